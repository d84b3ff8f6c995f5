/** What somebody said on a matter: the sentence must be his, and on that matter. */

import type { Language } from '../model.js'
import { tokenize } from '../text/tokenize.js'
import { type AnswerPlace, wordsBefore, wordsOf } from './answer-place.js'
import { PERSON } from './corpus-names.js'
import { namesAround } from './names-around.js'
import { sum } from './shares.js'
import { wordIdOf } from './vocabulary.js'

/** Beginnings of folded words that ask for somebody's words. */
const SAYING: Readonly<Record<Language, RegExp>> = {
  de: /^(?:sag|gesagt|ausser|geausser|kommentier|mein|gemeint|reagier|nannte|nennt)/,
  en: /^(?:say|said|comment|think|react|respon)/,
  uk: /^(?:сказа|каже|кажуть|говори|заяви|коменту|прокоменту|думає|вислови|відреагу|назвав|назвала)/,
  ru: /^(?:сказа|говори|заяви|коммент|прокоммент|думает|высказа|отреагир|назвал)/,
}

/**
 * Share of the matter that neither the sentence nor those before it in its passage have; 1 where they don't have the
 * speaker; 0 where nobody's words are asked for. The speaker is the person named first.
 */
export function leftOutOfSpeech(place: AnswerPlace): number {
  const { matched } = place
  const { question } = matched
  const asksForWords = (word: string): boolean => SAYING[question.language].test(word)
  const names = namesAround(place)
  const speaker = names.find(({ kinds }) => (kinds & PERSON) !== 0)
  if (speaker === undefined || !tokenize(question.text).some(({ word }) => asksForWords(word))) return 0
  if (speaker.met !== 'sentence' && speaker.met !== 'before') return 1
  const isPerson = (term: number): boolean => names.some((name) => name.term === term && (name.kinds & PERSON) !== 0)
  const matter = matched.terms.flatMap(({ role }, term) => {
    const ofSpeaker = term === speaker.term || (term === speaker.term + 1 && isPerson(term))
    const holds = role === 'weak' || role === 'asked' || asksForWords(question.terms[term]?.word ?? '')
    return ofSpeaker || holds ? [] : [term]
  })
  const met = new Set<number>()
  for (const words of [wordsBefore(place), wordsOf(place)]) {
    for (const placed of words) {
      for (const hit of matched.hits.get(wordIdOf(placed)) ?? []) {
        met.add('term' in hit ? hit.term : (matched.phrases[hit.phrase]?.term ?? -1))
      }
    }
  }
  const gainOf = (terms: readonly number[]): number => sum(terms.map((term) => matched.terms[term]?.gain ?? 0))
  return gainOf(matter.filter((term) => !met.has(term))) / (gainOf(matter) || 1)
}

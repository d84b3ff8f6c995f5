/**
 * A question's text into what it asks for.
 *
 * Takes the text, its language and what is known of the languages; gives terms with the other ways in which a report may
 * put them. Knows no corpus: whether a word occurs anywhere is find-candidates' business.
 */

import type { Finding, Lexicon } from '../lexicon/lexicon.js'
import type { DayRange, Language } from '../model.js'
import type { Analyzer } from '../text/analyzer.js'
import { type Token, tokenize } from '../text/tokenize.js'
import type { AnswerKinds } from './answer-kinds.js'
import type { Alternative, AlternativeSource, Question, QuestionTerm } from './question.js'

/** Longer questions are read up to here; in UTF-16 units. */
export const LONGEST_QUESTION = 1000
/** Telling words beyond this many are left out. */
const MOST_TERMS = 32

/** How well an alternative stands for a word, by how it came about. */
const WEIGHT = {
  headPart: 0.5,
  modifierPart: 0.4,
  wholeByParts: 0.9,
  synonym: 0.65,
  translation: 0.95,
  /** Factors on the two above. */
  loose: 0.5,
  rankStep: 0.04,
  partOfCompound: 0.5,
} as const

/** What a word tells before the corpus is asked. */
const TELLS = { name: 1.3, noun: 1, other: 0.8, number: 0.9 } as const

export interface QuestionReader {
  readonly analyzer: Analyzer
  readonly lexicon: Lexicon
  readonly kinds: AnswerKinds
}

/** @param days  the report days that the question speaks of, where it does */
export function readQuestion(text: string, language: Language, reader: QuestionReader, days?: DayRange): Question {
  const tokens = tokenize(text.slice(0, LONGEST_QUESTION))
  const telling = tokens
    .map((token, place) => ({ token, place, ...reader.analyzer.analyze(token.word, language) }))
    .filter(({ stop, token }) => !stop && (token.word.length > 1 || /^\p{N}/u.test(token.word)))
    .slice(0, MOST_TERMS)
  const findings = reader.lexicon.find(
    telling.map(({ stem }) => stem),
    language,
  )
  const terms = telling.map(({ token, place, stem, parts }, at): QuestionTerm => {
    const here = findings.filter(({ places }) => places.includes(at))
    const name = here.length === 0 && parts.length === 0 && looksLikeName(token, place)
    return {
      surface: token.surface,
      word: token.word,
      stem,
      name,
      weight: tells(token, place, language, name),
      alternatives: alternativesOf(stem, parts, here, language, reader.lexicon),
    }
  })
  return {
    text,
    language,
    terms: mergeRepeats(terms),
    asks: reader.kinds.asked(
      tokens.map(({ word }) => word),
      language,
    ),
    ...(days === undefined ? {} : { days }),
  }
}

function looksLikeName({ surface }: Token, place: number): boolean {
  return place > 0 && /^\p{Lu}/u.test(surface)
}

function tells({ surface, word }: Token, place: number, language: Language, name: boolean): number {
  if (/^\p{N}/u.test(word)) return TELLS.number
  if (name) return TELLS.name
  return language === 'de' && place > 0 && /^\p{Lu}/u.test(surface) ? TELLS.noun : TELLS.other
}

function alternativesOf(
  stem: string,
  parts: readonly string[],
  findings: readonly Finding[],
  language: Language,
  lexicon: Lexicon,
): Alternative[] {
  const best = new Map<string, Alternative>()
  const offer = (stems: readonly [string, ...string[]], weight: number, source: AlternativeSource): void => {
    const key = stems.join(' ')
    if (weight > (best.get(key)?.weight ?? 0)) best.set(key, { stems, weight, source })
  }
  offer([stem], 1, 'itself')
  for (const { concept, loose, rank } of findings) {
    for (const term of lexicon.terms(concept)) {
      let weight: number = term.language === language ? WEIGHT.synonym : WEIGHT.translation
      weight *= (loose ? WEIGHT.loose : 1) * (term.loose ? WEIGHT.loose : 1)
      weight *= Math.max(0.7, 1 - WEIGHT.rankStep * (term.rank + rank))
      offer(term.stems, weight, loose || term.loose ? 'loose' : 'lexicon')
    }
  }
  const [first, ...rest] = parts
  if (first !== undefined && rest.length > 0) offer([first, ...rest], WEIGHT.wholeByParts, 'whole')
  for (const [at, part] of parts.entries()) {
    const share = at === parts.length - 1 ? WEIGHT.headPart : WEIGHT.modifierPart
    offer([part], share, 'part')
    for (const { concept, loose } of lexicon.find([part], language)) {
      if (loose) continue
      for (const term of lexicon.terms(concept)) {
        if (!term.loose) offer(term.stems, share * WEIGHT.partOfCompound, 'part')
      }
    }
  }
  return [...best.values()]
}

/** A word said twice asks for nothing more. */
function mergeRepeats(terms: readonly QuestionTerm[]): QuestionTerm[] {
  const seen = new Map<string, QuestionTerm>()
  for (const term of terms) {
    const before = seen.get(term.stem)
    if (before === undefined || before.weight < term.weight) seen.set(term.stem, term)
  }
  return [...seen.values()]
}

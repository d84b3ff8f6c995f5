/** Whether it was done at all: "rejected" is told where the question supposes "accepted". */

import type { Language } from '../model.js'
import type { AnswerPlace, Condition } from './answer-place.js'
import { isSaid, type Opposed } from './contraries.js'
import type { MatchedQuestion } from './match-terms.js'
import { questionWords, type SentenceWord, sentenceWords } from './sentence-words.js'

export const POLARITY_CONDITIONS = [
  {
    name: 'contrary',
    means: '1 where the question supposes what the sentence says the contrary of, or denies.',
    of: (place) => (isContrary(place) ? 1 : 0),
  },
] as const satisfies readonly Condition<string>[]

/** Words that ask for more than yes or no, so that the rest of the question is supposed. */
const SUPPOSING: Readonly<Record<Language, ReadonlySet<string>>> = {
  de: new Set(
    'warum weshalb wieso weswegen wann wo wohin wer wen wem womit wodurch wozu welche welcher welches welchen welchem viele wieviele lange grund'.split(
      ' ',
    ),
  ),
  en: new Set('why when where who whom how what which reason'.split(' ')),
  uk: new Set('чому навіщо коли де куди хто кого кому чим скільки який яка яке які якого якої'.split(' ')),
  ru: new Set('почему зачем когда где куда кто кого кому чем сколько какой какая какое какие какого'.split(' ')),
}

/**
 * Whether the sentence says the contrary of what the question supposes, and on the same matter; precise rather than
 * complete. A question that asks for yes or no supposes nothing: a denial answers it.
 */
export function isContrary(place: AnswerPlace): boolean {
  return saysOpposite(place) && supposes(place.matched)
}

/** Whether the question asks for yes or no, and the sentence says no by the contrary: "open again" where it asks "closed?". */
export function answersNo(place: AnswerPlace): boolean {
  const { question } = place.matched
  if (question.opposed.length === 0 || question.asks !== 0) return false
  return !questionWords(place.matched).some(({ word }) => ASKING[question.language].test(word)) && saysOpposite(place)
}

/** Words of which any makes it no question for yes or no. */
const ASKING: Readonly<Record<Language, RegExp>> = {
  de: /^(?:was|wie|wer|wen|wem|wessen|wo|woher|wohin|wann|warum|wieso|weshalb|welch.*|wo(?:mit|durch|von|zu|bei|ran|rauf|rin|ruber))$/,
  en: /^(?:what|how|who|whom|whose|where|when|why|which)$/,
  uk: /^(?:що|чого|чому|чим|як.*|хто|кого|ким|де|куди|звідки|коли|скіл.*|котр.*|навіщо)$/,
  ru: /^(?:что|чего|чему|чем|как.*|кто|кого|кем|где|куда|откуда|когда|скол.*|котор.*|почему|зачем)$/,
}

function supposes(matched: MatchedQuestion): boolean {
  return questionWords(matched).some(({ word }) => SUPPOSING[matched.question.language].has(word))
}

function saysOpposite(place: AnswerPlace): boolean {
  const { opposed } = place.matched.question
  if (opposed.length === 0) return false
  const words = sentenceWords(place)
  return opposed.some((each) => isOpposite(words, each, place))
}

function isOpposite(words: readonly SentenceWord[], opposed: Opposed, { matched }: AnswerPlace): boolean {
  const { question, terms } = matched
  const own = question.terms.findIndex(({ stem }) => stem === opposed.stem)
  let against = false
  for (const [at, { stem, language, meets }] of words.entries()) {
    const after = words.slice(at + 1)
    const same = isSaid(opposed.same(language).get(stem), after)
    const contrary = !same && isSaid(opposed.contrary(language).get(stem), after)
    if (!same && !contrary) {
      // Said by a synonym, which may have its negation in itself: "does not take place" for "cancelled".
      if (meets.includes(own)) return false
      continue
    }
    if (contrary !== opposed.isDenied(words, at, language)) against = true
    else return false
  }
  if (!against) return false
  // On the same matter: something else that the question names stands there, too.
  return terms.some(
    ({ role }, term) =>
      term !== own && role !== 'weak' && role !== 'asked' && words.some(({ meets }) => meets.includes(term)),
  )
}

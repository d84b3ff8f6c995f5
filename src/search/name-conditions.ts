/** Conditions that names set: a person, a place or a side that the question names must be the answer's. */

import { type AnswerPlace, type Condition, wordsOf } from './answer-place.js'
import { nameKindsIn, PLACE, SIDE } from './corpus-names.js'
import { type NameAround, namesAround } from './names-around.js'
import type { TermRole } from './question.js'
import { sum } from './shares.js'
import { leftOutOfSpeech } from './speech.js'
import { wordIdOf } from './vocabulary.js'

export const NAME_CONDITIONS = [
  {
    name: 'unmetName',
    means: 'Share of the question: names that neither the sentence nor those before it, heading nor title have.',
    of: (place) => gainOf(namesAround(place), ({ met }) => met === 'nowhere') / gainOfAll(place),
  },
  {
    name: 'nameOver',
    means: 'Share of the names that only heading or title have.',
    of: (place) => shareOfNames(place, ({ met }) => met === 'over'),
  },
  {
    name: 'otherPlace',
    means: 'Share of the names, places missing in the sentence, in whose stead another place stands in it.',
    of: (place) => shareOfNames(place, (name) => isReplaced(place, name)),
  },
  {
    name: 'otherSpeech',
    means: "Where somebody's words on a matter are asked for: share of the matter missing; 1 where they aren't his.",
    of: leftOutOfSpeech,
  },
] as const satisfies readonly Condition<string>[]

/** Words between what a name belongs to and another name in its stead, at most two. */
const BESIDE = 3
/** What a name can belong to: "Verletzte in X", "X's minister". */
const BELONGS: ReadonlySet<TermRole> = new Set(['noun', 'verb', 'adjective', 'head'])

/**
 * Whether another place stands where this one should: beside a word that the question has beside it. Sides are replaced by
 * sides, towns by towns.
 */
function isReplaced(place: AnswerPlace, { met, kinds, term }: NameAround): boolean {
  const kind = kinds & SIDE || kinds & PLACE
  if (met === 'sentence' || kind === 0) return false
  const { corpus, matched } = place
  const kindsIn = nameKindsIn(corpus)
  const names = namesAround(place)
  const words = wordsOf(place)
  const beside = [term - 1, term + 1].filter(
    (other) => BELONGS.has(matched.terms[other]?.role ?? 'name') && !names.some((name) => name.term === other),
  )
  const belongs = words.map((placed) =>
    (matched.hits.get(wordIdOf(placed)) ?? []).some((hit) => 'term' in hit && beside.includes(hit.term)) ? 1 : 0,
  )
  return words.some((placed, at) => {
    const isOther = ((kindsIn[wordIdOf(placed)] ?? 0) & kind) !== 0
    return isOther && belongs.subarray(Math.max(0, at - BESIDE), at + BESIDE + 1).includes(1)
  })
}

function shareOfNames(place: AnswerPlace, counts: (name: NameAround) => boolean): number {
  const names = namesAround(place)
  return gainOf(names, counts) / (gainOf(names, () => true) || 1)
}

function gainOf(names: readonly NameAround[], counts: (name: NameAround) => boolean): number {
  return sum(names.map((name) => (counts(name) ? name.gain : 0)))
}

function gainOfAll({ matched }: AnswerPlace): number {
  return sum(matched.terms.map(({ gain }) => gain)) || 1
}

import { expect, it } from 'vitest'
import type { Asked } from '../../../evaluation/fit/ask-sets.js'
import { fitConfidence } from '../../../evaluation/fit/fit-confidence.js'
import { fitSets } from '../../../evaluation/fit/fit-sets.js'
import { CONFIDENCE_FEATURES } from '../../../src/search/confidence-features.js'

const [SET] = fitSets('/sets', '/root').filter(({ group }) => group === 'series')
if (SET === undefined) throw new RangeError('no series')
const set = SET

/** So many questions with no signal but the bias. */
function asked(count: number, answerable: boolean, right: boolean): Asked[] {
  return Array.from({ length: count }, (_, at): Asked => {
    const id = `q${at}`
    const gold = { id, language: 'de', question: '?', report: 'r', answer: '', answerable }
    const question = { ...gold, matter: id, tells: true, fold: at % 5, goldOf: () => 0, isHeldBy: () => right }
    return {
      set,
      question: { ...question, form: 'single', gold },
      ranking: 0,
      confidence: 0.01,
      items: [],
      gold: [],
      signals: Float64Array.from(CONFIDENCE_FEATURES, (name) => (name === 'bias' ? 1 : 0)),
      right,
    }
  })
}

const chance = (logOdds: number | undefined): number => 1 / (1 + Math.exp(-(logOdds ?? 0)))

it('without signals that tell, an answer is as likely as none, and right as often as it was', () => {
  const { weights, withoutFold } = fitConfidence(
    [...asked(40, true, true), ...asked(40, true, false), ...asked(20, false, false)],
    0.001,
  )
  // Four of five are answerable, but each kind counts as half of its set; 40 of 100 are right.
  expect(chance(weights.answerable.bias)).toBeCloseTo(0.5, 2)
  expect(chance(weights.right.bias)).toBeCloseTo(0.4, 2)
  expect(withoutFold).toHaveLength(5)
})

it('the languages of a question, and both series, are among the sets', () => {
  const names = fitSets('/sets', '/root').map(({ name }) => name)
  for (const language of ['de', 'en', 'uk', 'ru']) {
    expect(names).toContain(`series ${language}`)
    expect(names).toContain(`own series ${language}`)
  }
  expect(new Set(names).size).toBe(names.length)
})

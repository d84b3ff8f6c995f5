import { describe, expect, it } from 'vitest'
import { type Confidence, confidenceOf } from '../../src/search/confidence.js'
import { CONFIDENCE_FEATURES, confidenceFeatures } from '../../src/search/confidence-features.js'
import { findSentences } from '../../src/search/find-sentences.js'
import { readQuestion } from '../../src/search/read-question.js'
import { floodOf, searchIn, told } from '../fixtures/flood.js'
import { libraryOfText } from '../fixtures/search.js'

const library = libraryOfText(['Der Deich von Welm brach. Es regnete.', 'Der Hafen blieb heil.'])
const search = (question: string) =>
  findSentences(readQuestion(question, 'de', library.reader), library.corpus, { sentence: 1 })
const confidence = (question: string, share: number, weights = library.weights.confidence): Confidence =>
  confidenceOf(search(question), share, weights)
const NONE: Confidence = { answerable: 0, right: 0 }

describe('confidence', () => {
  it('is none where nothing was found', () => {
    expect(confidence('Quallen', 1)).toEqual(NONE)
    expect(confidence('der und', 1)).toEqual(NONE)
  })

  it('is none where the question only holds words together, whatever was found', () => {
    const weak = libraryOfText(['Es geschah am Deich.'], { weakWords: { de: 'geschah' } })
    const result = findSentences(readQuestion('Was geschah?', 'de', weak.reader), weak.corpus, { sentence: 1 })
    expect(result.sentences).toHaveLength(1)
    expect(confidenceOf(result, 1, weak.weights.confidence)).toEqual(NONE)
  })

  it.each([0, 0.001, 0.5, 0.999, 1])('is two probabilities with a share of %d', (share) => {
    for (const question of ['Brach der Deich von Welm?', 'Deich', 'Quallen im Hafen von Harn']) {
      for (const chance of Object.values(confidence(question, share))) {
        expect(chance).toBeGreaterThanOrEqual(0)
        expect(chance).toBeLessThanOrEqual(1)
      }
    }
  })

  it('is two even chances without weights', () => {
    expect(confidence('Deich', 0.5, { answerable: {}, right: {} })).toEqual({ answerable: 0.5, right: 0.5 })
  })

  it('follows in each of its two questions the weights of that one alone', () => {
    const [there, here] = [
      confidence('Deich', 0.5, { answerable: { bias: 3 }, right: {} }),
      confidence('Deich', 0.5, { answerable: {}, right: { bias: 3 } }),
    ]
    expect([there.answerable, there.right > 0.9, there.right]).toEqual([here.right, false, 0.5])
    expect([here.right > 0.9, here.answerable]).toEqual([true, 0.5])
  })

  it('grows with the share of the best excerpt, where that counts', () => {
    const weights = { answerable: {}, right: { excerptLogOdds: 1 } }
    expect(confidence('Deich', 0.9, weights).right).toBeGreaterThan(confidence('Deich', 0.5, weights).right)
  })

  it('of what several reports say is that of the report of which it is greatest, in each of its two questions', () => {
    const short = told('2031-03-01', 'de', 'In Welm wurden 12 Bauern verletzt.')
    const long = told('2031-03-02', 'de', 'In Welm wurden 12 Bauern verletzt, sagte Tolvan, ein Nachbar.')
    const result = searchIn(floodOf(short, long), 'Wie viele Bauern wurden in Welm verletzt?', { length: -1 })
    expect(result.statements).toHaveLength(1)
    const [first, second] = result.sentences.map((sentence) => confidenceFeatures(result, 0.5, sentence))
    const density = CONFIDENCE_FEATURES.indexOf('density')
    const [there = 0, here = 0] = [first?.[density], second?.[density]]
    expect(there).toBeGreaterThan(here)
    const { answerable, right } = confidenceOf(result, 0.5, { answerable: { density: 1 }, right: { density: -1 } })
    expect(answerable).toBeCloseTo(1 / (1 + Math.exp(-there)), 12)
    expect(right).toBeCloseTo(1 / (1 + Math.exp(here)), 12)
  })

  it('looks at signals that are all numbers, one for each name', () => {
    for (const share of [0, 0.5, 1]) {
      const features = confidenceFeatures(search('Wie brach der Deich in Harn?'), share)
      expect(features).toHaveLength(CONFIDENCE_FEATURES.length)
      for (const feature of features) expect(Number.isFinite(feature)).toBe(true)
    }
  })

  it('knows how much of a question nobody speaks of', () => {
    const unknown = (question: string) =>
      confidenceFeatures(search(question), 0.5)[CONFIDENCE_FEATURES.indexOf('unknown')] ?? -1
    expect(unknown('Deich Hafen')).toBe(0)
    expect(unknown('Deich Quallen')).toBeGreaterThan(0)
    expect(unknown('Deich Quallen Muscheln')).toBeGreaterThan(unknown('Deich Quallen'))
    expect(unknown('Deich Quallen')).toBeLessThan(1)
  })
})

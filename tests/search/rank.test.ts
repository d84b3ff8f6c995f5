import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FEATURES, type Feature, type FeatureWeights, featureOf } from '../../src/search/features.js'
import { libraryOfText, matchIn, rankIn } from '../fixtures/search.js'

const library = libraryOfText([
  'Der Deich von Welm brach am Morgen. Danach regnete es. Der Deich war alt.',
  'Der Hafen blieb heil. Am Hafen von Welm brach ein Seil.',
  'Es gab Kuchen.',
])
const QUESTION = 'Brach der Deich von Welm?'
const places = (weights: FeatureWeights) =>
  rankIn(library, QUESTION, weights).map(({ passage, sentence }) => [passage, sentence])

describe('ranked sentences', () => {
  it('are all those of the passages that have any of the words, each once', () => {
    expect(places({}).sort()).toEqual([
      [0, 0],
      [0, 1],
      [0, 2],
      [1, 0],
      [1, 1],
    ])
  })

  it('come in the order of the reports where they count alike', () => {
    expect(places({})).toEqual([...places({})].sort())
  })

  it('come best first: what meets more of the question by its own words', () => {
    expect(places({ sentence: 1 })[0]).toEqual([0, 0])
    expect(places({ sentence: -1 }).at(-1)).toEqual([0, 0])
  })

  it('come with a feature for each name', () => {
    for (const { features } of rankIn(library, QUESTION, {})) expect(features).toHaveLength(FEATURES.length)
    expect(new Set(FEATURES).size).toBe(FEATURES.length)
  })

  it('have the weighted sum of their features as their score, highest first', () => {
    const anyWeights = fc.dictionary(fc.constantFrom(...FEATURES), fc.double({ min: -9, max: 9, noNaN: true }))
    fc.assert(
      fc.property(anyWeights, (weights: FeatureWeights) => {
        const ranked = rankIn(library, QUESTION, weights)
        for (const { features, score } of ranked) {
          const sum = FEATURES.reduce((total, name) => total + featureOf(features, name) * (weights[name] ?? 0), 0)
          expect(score).toBeCloseTo(sum, 9)
        }
        const scores = ranked.map(({ score }) => score)
        expect(scores).toEqual([...scores].sort((a, b) => b - a))
      }),
      { numRuns: 30 },
    )
  })

  it.each(['sentence', 'focus', 'exact', 'passage', 'report', 'title'] as const)(
    'have a share of the question in %s: 0 to 1',
    (feature: Feature) => {
      const shares = rankIn(library, QUESTION, {}).map(({ features }) => featureOf(features, feature))
      for (const share of shares) {
        expect(share).toBeGreaterThanOrEqual(0)
        expect(share).toBeLessThanOrEqual(1 + 1e-9)
      }
    },
  )

  it('know whether they open their passage and whether that leads the report', () => {
    const ranked = rankIn(library, QUESTION, {})
    for (const { passage, sentence, features } of ranked) {
      expect(featureOf(features, 'opening')).toBe(sentence === 0 ? 1 : 0)
      expect(featureOf(features, 'lead')).toBe(passage === 0 ? 1 : 0)
    }
  })

  it('know what their passage misses most of in a single term', () => {
    const [dyke = 0, town = 0, cake = 0] = matchIn(library, 'Deich Welm Kuchen').terms.map(({ gain }) => gain)
    const ranked = rankIn(library, 'Deich Welm Kuchen', {})
    // The third passage speaks of cake only. The town tells less than the dyke: two passages name it.
    expect(town).toBeLessThan(dyke)
    expect(ranked.filter(({ sentence }) => sentence === 0).map(({ missedMost }) => missedMost)).toEqual([
      cake,
      cake,
      dyke,
    ])
    expect(rankIn(library, 'Deich', {}).map(({ missedMost }) => missedMost)).toEqual([0, 0, 0])
  })

  it('are none for a question without words, or with words that nobody uses', () => {
    expect(rankIn(library, 'der und', { sentence: 1 })).toEqual([])
    expect(rankIn(library, 'Quallen', { sentence: 1 })).toEqual([])
  })
})

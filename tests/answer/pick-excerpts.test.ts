import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ExcerptLimits, excerptOf, LONGEST_EXCERPT, pickExcerpts } from '../../src/answer/pick-excerpts.js'
import { buildLibrary } from '../../src/library/build-library.js'
import type { RankedSentence } from '../../src/search/rank.js'
import { smallKnowledge } from '../fixtures/knowledge.js'
import { reportOf } from '../fixtures/reports.js'

/** Two passages: sentences A to E of about twenty letters each, and F to G. */
const { corpus } = buildLibrary(
  [
    reportOf(
      { id: 'a', date: '2031-03-01' },
      'Alle kamen herauf. Boote lagen bereit. Chöre sangen lange. Der Wind war stark. Endlich fuhren sie.',
      'Fischer winkten. Ganz zuletzt kam Regen.',
    ),
  ],
  smallKnowledge(),
)
const LIMITS: ExcerptLimits = { excerpts: 3, characters: 350, sentences: LONGEST_EXCERPT }

/** Scores by the sentence's first letter, as ranked sentences, best first. */
function ranked(scores: Readonly<Record<string, number>>): RankedSentence[] {
  return Object.entries(scores)
    .map(([letter, score]) => {
      const at = 'ABCDEFG'.indexOf(letter)
      const [passage, sentence] = at < 5 ? [0, at] : [1, at - 5]
      return { passage, sentence, score, base: score, met: [], features: new Float64Array(), missedMost: 0 }
    })
    .sort((a, b) => b.score - a.score)
}

/** First letters of an excerpt's sentences, the best in brackets. */
function pick(scores: Readonly<Record<string, number>>, limits: Partial<ExcerptLimits> = {}): string[] {
  return pickExcerpts(ranked(scores), corpus, { ...LIMITS, ...limits }).map(({ excerpt: { quote, best } }) =>
    [...quote.matchAll(/(?:^|(?<=\. ))./g)]
      .map(({ 0: letter, index }) => (index === best.start ? `[${letter}]` : letter))
      .join(''),
  )
}

describe('excerpts', () => {
  it('are none of nothing', () => expect(pickExcerpts([], corpus, LIMITS)).toEqual([]))

  it.each([
    ['start with the best sentence', { A: 0, E: 9 }, ['[E]', '[A]']],
    ['take a neighbour along that is about as likely', { B: 5, C: 5.1 }, ['B[C]']],
    ['leave a neighbour that is far less likely to itself', { B: 1, C: 9 }, ['[C]', '[B]']],
    [
      'take neighbours of both sides, three sentences in all',
      { A: 5, B: 5.05, C: 5.2, D: 5.1, E: 5 },
      ['B[C]D', '[A]', '[E]'],
    ],
    ['never take a sentence of the next passage along', { E: 5, F: 5 }, ['[E]', '[F]']],
    ['never take one along that is not ranked at all', { C: 5 }, ['[C]']],
  ])('%s', (_, scores, expected) => expect(pick(scores)).toEqual(expected))

  it.each([
    ['of one at most', { excerpts: 1 }, ['B[C]D']],
    ['of two at most', { excerpts: 2 }, ['B[C]D', '[A]']],
    ['of one sentence each', { sentences: 1, excerpts: 2 }, ['[C]', '[D]']],
    ['of two sentences each', { sentences: 2 }, ['[C]D', 'A[B]', '[E]']],
    ['of so few letters that one sentence is too many', { characters: 1, excerpts: 2 }, ['[C]', '[D]']],
    ['of letters for two sentences', { characters: 42, excerpts: 1 }, ['[C]D']],
  ])('are %s', (_, limits, expected) => {
    expect(pick({ A: 5, B: 5.05, C: 5.2, D: 5.1, E: 5 }, limits)).toEqual(expected)
  })

  it('share out all odds: a score is the part that the sentences of an excerpt hold', () => {
    const ln3 = Math.log(3)
    // Odds of 3, 3 and 1, 1: the pair holds 6 of 8.
    const [first, second, third] = pickExcerpts(ranked({ A: ln3, B: ln3, D: 0, F: 0 }), corpus, LIMITS)
    expect(first?.excerpt.score).toBeCloseTo(6 / 8)
    expect(second?.excerpt.score).toBeCloseTo(1 / 8)
    expect(third?.excerpt.score).toBeCloseTo(1 / 8)
  })

  it('leave out a sentence that is said already, and still count its odds', () => {
    const ln3 = Math.log(3)
    const picked = pickExcerpts(ranked({ A: ln3, D: 0, F: 0 }), corpus, LIMITS, {
      isSaid: ({ passage }) => passage === 1,
    })
    expect(picked.map(({ passage, sentence }) => [passage, sentence])).toEqual([
      [0, 0],
      [0, 3],
    ])
    // Odds of 3, 1 and 1.
    expect(picked.map(({ excerpt }) => excerpt.score)).toEqual([expect.closeTo(3 / 5), expect.closeTo(1 / 5)])
  })

  it('take the neighbour along that offers what is asked for, however unlikely, where the best does not', () => {
    const shown = (offering: string, followed = false): string[] =>
      pickExcerpts(ranked({ A: 1, B: 9, C: 1, G: 0 }), corpus, LIMITS, {
        offers: ({ passage, sentence }) => offering.includes('ABCDEFG'[passage * 5 + sentence] ?? '-'),
        followed,
      }).map(({ excerpt }) => excerpt.quote.replace(/[^A-G]/g, ''))
    expect(shown('BC')[0]).toBe('B')
    expect(shown('C')[0]).toBe('BC')
    expect(shown('A')[0]).toBe('AB')
    expect(shown('G')[0]).toBe('B')
    // A reason stands behind what it is the reason for.
    expect(shown('', true)[0]).toBe('BC')
    expect(shown('A', true)[0]).toBe('AB')
  })

  it('never overlap, stay within the limits and are verbatim, whatever the scores', () => {
    const scores = fc.dictionary(fc.constantFrom(...'ABCDEFG'), fc.double({ min: -9, max: 9, noNaN: true }))
    const limits = fc.record({
      excerpts: fc.integer({ min: 1, max: 10 }),
      characters: fc.integer({ min: 1, max: 120 }),
      sentences: fc.integer({ min: 1, max: LONGEST_EXCERPT }),
    })
    fc.assert(
      fc.property(scores, limits, (some, limit) => {
        const excerpts = pickExcerpts(ranked(some), corpus, limit)
        expect(excerpts.length).toBeLessThanOrEqual(limit.excerpts)
        const seen = new Set<string>()
        for (const { excerpt, sentence } of excerpts) {
          const { quote, place, citation, best } = excerpt
          const passage = corpus.passages[citation.paragraph - 1]?.passage
          expect(passage?.text.slice(place.start, place.end)).toBe(quote)
          expect(quote.slice(best.start, best.end)).toMatch(/^[A-G][^.]*\.$/)
          expect(place.start + best.start).toBe(passage?.sentences[sentence]?.start)
          const letters = quote.match(/[A-G](?=[a-z])/g) ?? []
          expect(letters.length).toBeLessThanOrEqual(limit.sentences)
          if (letters.length > 1) expect(quote.length).toBeLessThanOrEqual(limit.characters)
          for (const letter of letters) {
            expect(seen).not.toContain(letter)
            seen.add(letter)
          }
        }
        // Nothing is left out that there is room for.
        if (excerpts.length < limit.excerpts) expect(seen.size).toBe(Object.keys(some).length)
      }),
    )
  })
})

describe('excerptOf', () => {
  it('quotes the sentences asked for', () => {
    expect(excerptOf(corpus, 0, { first: 1, last: 2, best: 2 }, 0.5)).toMatchObject({
      quote: 'Boote lagen bereit. Chöre sangen lange.',
      best: { start: 20, end: 39 },
      place: { start: 19, end: 58 },
      score: 0.5,
      citation: { reportId: 'a', paragraph: 1 },
    })
  })

  it('throws for a passage that there is not', () => {
    expect(() => excerptOf(corpus, 9, { first: 0, last: 0, best: 0 }, 0)).toThrow(RangeError)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { excerptsOf, type NumberedTexts } from '../../../evaluation/baselines/sentence-baseline.js'

/** Passages of sentences of these lengths, numbered through; each sentence is one repeated letter. */
function textsOf(...lengths: readonly (readonly number[])[]): NumberedTexts {
  const sentences: { passage: number; text: string }[] = []
  const passages = lengths.map((inPassage, passage) => {
    const firstSentence = sentences.length
    let text = ''
    const spans = inPassage.map((length) => {
      const sentence = String.fromCharCode(97 + sentences.length).repeat(length)
      sentences.push({ passage, text: sentence })
      const start = text === '' ? 0 : text.length + 1
      text = text === '' ? sentence : `${text} ${sentence}`
      return { start, end: text.length }
    })
    return { reportId: 'welm', paragraph: passage + 1, text, spans, firstSentence }
  })
  return { passages, sentences }
}

function quotes(texts: NumberedTexts, scores: readonly number[], limits: Partial<Limits> = {}): string[] {
  const ranked = scores
    .map((score, number) => ({ number, score }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
  const all = { excerpts: 10, characters: 100, sentences: 3, ...limits }
  return excerptsOf(ranked, texts, all).map(({ quote }) => quote)
}

interface Limits {
  readonly excerpts: number
  readonly characters: number
  readonly sentences: number
}

describe('an excerpt', () => {
  const texts = textsOf([2, 2, 2, 2], [2, 2])

  it('takes in its better neighbour first', () => {
    expect(quotes(texts, [3, 9, 4, 0], { sentences: 2, excerpts: 1 })).toEqual(['bb cc'])
    expect(quotes(texts, [4, 9, 3, 0], { sentences: 2, excerpts: 1 })).toEqual(['aa bb'])
  })

  it('takes in a neighbour that nothing was found in', () => {
    expect(quotes(texts, [0, 0, 0, 0, 0, 5])).toEqual(['ee ff'])
  })

  it('stays within its passage', () => {
    expect(quotes(texts, [0, 0, 0, 5, 4])).toEqual(['bb cc dd', 'ee ff'])
  })

  it('of one sentence stands alone', () => {
    expect(quotes(texts, [0, 5, 4], { sentences: 1 })).toEqual(['bb', 'cc'])
  })

  it('stays within the characters, but never cuts a sentence', () => {
    expect(quotes(texts, [0, 5], { characters: 5 })).toEqual(['bb cc'])
    expect(quotes(texts, [0, 5], { characters: 4 })).toEqual(['bb'])
    expect(quotes(textsOf([50]), [5], { characters: 10 })).toEqual(['a'.repeat(50)])
  })

  it('does not take in what another one shows', () => {
    expect(quotes(texts, [0, 9, 8, 7], { sentences: 2 })).toEqual(['bb cc', 'dd'])
  })
})

it('excerpts never overlap, keep to the limits, and show every sentence found while there is room', () => {
  const lengths = fc.array(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 6 }), {
    minLength: 1,
    maxLength: 4,
  })
  const limits = fc.record({
    excerpts: fc.integer({ min: 1, max: 10 }),
    characters: fc.integer({ min: 1, max: 90 }),
    sentences: fc.integer({ min: 1, max: 4 }),
  })
  fc.assert(
    fc.property(
      lengths,
      fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 24 }),
      limits,
      (given, scores, limit) => {
        const texts = textsOf(...given)
        const shown = quotes(texts, scores.slice(0, texts.sentences.length), limit).map((quote) => quote.split(' '))
        expect(shown.length).toBeLessThanOrEqual(limit.excerpts)
        for (const sentences of shown) {
          expect(sentences.length).toBeLessThanOrEqual(limit.sentences)
          if (sentences.length > 1) expect(sentences.join(' ').length).toBeLessThanOrEqual(limit.characters)
        }
        const letters = shown.flat().map((sentence) => sentence[0])
        expect(new Set(letters).size).toBe(letters.length)
        const found = texts.sentences.filter((_, number) => (scores[number] ?? 0) > 0)
        if (shown.length < limit.excerpts) {
          for (const { text } of found) expect(letters).toContain(text[0])
        }
      },
    ),
  )
})

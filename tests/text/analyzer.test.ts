import { describe, expect, it } from 'vitest'
import { createAnalyzer, type StopWords } from '../../src/text/analyzer.js'
import { stem } from '../../src/text/stem.js'
import { testKnowledge } from '../fixtures/library.js'

const NO_STOP_WORDS: StopWords = { de: new Set(), en: new Set(), uk: new Set(), ru: new Set() }
const STOP_WORDS: StopWords = { ...NO_STOP_WORDS, de: new Set(['die', 'was']), en: new Set(['the', 'was']) }
const PARTS = new Set(['frieden', 'vertrag', 'plan'])
const analyzer = createAnalyzer(STOP_WORDS, stem, (word) => PARTS.has(word))

describe('the analyzer', () => {
  it('gives one word of one language one stem, whatever was asked before', () => {
    const first = analyzer.analyze('vertrage', 'de')
    analyzer.analyze('vertrage', 'en')
    expect(analyzer.analyze('vertrage', 'de')).toEqual(first)
    expect(first.stem).toBe('vertrag')
  })

  it('knows the stop words of each language by themselves', () => {
    expect(analyzer.analyze('die', 'de').stop).toBe(true)
    expect(analyzer.analyze('die', 'en').stop).toBe(false)
    expect(analyzer.analyze('was', 'de').stop).toBe(true)
    expect(analyzer.analyze('was', 'en').stop).toBe(true)
    expect(analyzer.analyze('was', 'uk').stop).toBe(false)
  })

  it('takes compounds apart in German only', () => {
    expect(analyzer.analyze('friedensvertrag', 'de').parts).toEqual(['fried', 'vertrag'])
    expect(analyzer.analyze('friedensvertrag', 'en').parts).toEqual([])
  })

  it('never gives a word as a part of itself', () => {
    expect(analyzer.analyze('vertrage', 'de').parts).toEqual([])
  })

  it('with the shipped stop words takes none of these for empty', async () => {
    const { stopWords, stemmer } = await testKnowledge()
    const shipped = createAnalyzer(stopWords, stemmer, () => false)
    for (const word of ['frieden', 'drohne', 'gesprach', 'verletzt', 'seite']) {
      expect([word, shipped.analyze(word, 'de').stop]).toEqual([word, false])
    }
    for (const word of ['peace', 'drone', 'talks', 'wounded', 'side']) {
      expect([word, shipped.analyze(word, 'en').stop]).toEqual([word, false])
    }
    for (const word of ['мир', 'дрон', 'переговори', 'сторона']) {
      expect([word, shipped.analyze(word, 'uk').stop]).toEqual([word, false])
    }
    for (const word of ['мир', 'дрон', 'переговоры', 'сторона']) {
      expect([word, shipped.analyze(word, 'ru').stop]).toEqual([word, false])
    }
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LANGUAGES, type Language } from '../../src/model.js'
import { splitSentences } from '../../src/text/sentences.js'
import { CountedText } from './sentences/counted-text.js'
import { ENGLISH } from './sentences/english.js'
import { FRESH } from './sentences/fresh.js'
import { GERMAN } from './sentences/german.js'
import { RUSSIAN } from './sentences/russian.js'
import { UKRAINIAN } from './sentences/ukrainian.js'

const TABLES: Record<Language, readonly string[]> = { de: GERMAN, en: ENGLISH, uk: UKRAINIAN, ru: RUSSIAN }

/** Pieces that the rules look for, so that random texts come near their edges. */
const PIECES =
  `. ! ? … ... , : ; - – — " „ “ ” « » ‚ ‘ ’ ( ) [ ] [1] § № • 1 23 2025 3.5 31.12 a W I II Dr z.B U.S usw Mio р г т д ` +
  'В О Die The Він Она Haus house дом їде said $ # @ / iPhone'
const piece = fc.constantFrom(...PIECES.split(' '), ' ', ' ', ' ', '\u00a0', '\n', '\r\n', '\n\n', '\u2029', '\ud800')
const roughText = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''))
const anyUnits = fc.array(fc.integer({ min: 0, max: 0xffff })).map((codes) => String.fromCharCode(...codes))
const anyText = fc.oneof(roughText, anyUnits, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }))
const language = fc.constantFrom(...LANGUAGES)

describe.each(LANGUAGES)('sentences in %s', (language) => {
  it.each([...TABLES[language], ...FRESH[language]])('%j', (marked) => {
    const text = marked.replaceAll('|', '')
    expect(sentencesOf(text, language)).toEqual(marked.split('|').map((sentence) => sentence.trim()))
  })

  it.each([...TABLES[language], ...FRESH[language]])('are the same in decomposed letters: %j', (marked) => {
    const text = marked.replaceAll('|', '').normalize('NFD')
    expect(sentencesOf(text, language)).toEqual(marked.split('|').map((sentence) => sentence.trim().normalize('NFD')))
  })

  it.each([...TABLES[language], ...FRESH[language]])('are the same with CRLF and no-break spaces: %j', (marked) => {
    const odd = marked.replaceAll('\n', '\r\n').replaceAll(' ', '\u00a0')
    expect(sentencesOf(odd.replaceAll('|', ''), language)).toEqual(odd.split('|').map((sentence) => sentence.trim()))
  })
})

describe('splitSentences', () => {
  it('finds none in a blank text', () => {
    expect(splitSentences('', 'de')).toEqual([])
    expect(splitSentences(' \t\r\n\u00a0\u2029\ufeff', 'de')).toEqual([])
  })

  it('takes a text without a stop for one sentence', () => {
    expect(splitSentences('  Waffenruhe ', 'de')).toEqual([{ start: 2, end: 12 }])
  })

  it('reads a stop by the language of the text', () => {
    const text = 'Sie nannte 5. Punkte fehlen.'
    expect(splitSentences(text, 'de')).toHaveLength(1)
    expect(splitSentences(text, 'en')).toHaveLength(2)
  })

  it('covers everything but white space, in order and without overlap', () => {
    fc.assert(
      fc.property(anyText, language, (text, language) => {
        let end = 0
        for (const span of splitSentences(text, language)) {
          expect(text.slice(end, span.start).trim()).toBe('')
          expect(span.start).toBeGreaterThanOrEqual(end)
          expect(span.end).toBeGreaterThan(span.start)
          const sentence = text.slice(span.start, span.end)
          expect(sentence.trim()).toBe(sentence)
          end = span.end
        }
        expect(text.slice(end).trim()).toBe('')
      }),
      { numRuns: 3000 },
    )
  })

  it('finds the same ends when it starts at a later sentence', () => {
    fc.assert(
      fc.property(roughText, language, (text, language) => {
        const [first, second, ...rest] = splitSentences(text, language)
        if (first === undefined || second === undefined) return
        const shifted = splitSentences(text.slice(second.start), language).map((span) => ({
          start: span.start + second.start,
          end: span.end + second.start,
        }))
        expect(shifted).toEqual([second, ...rest])
      }),
      { numRuns: 3000 },
    )
  })

  it('leaves a sentence of its own whole', () => {
    fc.assert(
      fc.property(roughText, language, (text, language) => {
        for (const sentence of sentencesOf(text, language)) {
          expect(sentencesOf(sentence, language)).toEqual([sentence])
        }
      }),
      { numRuns: 3000 },
    )
  })

  it.each([
    ['dots', '.'],
    ['dots and spaces', '. '],
    ['initials', 'A. '],
    ['initials without spaces', 'A.'],
    ['abbreviations that may end', 'z. B. U.S. '],
    ['open quotes', '„Wort. '],
    ['straight quotes', '"! '],
    ['open brackets', 'wort (Wort. '],
    ['brackets alone', '.('],
    ['closing marks', '.”)'],
    ['remarks that never close', 'Wort. (wort '],
    ['line breaks', '\n'],
    ['carriage returns and dots', '.\r'],
    ['list items', '\n1. '],
    ['spaces', '. \t '],
    ['numbers', '23. '],
    ['one long word', 'wort'],
    ['sentences', 'Das ist ein Satz. '],
  ])('reads each unit of a long text a bounded number of times: %s', (_name, unit) => {
    // The widest look ahead is 400 units for the end of a quote or bracket, once for each that opens.
    const once = readsOf(unit, 2_000)
    const twice = readsOf(unit, 4_000)
    expect(twice).toBeLessThan(2.2 * once + 2_000)
    expect(once).toBeLessThan(unit.length * 2_000 * 120)
  })

  it('finishes a megabyte of dots', () => {
    expect(splitSentences('.'.repeat(1 << 20), 'de')).toEqual([{ start: 0, end: 1 << 20 }])
  })
})

function readsOf(unit: string, times: number): number {
  const counted = new CountedText(unit.repeat(times))
  splitSentences(counted.asString(), 'de')
  return counted.reads
}

function sentencesOf(text: string, language: Language): string[] {
  return splitSentences(text, language).map(({ start, end }) => text.slice(start, end))
}

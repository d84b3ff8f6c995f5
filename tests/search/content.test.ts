import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Language } from '../../src/model.js'
import { type Content, likeness } from '../../src/search/content.js'
import { NOTHING } from '../fixtures/compared.js'
import { contentIn, floodOf, told } from '../fixtures/flood.js'

const BROKEN = [
  told('2031-03-01', 'de', 'Der Deich von Welm ist gebrochen.'),
  told('2031-03-01', 'en', 'The dyke of Welm has broken.'),
  told('2031-03-01', 'uk', 'Дамбу в Велм прорвало.'),
  told('2031-03-01', 'ru', 'Дамбу в Велм прорвало.'),
]
/** German takes the ending off this name. */
const TOLVAN = [
  told('2031-03-02', 'de', 'Tolvan hat Kuchen gebacken.'),
  told('2031-03-02', 'en', 'The cake was baked by Tolvan.'),
  told('2031-03-02', 'uk', 'Пиріг спекли з Толваном.'),
  told('2031-03-02', 'ru', 'Пирог испекли с Толваном.'),
]
const MIRSKY = told('2031-03-03', 'de', 'Mirsky hat Kuchen gebacken.')
const library = floodOf(...BROKEN, ...TOLVAN, MIRSKY)
const says = (report: (typeof BROKEN)[number], question = 'Quallen'): Content => contentIn(library, question, report)

function share(a: ReadonlySet<unknown>, b: ReadonlySet<unknown>): boolean {
  return [...a].some((each) => b.has(each))
}

describe('what a sentence says', () => {
  it('is nearly the same where its words name the same concepts, in whatever languages', () => {
    for (const one of BROKEN) for (const other of BROKEN) expect(likeness(says(one), says(other))).toBeGreaterThan(0.9)
  })

  it('is another where no concept, name or number is the same', () => {
    for (const one of BROKEN) for (const other of TOLVAN) expect(likeness(says(one), says(other))).toBe(0)
  })

  it('knows a name by its sound, in whatever letters and with whatever ending', () => {
    for (const one of TOLVAN) {
      for (const other of TOLVAN) expect(share(says(one).names, says(other).names), other.id).toBe(true)
      expect(share(says(one).names, says(MIRSKY).names)).toBe(false)
      expect(share(says(one).names, says(BROKEN[0] ?? MIRSKY).names)).toBe(false)
    }
  })

  it('is in its very words where none of them tells anything', () => {
    const [he, again, who] = ['Er.', 'Er!', 'Wer?'].map((text, at) => told(`2031-03-0${at + 5}`, 'de', text))
    if (he === undefined || again === undefined || who === undefined) throw new Error('three reports')
    const three = floodOf(he, again, who)
    const to = (report: typeof he) => likeness(contentIn(three, 'Quallen', he), contentIn(three, 'Quallen', report))
    expect([to(again), to(who)]).toEqual([1, 0])
  })

  it('takes no word that the lexicon knows for a name, though German writes it with a capital', () => {
    expect([...says(told('2031-03-01', 'de', 'Der Deich von Welm ist gebrochen.')).names]).toContain('~vlm')
    const report = told('2031-03-04', 'de', 'Der Deich ist gebrochen, der Bürgermeister verletzt.')
    expect([...contentIn(floodOf(report), 'Quallen', report).names]).toEqual([])
  })

  it('is news only in its names and numbers: none that the question said itself', () => {
    expect([...says(TOLVAN[0] ?? MIRSKY, 'Was hat Tolvan gebacken?').names]).toEqual([])
    const report = told('2031-03-03', 'de', 'Von 30 Bauern wurden 12 verletzt.')
    const numbers = (question: string) => [...contentIn(floodOf(report), question, report).numbers]
    expect(numbers('Wie viele der 30 Bauern wurden verletzt?')).toEqual(['#12'])
    expect(numbers('Wie viele der 12 Bauern wurden verletzt?')).toEqual(['#30'])
  })
})

describe('numbers', () => {
  it('that hold no more are no values of a sentence', () => {
    const report = told('2031-03-03', 'de', 'Statt 30 Bauern wurden 12 verletzt.')
    expect([...contentIn(floodOf(report), 'Wie viele Bauern wurden verletzt?', report).numbers]).toEqual(['#12'])
  })

  it.each<[Language, string, string]>([
    ['de', 'Wie viele Bauern wurden verletzt?', 'In 3 Dörfern brach der Deich, dabei wurden 12 Bauern verletzt.'],
    ['en', 'How many farmers were hurt?', 'In 3 villages the dyke broke, and 12 farmers were hurt.'],
    ['uk', 'Скільки фермерів поранено?', 'У 3 селах прорвало дамбу, поранено 12 фермерів.'],
    ['ru', 'Сколько фермеров ранено?', 'В 3 деревнях прорвало дамбу, ранено 12 фермеров.'],
  ])('are those nearest to what is counted (%s)', (language, question, text) => {
    const report = told('2031-03-01', language, text)
    expect([...contentIn(floodOf(report), question, report, language).numbers]).toEqual(['#12'])
  })

  it('are those nearest to what is counted, though the question speaks another language', () => {
    const report = told('2031-03-01', 'ru', 'В 3 деревнях прорвало дамбу, ранено 12 фермеров.')
    expect([...contentIn(floodOf(report), 'Wie viele Bauern wurden verletzt?', report).numbers]).toEqual(['#12'])
    expect([...contentIn(floodOf(report), 'Wie viele Dörfer?', report).numbers]).toEqual(['#3'])
  })

  it('are all where none stands near to what is asked', () => {
    const report = told(
      '2031-03-01',
      'de',
      'Es waren 3 oder 4, vielleicht alles in allem etwa noch einige mehr, Bauern.',
    )
    expect([...contentIn(floodOf(report), 'Wie viele Bauern?', report).numbers].sort()).toEqual(['#3', '#4'])
  })

  it.each<[Language, string, string]>([
    ['de', 'Wie viele Bauern wurden verletzt?', 'Am 15. Mai 2031 wurden 12 Bauern verletzt.'],
    ['en', 'How many farmers were hurt?', 'On 15 May 2031 12 farmers were hurt.'],
    ['uk', 'Скільки фермерів поранено?', '15 травня 2031 поранено 12 фермерів.'],
    ['ru', 'Сколько фермеров ранено?', '15 мая 2031 ранено 12 фермеров.'],
  ])('are no times: days, months and years stand by themselves (%s)', (language, question, text) => {
    const report = told('2031-03-01', language, text)
    const { numbers, times } = contentIn(floodOf(report), question, report, language)
    expect([...numbers]).toEqual(['#12'])
    expect([...times]).toContain('#15')
    expect([...times]).toContain('#2031')
    expect(times.size).toBe(3)
  })

  it('of a clock are times', () => {
    const report = told('2031-03-01', 'de', 'Um 7 Uhr waren 12 Bauern verletzt.')
    const { numbers, times } = contentIn(floodOf(report), 'Wie viele Bauern?', report)
    expect([...numbers]).toEqual(['#12'])
    expect([...times]).toContain('#7')
  })

  it.fails('of a day that stands behind its month are times', () => {
    // Only a number before a month is read as a day so far.
    const report = told('2031-03-01', 'en', 'On May 15 a dyke broke.')
    expect([...contentIn(floodOf(report), 'How many?', report, 'en').numbers]).toEqual([])
  })
})

describe('likeness', () => {
  const keys = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { minLength: 1, maxLength: 3 })
  const item = fc.record({ keys, weight: fc.double({ min: 0.05, max: 1.3, noNaN: true }) })
  const content = fc.array(item, { minLength: 1, maxLength: 8 }).map((items): Content => {
    const tells = new Map<string, number>()
    for (const { keys: own, weight } of items) {
      for (const key of own) tells.set(key, Math.max(weight, tells.get(key) ?? 0))
    }
    const total = items.reduce((sum, { weight }) => sum + weight, 0)
    return { items, tells, total, numbers: new Set(), times: new Set(), names: new Set(), persons: new Set() }
  })

  it('is the same from either side', () => {
    fc.assert(fc.property(content, content, (a, b) => void expect(likeness(a, b)).toBe(likeness(b, a))))
  })

  it('is between 0 and 1', () => {
    fc.assert(
      fc.property(content, content, (a, b) => {
        expect(likeness(a, b)).toBeGreaterThanOrEqual(0)
        expect(likeness(a, b)).toBeLessThanOrEqual(1 + 1e-9)
      }),
    )
  })

  it('of a sentence with itself is 1', () => {
    fc.assert(fc.property(content, (a) => void expect(likeness(a, a)).toBeCloseTo(1, 9)))
  })

  it('is 0 where nothing is shared, and for sentences that tell nothing', () => {
    expect(likeness(NOTHING, NOTHING)).toBe(0)
    fc.assert(fc.property(content, (a) => void expect(likeness(a, NOTHING)).toBe(0)))
  })

  it('grows with what is shared', () => {
    const [a, b, c] = ['Deich Welm.', 'Deich Welm Kuchen.', 'Kuchen Bauer Dorf.'].map((text, at) => {
      return told(`2031-03-0${at + 1}`, 'de', text)
    })
    if (a === undefined || b === undefined || c === undefined) throw new Error('three reports')
    const three = floodOf(a, b, c)
    const to = (report: typeof a) => likeness(contentIn(three, 'Quallen', a), contentIn(three, 'Quallen', report))
    expect(to(b)).toBeGreaterThan(0.7)
    expect(to(c)).toBe(0)
  })
})

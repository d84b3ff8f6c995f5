import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dayToMs, parseDay, toDay } from '../../src/dates/day.js'
import { FIRST_DAY, readDayFilter, readDays } from '../../src/dates/read-days.js'
import { type Day, type DayRange, LANGUAGES } from '../../src/model.js'
import { ENGLISH } from './english.js'
import { GERMAN } from './german.js'
import { NON_DATES } from './non-dates.js'
import { TODAY } from './phrases.js'
import { RUSSIAN } from './russian.js'
import { UKRAINIAN } from './ukrainian.js'

const PHRASES = [
  ...GERMAN.map((row) => ['de', ...row] as const),
  ...ENGLISH.map((row) => ['en', ...row] as const),
  ...UKRAINIAN.map((row) => ['uk', ...row] as const),
  ...RUSSIAN.map((row) => ['ru', ...row] as const),
]

function written({ from, to }: DayRange): string {
  return from === to ? from : `${from}..${to}`
}

describe('readDays', () => {
  it.each(PHRASES)('%s: reads "%s"', (language, question, mention, kind, days) => {
    const found = readDays(question, language, TODAY)
    expect(found.map((each) => [each.text, each.kind, written(each.days)])).toEqual([[mention, kind, days]])
  })

  it.each(NON_DATES)('%s: finds no day in "%s"', (language, question) => {
    expect(readDays(question, language, TODAY)).toEqual([])
  })

  it.each([
    ['Was geschah am 23. Dezember?', '2025-12-23', '2025-12-23'],
    ['Was geschah am 23. Dezember?', '2026-01-05', '2025-12-23'],
    // Within a week it is the coming one, as in "Was ist am 24. geplant?"; eight days ahead it is last year's.
    ['Was ist am 24. Dezember?', '2025-12-17', '2025-12-24'],
    ['Was ist am 24. Dezember?', '2025-12-16', '2024-12-24'],
    ['Was geschah am Montag?', '2026-01-05', '2026-01-05'],
    ['Was geschah letzten Montag?', '2026-01-05', '2025-12-29'],
    ['Was geschah gestern?', '2024-03-01', '2024-02-29'],
    ['Was geschah letzten Monat?', '2026-01-31', '2025-12-01..2025-12-31'],
    // "Letzten Dezember" is never the present one.
    ['Was geschah letzten Dezember?', '2025-12-20', '2024-12-01..2024-12-31'],
    // Until the nearer one, before or after today.
    ['Was geschah bis März?', '2025-08-01', `${FIRST_DAY}..2025-03-31`],
    ['Was geschah vom 20. Dezember bis 10. Januar?', '2026-01-05', '2025-12-20..2026-01-10'],
    ['Was geschah vom 1. November 2024 bis 24. Januar?', '2026-01-05', '2024-11-01..2025-01-24'],
  ] as const)('takes the year or week that is meant: "%s" on %s', (question, today, days) => {
    expect(readDays(question, 'de', today).map((each) => written(each.days))).toEqual([days])
  })

  it.each([
    ['Was geschah am 20., 21. und 23. Dezember?', ['2025-12-20', '2025-12-21', '2025-12-23']],
    ['Was geschah am 23.12.2025 und was gestern?', ['2025-12-23', '2026-01-06']],
    ['Was geschah Ende November/Anfang Dezember?', ['2025-11-21..2025-11-30', '2025-12-01..2025-12-10']],
  ])('finds every mention of "%s"', (question, days) => {
    expect(readDays(question, 'de', TODAY).map((each) => written(each.days))).toEqual(days)
  })

  it('looks no further ahead than 7 days', () => {
    expect(readDays('Was ist am 14.01.2026 geplant?', 'de', TODAY)).toHaveLength(1)
    expect(readDays('Was ist am 15.01.2026 geplant?', 'de', TODAY)).toHaveLength(0)
  })

  it('tells where each mention stands', () => {
    // "é" and the emoji take one and two UTF-16 units.
    const [mention] = readDays('Café 🕊 seit Montag?', 'de', TODAY)
    expect(mention?.span).toEqual({ start: 8, end: 19 })
  })

  it('counts weeks from Monday to Sunday', () => {
    // Sunday, 4 January belongs to the week of Monday, 29 December.
    expect(readDays('diese Woche', 'de', '2026-01-04')[0]?.days).toEqual({ from: '2025-12-29', to: '2026-01-04' })
  })
})

describe('readDayFilter', () => {
  it.each([
    ['en', '2025-12-01 2025-12-24 reconstruction', '2025-12-01..2025-12-24', 'reconstruction'],
    ['en', '2025-12-24, 2025-12-01', '2025-12-01..2025-12-24', ''],
    ['en', 'from 2025-12-01 to 2025-12-24 reconstruction', '2025-12-01..2025-12-24', 'reconstruction'],
    ['en', 'from 2025-12-01', '2025-12-01..2026-01-07', ''],
    ['en', 'since Monday', '2026-01-05..2026-01-07', ''],
    ['en', 'May reconstruction', '2025-05-01..2025-05-31', 'reconstruction'],
    ['en', 'march', '2025-03-01..2025-03-31', ''],
    ['de', 'Dezember Wiederaufbau', '2025-12-01..2025-12-31', 'Wiederaufbau'],
    ['de', 'Wiederaufbau, Dezember', '2025-12-01..2025-12-31', 'Wiederaufbau'],
    ['de', 'russische 2025 Seite', '2025-01-01..2025-12-31', 'russische Seite'],
    ['de', '24.12', '2025-12-24', ''],
    ['de', '1.12. 24.12. Kämpfe', '2025-12-01..2025-12-24', 'Kämpfe'],
    ['de', 'Montag Dienstag', '2026-01-05..2026-01-06', ''],
    ['de', '2030-06-01', '2030-06-01', ''],
    ['uk', 'грудень відбудова', '2025-12-01..2025-12-31', 'відбудова'],
    ['ru', 'май', '2025-05-01..2025-05-31', ''],
    ['ru', 'восстановление с понедельника', '2026-01-05..2026-01-07', 'восстановление'],
  ] as const)('%s: splits "%s"', (language, text, days, rest) => {
    const filter = readDayFilter(text, language, TODAY)
    expect([filter.days && written(filter.days), filter.rest]).toEqual([days, rest])
  })

  it.each(['', ' Wiederaufbau ', '20-Punkte-Plan', '2000 Soldaten', '2025-02-30', 'neueste'])(
    'leaves "%s" as it is, but for white space around it',
    (text) => {
      expect(readDayFilter(text, 'de', TODAY)).toEqual({ rest: text.trim() })
    },
  )
})

/** Words, numbers and marks in an order that nobody thought of. */
const jumble = fc
  .array(
    fc.oneof(
      fc.constantFrom(...PHRASES.flatMap(([, question]) => question.split(' '))),
      fc.nat({ max: 2100 }).map(String),
      fc.constantFrom('.', ',', '-', '–', '/', ':', "'", '%', '23.12.', '9999-12-31', '0001-01-01', '31.02.2025'),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 40 },
  )
  .chain((parts) => fc.constantFrom(' ', '').map((gap) => parts.join(gap)))
const anyText = fc.oneof(jumble, fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ maxLength: 200 }))
const anyDay = fc
  .date({ min: new Date('1970-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => toDay(date))
const anyLanguage = fc.constantFrom(...LANGUAGES)

describe('any text', () => {
  it('gives mentions in order, inside the text, of days that exist', () => {
    fc.assert(
      fc.property(anyText, anyLanguage, anyDay, (text, language, today) => {
        let end = 0
        for (const { span, text: part, days } of readDays(text, language, today)) {
          expect(span.start).toBeGreaterThanOrEqual(end)
          expect(span.end).toBeGreaterThan(span.start)
          expect(part).toBe(text.slice(span.start, span.end))
          expect(part).not.toBe('')
          expect([parseDay(days.from), parseDay(days.to)]).toEqual([days.from, days.to])
          expect(days.from <= days.to).toBe(true)
          end = span.end
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('gives no mention that begins more than 7 days from today', () => {
    fc.assert(
      fc.property(anyText, anyLanguage, anyDay, (text, language, today) => {
        for (const { days } of readDays(text, language, today)) expect(days.from <= addDays(today, 7)).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  it('gives the same again', () => {
    fc.assert(
      fc.property(anyText, anyLanguage, anyDay, (text, language, today) => {
        expect(readDays(text, language, today)).toEqual(readDays(text, language, today))
        expect(readDayFilter(text, language, today)).toEqual(readDayFilter(text, language, today))
      }),
    )
  })

  it('splits off days that exist, and a rest that is trimmed and made of the text', () => {
    fc.assert(
      fc.property(anyText, anyLanguage, anyDay, (text, language, today) => {
        const { days, rest } = readDayFilter(text, language, today)
        expect(rest).toBe(rest.trim())
        expect(rest.length).toBeLessThanOrEqual(text.length + 1)
        for (const word of rest.split(/\s+/)) expect(text).toContain(word)
        if (days) expect(parseDay(days.from) && parseDay(days.to) && days.from <= days.to).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  it('takes 10,000 characters of anything', () => {
    for (const part of [
      '1/',
      '20.-',
      '1. und ',
      'seit dem 5 ',
      'last ',
      '2025-',
      'между 1 и ',
      '\u{d800}',
      'a\u0301',
    ]) {
      const text = part.repeat(10_000).slice(0, 10_000)
      for (const language of LANGUAGES) expect(() => readDays(text, language, TODAY)).not.toThrow()
    }
  })
})

describe('laws', () => {
  it('reads a day in digits in every language', () => {
    fc.assert(
      fc.property(anyDay, anyLanguage, anyDay, (day, language, today) => {
        const [year, month, date] = day.split('-')
        for (const text of [day, `${date}.${month}.${year}`]) {
          const days = readDays(`(${text})`, language, today).map((each) => each.days)
          expect(days).toEqual(day <= addDays(today, 7) ? [{ from: day, to: day }] : [])
        }
      }),
    )
  })

  it('puts a date without a year into the year up to a week from today', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (day, today) => {
        const [, month, date] = day.split('-')
        fc.pre(`${month}-${date}` !== '02-29')
        const [mention] = readDays(`am ${date}.${month}.`, 'de', today)
        expect(mention?.days.from.slice(5)).toBe(`${month}-${date}`)
        expect(mention!.days.from <= addDays(today, 7)).toBe(true)
        expect(mention!.days.from > addDays(today, 7 - 366)).toBe(true)
      }),
    )
  })

  it('puts a weekday into the seven days that end today', () => {
    fc.assert(
      fc.property(anyDay, (today) => {
        const names = ['Sonntag', 'Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag']
        for (const [number, name] of names.entries()) {
          const { from } = readDays(`am ${name}`, 'de', today)[0]!.days
          expect(new Date(dayToMs(from)).getUTCDay()).toBe(number)
          expect(from <= today && from > addDays(today, -7)).toBe(true)
        }
      }),
    )
  })

  it.each([
    // Easter Sundays by published tables; Good Friday is two days before.
    ['en', 'at Easter 2000', '2000-04-21'],
    ['en', 'at Easter 2019', '2019-04-19'],
    ['en', 'at Easter 2024', '2024-03-29'],
    ['uk', 'на Великдень 2024', '2024-05-03'],
    ['ru', 'на Пасху 2019', '2019-04-26'],
  ] as const)('knows when Easter was (%s: %s)', (language, text, goodFriday: Day) => {
    const days = readDays(text, language, TODAY).map((each) => each.days)
    expect(days).toEqual([{ from: goodFriday, to: addDays(goodFriday, 3) }])
  })
})

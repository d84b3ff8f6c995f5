import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween, dayToMs, parseDay, toDay } from '../../src/dates/day.js'
import type { Day } from '../../src/model.js'

const anyDay = fc
  .date({ min: new Date('0100-01-01T00:00:00Z'), max: new Date('9900-12-31T00:00:00Z'), noInvalidDate: true })
  .map(toDay)

describe('parseDay', () => {
  it.each(['2031-03-04', '2028-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('knows %s', (text) =>
    expect(parseDay(text)).toBe(text),
  )

  it.each([
    '2031-02-29',
    '2031-02-30',
    '1900-02-29',
    '2031-13-01',
    '2031-00-10',
    '2031-04-31',
    '2031-1-1',
    '31-01-01',
    '2031-03-04 ',
    '2031-03-04T00:00',
    '+02031-03-04',
    '',
    'heute',
    '٢٠٣١-٠٣-٠٤',
  ])('does not take %j for a day', (text) => expect(parseDay(text)).toBeUndefined())
})

describe('counting days', () => {
  it.each([
    ['2031-02-28', 1, '2031-03-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2031-12-31', 1, '2032-01-01'],
    ['2031-03-01', -1, '2031-02-28'],
    ['2031-03-30', 0, '2031-03-30'],
    // Clocks are put forward in between in most of Europe; a day stays a day.
    ['2031-03-29', 2, '2031-03-31'],
  ] as const)('%s and %i days is %s', (day, days, later) => {
    expect(addDays(day, days)).toBe(later)
    expect(daysBetween(day, later)).toBe(days)
  })

  it('goes there and back', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (day, days) => {
        const other = addDays(day, days)
        expect(daysBetween(day, other)).toBe(days)
        expect(addDays(other, -days)).toBe(day)
        expect(parseDay(other)).toBe(other)
        expect(toDay(new Date(dayToMs(other)))).toBe(other)
      }),
    )
  })

  it('sorts as text in the order of the calendar', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a: Day, b: Day) => {
        expect(a < b).toBe(daysBetween(a, b) > 0)
      }),
    )
  })
})

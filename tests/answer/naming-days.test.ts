import { describe, expect, it } from 'vitest'
import { passagesNaming } from '../../src/answer/naming-days.js'
import { readAsked } from '../../src/answer/understand.js'
import type { Day, Language } from '../../src/model.js'
import { floodOf, told } from '../fixtures/flood.js'

const REPORTS = [
  told('2031-05-02', 'de', 'Das Treffen soll am 6. Mai beginnen.'),
  told('2031-05-02', 'en', 'The meeting shall begin on 6 May.'),
  told('2031-05-02', 'uk', 'Зустріч почнеться 6 травня.'),
  told('2031-05-02', 'ru', 'Встреча начнется 6 мая.'),
  told('2031-05-03', 'de', 'Das Treffen soll am 7. Mai beginnen. Im Saal sind 6 Stühle.', 'another-day'),
  told('2031-05-03', 'en', 'The meeting shall begin on 6 June.', 'another-month'),
  told('2029-05-02', 'de', 'Das Treffen soll am 6. Mai beginnen.', 'another-year'),
  told('2029-05-03', 'de', 'Das Treffen am 6. Mai 2031 wird das erste sein.', 'another-year-told'),
]
const library = floodOf(...REPORTS)
const TODAY: Day = '2031-05-20'

/** Ids of the reports that speak of the days that a question names; undefined where it names none by words of theirs. */
function naming(text: string, language: Language, within = library): string[] | undefined {
  const asked = readAsked({ ...within, detectLanguage: () => language }, text, { today: TODAY, fallback: language })
  if (asked.days === undefined) throw new Error(`${text} names no day`)
  const accept = passagesNaming(within, asked, asked.days)
  return accept === undefined
    ? undefined
    : within.corpus.passages.flatMap(({ passage }, at) => (accept(at) ? [passage.reportId] : [])).sort()
}

const OF_THAT_DAY = ['2031-05-02-de', '2031-05-02-en', '2031-05-02-ru', '2031-05-02-uk']

describe('passages that speak of a day', () => {
  it.each<[Language, string]>([
    ['de', 'Was war beim Treffen am 6. Mai?'],
    ['en', 'What was at the meeting on 6 May?'],
    ['uk', 'Що було на зустрічі 6 травня?'],
    ['ru', 'Что было на встрече 6 мая?'],
  ])('are found by its words in all languages (%s)', (language, text) => {
    const found = naming(text, language)
    for (const id of OF_THAT_DAY) expect(found).toContain(id)
    expect(found).not.toContain('another-day')
    expect(found).not.toContain('another-month')
  })

  it.each<[Language, string]>([
    ['de', 'Was war beim Treffen am 6. Mai 2031?'],
    ['en', 'What was at the meeting on 6 May 2031?'],
    ['uk', 'Що було на зустрічі 6 травня 2031?'],
    ['ru', 'Что было на встрече 6 мая 2031?'],
  ])('mean the year around them where they tell none (%s)', (language, text) => {
    expect(naming(text, language)).toEqual([...OF_THAT_DAY, 'another-year-told'])
  })

  it.each<[Language, string]>([
    ['de', 'Was war 2031?'],
    ['en', 'What happened in 2031?'],
    ['uk', 'Що було у 2031?'],
    ['ru', 'Что было в 2031?'],
  ])('of a year tell it (%s)', (language, text) => {
    // All of the reports that do, for a year is long.
    expect(naming(text, language)).toEqual(['another-year-told'])
  })

  it.each([
    told('2031-05-02', 'de', 'Das Treffen wurde vom 6. auf den 15. Mai verlegt.'),
    told('2031-05-02', 'en', 'The meeting was moved from 6 to 15 May.'),
    told('2031-05-02', 'uk', 'Зустріч перенесли з 6 на 15 травня.'),
    told('2031-05-02', 'ru', 'Встречу перенесли с 6 на 15 мая.'),
  ])('are found where a month is named once for two days (%#)', (report) => {
    const other = told('2031-05-03', 'de', 'Am 6. sprachen 40 Gesandte beim Treffen im Mai.', 'apart')
    const moved = floodOf(report, other)
    for (const [text, language] of [
      ['Was war beim Treffen am 6. Mai?', 'de'],
      ['Was war beim Treffen am 15. Mai?', 'de'],
      ['What was at the meeting on 6 May?', 'en'],
      ['Що було на зустрічі 15 травня?', 'uk'],
      ['Что было на встрече 6 мая?', 'ru'],
    ] as const) {
      expect(naming(text, language, moved)).toEqual([report.id])
    }
  })

  it.each<[Language, string]>([
    ['de', 'Was war gestern?'],
    ['en', 'What was yesterday?'],
    ['uk', 'Що було вчора?'],
    ['ru', 'Что было вчера?'],
  ])('are not looked for where only the asker knows which day is meant (%s)', (language, text) => {
    expect(naming(text, language)).toBeUndefined()
  })
})

import { describe, expect, it } from 'vitest'
import type { Language, Report } from '../../src/model.js'
import { COMPARED } from '../../src/search/compare.js'
import type { Newness } from '../../src/search/cues.js'
import { compareIn, floodOf, told } from '../fixtures/flood.js'
import { reportOf } from '../fixtures/reports.js'

/** How a report's sentence stands to another's, to a question. */
function relationOf(a: Report, b: Report, question: string, language: Language = 'de', ...others: Report[]) {
  const { relate, of } = compareIn(floodOf(a, b, ...others), question, language)
  const [there, back] = [relate(of(a), of(b)), relate(of(b), of(a))]
  expect(back).toBe(there)
  return there
}

const MANY: readonly (readonly [Language, string])[] = [
  ['de', 'Wie viele Bauern wurden verletzt?'],
  ['en', 'How many farmers were hurt?'],
  ['uk', 'Скільки фермерів поранено?'],
  ['ru', 'Сколько фермеров ранено?'],
]
const TWELVE: Readonly<Record<Language, Report>> = {
  de: told('2031-03-01', 'de', 'In Welm wurden 12 Bauern verletzt.'),
  en: told('2031-03-02', 'en', 'In Welm 12 farmers were hurt.'),
  uk: told('2031-03-03', 'uk', 'У Велм поранено 12 фермерів.'),
  ru: told('2031-03-04', 'ru', 'В Велм ранено 12 фермеров.'),
}
const FIFTEEN: Readonly<Record<Language, Report>> = {
  de: told('2031-03-05', 'de', 'In Welm wurden 15 Bauern verletzt.'),
  en: told('2031-03-06', 'en', 'In Welm 15 farmers were hurt.'),
  uk: told('2031-03-07', 'uk', 'У Велм поранено 15 фермерів.'),
  ru: told('2031-03-08', 'ru', 'В Велм ранено 15 фермеров.'),
}

describe('two sentences', () => {
  it.each(MANY)(
    'say the same where they name the same number for what is counted, in any languages (%s)',
    (language, question) => {
      for (const other of ['de', 'en', 'uk', 'ru'] as const) {
        if (other !== 'de') expect(relationOf(TWELVE.de, TWELVE[other], question, language)).toBe('same')
      }
    },
  )

  it.each(MANY)('say something else where another number is named, in any languages (%s)', (language, question) => {
    for (const other of ['de', 'en', 'uk', 'ru'] as const) {
      expect(relationOf(TWELVE.de, FIFTEEN[other], question, language)).toBe('other')
      expect(relationOf(TWELVE[other], FIFTEEN[other], question, language)).toBe('other')
    }
  })

  it('say the same word for word, whatever is asked', () => {
    const [a, b] = ['a', 'b'].map((id) => told('2031-03-01', 'de', 'In Welm wurden 12 Bauern verletzt.', id))
    if (a === undefined || b === undefined) throw new Error('two reports')
    for (const question of ['Wie viele Bauern wurden verletzt?', 'Wer wurde verletzt?', 'Wann?', 'Was war in Welm?']) {
      if (question !== 'Wann?') expect(relationOf(a, b, question)).toBe('same')
    }
  })

  it('are apart where they meet other words of the question', () => {
    const one = told('2031-03-01', 'de', 'In Welm brach der Deich.')
    const other = told('2031-03-02', 'de', 'Der Bürgermeister ist zurückgetreten.')
    expect(relationOf(one, other, 'Brach der Deich, und ist der Bürgermeister zurückgetreten?')).toBe('apart')
  })

  it('are apart where only one has a value of what is asked', () => {
    const vague = told('2031-03-02', 'de', 'Auch Fischer aus Harn und Bauern wurden verletzt.')
    expect(relationOf(TWELVE.de, vague, 'Wie viele Bauern wurden verletzt?')).toBe('apart')
  })

  it('are apart where they share nothing but what is asked for', () => {
    const one = told('2031-03-01', 'de', 'Bauern lachten beim Fest am Hafen von Harn über den Regen.')
    const other = told('2031-03-02', 'de', 'Bauern wählten in Ostheim einstimmig ein neues Oberhaupt.')
    expect(relationOf(one, other, 'Was war mit den Bauern?')).toBe('apart')
  })

  it('say something else where another day is named for what has a day', () => {
    const first = told('2031-05-01', 'de', 'Der Deich von Welm brach am 4. Mai.')
    const later = told('2031-05-09', 'en', 'The dyke of Welm broke on 6 May.')
    expect(relationOf(first, later, 'Wann brach der Deich von Welm?')).toBe('other')
  })

  it.each([
    ['4. Mai', 'same', 'on 4 May'],
    ['4. Mai 2031', 'same', 'on 4 May'],
    ['4. Mai 2031', 'other', 'on 4 May 2030'],
    ['4. Juni', 'other', 'on 4 May'],
    ['4.', 'apart', 'in May'],
  ] as const)('of which one names the %s are %s where the other says "%s"', (german, relation, english) => {
    const first = told(
      '2031-05-01',
      'de',
      `Der Deich von Welm brach, und zwar für alle sichtbar, am ${german} gegen Abend.`,
    )
    const later = told('2031-05-09', 'en', `The dyke of Welm broke ${english}.`)
    expect(relationOf(first, later, 'Wann brach der Deich von Welm?')).toBe(relation)
  })

  it('say something else where another person is named', () => {
    const first = told('2031-03-01', 'de', 'Als Bürgermeister ist Tolvan zurückgetreten.')
    const later = told('2031-03-02', 'en', 'The mayor who resigned was Mirsky.')
    const same = told('2031-03-02', 'en', 'The mayor who resigned was Tolvan.')
    expect(relationOf(first, later, 'Wer ist als Bürgermeister zurückgetreten?')).toBe('other')
    expect(relationOf(first, same, 'Wer ist als Bürgermeister zurückgetreten?')).toBe('same')
  })
})

describe('comparing', () => {
  it('is done for the best sentences only, best first, with the day of each', () => {
    const reports = Array.from({ length: COMPARED + 6 }, (_, at) => {
      return told(`2031-03-${String(at + 1).padStart(2, '0')}`, 'de', `Der Deich brach ${at + 1} Mal.`)
    })
    const { all } = compareIn(floodOf(...reports), 'Brach der Deich?')
    expect(all).toHaveLength(COMPARED)
    expect(all.map(({ at }) => at)).toEqual(all.map((_, at) => at))
    for (const { ranked, report, date } of all) {
      expect(report).toBe(ranked.passage)
      expect(date).toBe(reports[report]?.date)
    }
  })

  it('takes a reprint for as old as what it repeats word for word', () => {
    const days = ['2031-03-02', '2031-03-05', '2031-03-09']
    const reports = days.map((day, at) => told(day, 'de', at === 2 ? 'Ein Deich brach.' : 'Der Deich brach.'))
    const { all } = compareIn(floodOf(...reports), 'Brach der Deich?')
    expect(all.map(({ date }) => date).sort()).toEqual(['2031-03-02', '2031-03-02', '2031-03-09'])
  })

  describe('where the newest word is asked for', () => {
    const LONG = Array.from({ length: COMPARED + 8 }, (_, at) => `Der Deich von Welm brach zum ${at + 1}. Mal.`)
    // One report holds the best of all sentences, further ones say less of the matter.
    const loud = reportOf({ id: 'loud', date: '2031-03-01', title: 'X' }, ...LONG)
    const quiet = Array.from({ length: 4 }, (_, at) =>
      reportOf(
        { id: `quiet-${at}`, date: `2031-03-1${at}`, title: 'X' },
        `Über den Deich wurde im Rat lange und ohne Ergebnis beraten, ${at + 3} Stunden nämlich.`,
        `Der Deich blieb auch nach ${at + 3} Sitzungen des Rates ein Streit unter den Nachbarn.`,
      ),
    )
    const library = floodOf(loud, ...quiet)
    const reportsOf = (newest?: Newness) =>
      compareIn(library, 'Brach der Deich von Welm?', 'de', newest).all.map(({ report }) => report)

    it.each(['latest', 'still'] as const)('takes the best sentence of each further report, too (%s)', (newest) => {
      const reports = reportsOf(newest)
      expect(reports.slice(0, COMPARED)).toEqual(reportsOf())
      expect(new Set(reports.slice(0, COMPARED))).toEqual(new Set([0]))
      expect(reports.slice(COMPARED).sort()).toEqual([1, 2, 3, 4])
    })

    it.each(['now', undefined] as const)('takes none of them elsewhere (%s)', (newest) => {
      expect(reportsOf(newest)).toHaveLength(COMPARED)
    })

    it('tells how they stand to the best, too: no two pairs are taken for one another', () => {
      const { all, relate } = compareIn(library, 'Brach der Deich von Welm?', 'de', 'latest')
      const fresh = () => compareIn(library, 'Brach der Deich von Welm?', 'de', 'latest').relate
      for (const a of all.slice(-4)) for (const b of all.slice(0, 4)) expect(relate(a, b)).toBe(fresh()(a, b))
    })

    it('takes at most as many of them as of the best', () => {
      const many = Array.from({ length: COMPARED + 8 }, (_, at) =>
        told(
          `2031-04-${String((at % 30) + 1).padStart(2, '0')}`,
          'de',
          `Über den Deich beriet Rat ${at}.`,
          `many-${at}`,
        ),
      )
      const { all } = compareIn(floodOf(loud, ...many), 'Brach der Deich von Welm?', 'de', 'latest')
      expect(all).toHaveLength(2 * COMPARED)
      expect(new Set(all.slice(COMPARED).map(({ report }) => report)).size).toBe(COMPARED)
    })
  })
})

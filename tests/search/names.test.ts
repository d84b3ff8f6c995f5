/** Names of the reports, met in whatever language a question writes them: from what is asked to the words that are hit. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Language } from '../../src/model.js'
import { reportsArbitrary } from '../fixtures/random.js'
import { reportOf } from '../fixtures/reports.js'
import { libraryOfReports, matchIn } from '../fixtures/search.js'

/** Each language says the same; the lexicon knows a few words that names look like. */
const TEXTS: Readonly<Record<Language, readonly string[]>> = {
  de: [
    'Gestern kam Brohmwig aus Marvenien. Die marvenische Seite schwieg, ein Marvenier lachte.',
    'In der Stadt Kessel sprach Galvik, und Alvik schwieg.',
  ],
  en: [
    'Yesterday Brohmwig left Marvenia. The Marvenian side kept silent, as did a green bird.',
    'In the town of Kessel spoke Galvik, and Alvik kept silent.',
  ],
  uk: ['Учора Бромвіг залишив Марвенію. Наша марвенська сторона мовчала.', 'Говорив у Кесселі Галвік, а Алвік мовчав.'],
  ru: [
    'Вчера Бромвиг покинул Марвению. Эта марвенийская сторона молчала.',
    'Говорил в Кесселе Галвик, а Алвик молчал.',
  ],
}

const library = libraryOfReports(
  (['de', 'en', 'uk', 'ru'] as const).map((language, at) =>
    reportOf({ id: language, date: `2031-03-0${at + 1}`, language }, ...TEXTS[language]),
  ),
  { rows: { things: ['Kessel | boiler, cauldron | котел | котёл'] } },
)

/** The words that stand for the last term of the question, by language. */
function meets(question: string, language: Language): Record<Language, string[]> {
  const { hits, terms } = matchIn(library, question, language)
  const met: Record<Language, string[]> = { de: [], en: [], uk: [], ru: [] }
  for (const [id, said] of hits) {
    const word = library.corpus.vocabulary.words[id]
    if (word !== undefined && said.some((hit) => 'term' in hit && hit.term === terms.length - 1)) {
      met[word.language].push(word.word)
    }
  }
  return met
}

const BROHMWIG = { de: ['brohmwig'], en: ['brohmwig'], uk: ['бромвіг'], ru: ['бромвиг'] }

describe('a person is met in all languages', () => {
  it.each([
    ['Wo ist Brohmwig', 'de'],
    ['Where is Brohmwig', 'en'],
    ["What is Brohmwig's", 'en'],
    ['де Бромвіг', 'uk'],
    ['про Бромвіга', 'uk'],
    ['где Бромвиг', 'ru'],
    ['где бромвиг', 'ru'],
  ] as const)('from "%s"', (question, language) => expect(meets(question, language)).toEqual(BROHMWIG))

  it('but not a person who is called a little like it', () => {
    expect(meets('Wo ist Galvik', 'de')).toEqual({ de: ['galvik'], en: ['galvik'], uk: ['галвік'], ru: ['галвик'] })
    expect(meets('где Алвик', 'ru')).toEqual({ de: ['alvik'], en: ['alvik'], uk: ['алвік'], ru: ['алвик'] })
  })
})

describe('a country is met with its people and its adjective in all languages', () => {
  it.each([
    ['Was will Marvenien', 'de'],
    ['was will die marvenische', 'de'],
    ['Was will der Marvenier', 'de'],
    ['What about Marvenia', 'en'],
    ['What about Marvenian', 'en'],
    ['що Марвенія', 'uk'],
    ['що марвенська', 'uk'],
    ['что Марвения', 'ru'],
    ['что марвенийская', 'ru'],
  ] as const)('from "%s"', (question, language) => {
    const met = meets(question, language)
    expect(met.de.sort()).toEqual(['marvenien', 'marvenier', 'marvenische'])
    expect(met.en.sort()).toEqual(['marvenia', 'marvenian'])
    expect(met.uk.sort()).toEqual(
      ['марвенську', 'марвенська', 'марвенію'].filter((word) => word !== 'марвенську').sort(),
    )
    expect(met.ru.sort()).toEqual(['марвенийская', 'марвению'])
  })

  it('the name itself better than what is made from it', () => {
    const { hits } = matchIn(library, 'Marvenia', 'en')
    const saidBy = (word: string): number => {
      const id = library.corpus.vocabulary.words.findIndex((known) => known.word === word)
      return Math.max(0, ...(hits.get(id) ?? []).map((hit) => ('term' in hit ? hit.value : 0)))
    }
    expect(saidBy('марвению')).toBeGreaterThan(saidBy('марвенийская'))
  })
})

describe('a town called like a common noun', () => {
  it('is met as the town in every language', () => {
    expect(meets('Was war in Kessel', 'de')).toMatchObject({ en: ['kessel'], uk: ['кесселі'], ru: ['кесселе'] })
    expect(meets('что в Кесселе', 'ru')).toMatchObject({ de: ['kessel'], en: ['kessel'] })
  })

  it('no longer stands for the noun', () => {
    const { query } = matchIn(library, 'Was war in Kessel', 'de')
    expect([...query.keys()].filter((stem) => /^(?:boil|cauldron|котел|кот)/.test(stem))).toEqual([])
  })
})

it('what reports write small is no name, however it sounds', () => {
  const small = libraryOfReports([
    reportOf({ id: 'a', date: '2031-03-01', language: 'en' }, 'We saw a dorvan and another dorvan.'),
    reportOf({ id: 'b', date: '2031-03-02', language: 'ru' }, 'Здесь дорван, там дорван.'),
  ])
  const asked = { word: 'dorvan', stem: 'dorvan', language: 'de', common: false } as const
  expect(small.corpus.vocabulary.names.formsOf(asked)).toEqual([])
})

describe('one rarity', () => {
  it('a word of the question tells as much as a translation of it that fewer passages use', () => {
    const ferries = libraryOfReports(
      [
        reportOf({ id: 'a', date: '2031-03-01' }, 'Die Jolle kam.', 'Die Jolle ging.', 'Die Jolle blieb.'),
        reportOf({ id: 'b', date: '2031-03-02', language: 'en' }, 'The dinghy came.'),
      ],
      { rows: { ships: ['Jolle | dinghy | шлюпка | шлюпка'] } },
    )
    const { hits, terms } = matchIn(ferries, 'Jolle')
    const said = (word: string): number => {
      const id = ferries.corpus.vocabulary.words.findIndex((known) => known.word === word)
      return Math.max(0, ...(hits.get(id) ?? []).map((hit) => ('term' in hit ? hit.value : 0)))
    }
    expect(said('jolle')).toBeCloseTo(terms[0]?.gain ?? 0, 12)
    expect(said('dinghy')).toBeLessThan(said('jolle'))
    expect(said('dinghy')).toBeGreaterThan(0.9 * said('jolle'))
  })

  // Work, not waiting: shared machines take their time.
  it('a copy of a report makes no word more common', { timeout: 60_000 }, () => {
    const copies = ['a', 'b', 'c'].map((id) => reportOf({ id, date: '2031-03-01' }, 'Die Jolle kam.', `Nur ${id}.`))
    expect(libraryOfReports(copies).corpus.vocabulary.frequency('joll')).toBe(1)
    fc.assert(
      fc.property(reportsArbitrary, fc.nat(), (reports, any) => {
        const copied = reports[any % reports.length]
        if (copied === undefined) return
        const { vocabulary } = libraryOfReports(reports).corpus
        const more = libraryOfReports([...reports, { ...copied, id: 'copy' }]).corpus.vocabulary
        for (const { stem } of vocabulary.words) expect(more.frequency(stem)).toBe(vocabulary.frequency(stem))
      }),
      { numRuns: 30 },
    )
  })
})

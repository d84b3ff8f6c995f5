import { describe, expect, it } from 'vitest'
import { attest } from '../../src/answer/attest.js'
import { pickExcerpts } from '../../src/answer/pick-excerpts.js'
import type { Language } from '../../src/model.js'
import { floodOf, searchIn, told } from '../fixtures/flood.js'

const QUESTION = 'Wie viele Bauern wurden in Welm verletzt?'
const LIMITS = { excerpts: 9, characters: 350, sentences: 1 }
const GERMAN = told('2031-03-01', 'de', 'In Welm wurden 12 Bauern verletzt.')
const GERMAN_LATER = told('2031-03-03', 'de', 'In Welm wurden 12 Bauern verletzt. Verletzt wurden 12 Bauern in Welm.')
const ENGLISH = told('2031-03-05', 'en', 'In Welm 12 farmers were hurt.')
const UKRAINIAN = told('2031-03-04', 'uk', 'У Велм поранено 12 фермерів.')
const RUSSIAN = told('2031-03-02', 'ru', 'В Велм ранено 12 фермеров.')
const CORRECTED = told('2031-03-09', 'de', 'In Welm wurden 15 Bauern verletzt.')

/** The excerpts in their order: each with its day, its witnesses and what outdated it. */
function attested(reports: readonly (typeof GERMAN)[], language: Language = 'de') {
  const library = floodOf(...reports)
  const result = searchIn(library, QUESTION, { sentence: 5 })
  const heads = new Set(result.statements.map(({ head }) => head.ranked))
  const picked = pickExcerpts(result.sentences, library.corpus, LIMITS, {
    isSaid: (sentence) => !heads.has(sentence),
  })
  return { before: picked.map(({ excerpt }) => excerpt), after: attest(picked, result, language) }
}

const day = ({ date }: { readonly date: string }) => date.slice(-2)

describe('an excerpt', () => {
  it('has no witnesses and is not outdated where nobody else speaks', () => {
    const { before, after } = attested([GERMAN])
    expect(after).toEqual(before)
    expect(after[0]).not.toHaveProperty('witnesses')
    expect(after[0]).not.toHaveProperty('outdatedBy')
  })

  it.each<[Language, string]>([
    ['de', '03,05,04,02'],
    ['en', '05,04,03,02'],
    ['uk', '04,05,03,02'],
    ['ru', '02,05,04,03'],
  ])(
    "has every other report that says the same: those in the asker's language first, then the newest (%s)",
    (language, days) => {
      const { after } = attested([GERMAN, GERMAN_LATER, ENGLISH, UKRAINIAN, RUSSIAN], language)
      expect(after).toHaveLength(1)
      const [first] = after
      const all = [first?.citation, ...(first?.witnesses ?? [])].flatMap((each) => (each === undefined ? [] : [each]))
      // Whichever was picked stands by itself; the others are in order.
      const own = first === undefined ? '' : day(first.citation)
      const order = ['01', ...days.split(',')].filter((each) => each !== own)
      expect(all.map(day).sort()).toEqual(['01', '02', '03', '04', '05'])
      expect(first?.witnesses?.map(day).filter((each) => each !== '01')).toEqual(order.filter((each) => each !== '01'))
    },
  )

  it('has a report as its witness once, however often that says it, and never its own', () => {
    const { after } = attested([GERMAN, GERMAN_LATER])
    const [first] = after
    const reports = [first?.citation, ...(first?.witnesses ?? [])].map((each) => each?.reportId)
    expect([...reports].sort()).toEqual([GERMAN.id, GERMAN_LATER.id])
  })

  it('that a newer report replaced stands behind, with the day of that', () => {
    const { before, after } = attested([GERMAN, CORRECTED])
    // The search itself puts what holds first.
    expect(before.map(({ citation }) => day(citation))).toEqual(['09', '01'])
    expect(after.map(({ citation, outdatedBy }) => [day(citation), outdatedBy])).toEqual([
      ['09', undefined],
      ['01', '2031-03-09'],
    ])
  })

  it('keeps its words, its place and its score', () => {
    const { before, after } = attested([GERMAN, ENGLISH, CORRECTED])
    const bare = after.map(({ witnesses: _, outdatedBy: __, ...rest }) => rest)
    expect(bare).toHaveLength(before.length)
    for (const each of before) expect(bare).toContainEqual(each)
  })
})

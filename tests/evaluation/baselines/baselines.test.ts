import { describe, expect, it } from 'vitest'
import { miniSearchBaseline } from '../../../evaluation/baselines/minisearch.js'
import { oramaBaseline } from '../../../evaluation/baselines/orama.js'
import { stemsAndGramsBaseline } from '../../../evaluation/baselines/stems-and-grams.js'
import { BORDER, HARBOUR, LAKE, reportOf, STORIES } from '../../fixtures/reports.js'

const STOP_WORDS = ['die', 'der', 'von', 'wer', 'will', 'was', 'hat', 'und']
const LIMITS = { excerpts: 10, characters: 350, sentences: 1 }
const miniSearch = miniSearchBaseline()
const orama = oramaBaseline(STOP_WORDS)
const stemsAndGrams = stemsAndGramsBaseline(new Set(STOP_WORDS))

describe.each([miniSearch, orama, stemsAndGrams])('$name', (engine) => {
  it('finds passage and sentence of words that stand there', async () => {
    const ask = await engine.open(STORIES)
    const { answered, confidence, passages, excerpts } = ask('Wer verlangt ein eigenes Zollhaus?', LIMITS)
    expect(answered).toBe(true)
    expect(confidence).toBeGreaterThan(0)
    expect(passages[0]).toMatchObject({ reportId: LAKE.id, paragraph: 2 })
    expect(excerpts[0]).toMatchObject({ citation: { reportId: LAKE.id, paragraph: 2 } })
    expect(excerpts[0]?.quote).toContain('Ostrien verlangt dafür ein eigenes Zollhaus')
  })

  it('gives nothing and no answer where no word is found', async () => {
    const found = (await engine.open(STORIES))('Xylophonquiz', LIMITS)
    expect(found).toEqual({ answered: false, confidence: 0, passages: [], excerpts: [] })
  })

  it('ranks best first and quotes word for word', async () => {
    const { passages, excerpts } = (await engine.open(STORIES))('Halvenland, Ostrien und die Brücke von Harn', LIMITS)
    for (const scores of [passages.map(({ score }) => score), excerpts.map(({ score }) => score)]) {
      expect(scores.length).toBeGreaterThan(1)
      expect(scores).toEqual([...scores].sort((a, b) => b - a))
    }
    for (const { quote, citation } of excerpts) {
      const report = STORIES.find(({ id }) => id === citation.reportId)
      expect(report?.passages[citation.paragraph - 1]?.text).toContain(quote)
    }
  })

  it('answers from an empty library with nothing', async () => {
    expect((await engine.open([]))('Wer?', LIMITS).excerpts).toEqual([])
  })
})

it('stems find another form of a word, MiniSearch as it comes does not', async () => {
  const asked = 'Zollhäuser'
  expect((await miniSearch.open([LAKE]))(asked, LIMITS).passages).toEqual([])
  expect((await stemsAndGrams.open([LAKE]))(asked, LIMITS).passages).toMatchObject([{ paragraph: 2 }])
})

it('4-grams find the parts of a compound', async () => {
  const found = (await stemsAndGrams.open([LAKE]))('Brückenbau', LIMITS)
  expect(found.passages).toMatchObject([{ paragraph: 2 }])
})

it('names are found across alphabets by transliteration only', async () => {
  // "Толван" is "tolvan" in Latin letters, as the English report spells him.
  const asked = 'Марек Толван'
  const reports = [HARBOUR, BORDER]
  expect((await stemsAndGrams.open(reports))(asked, LIMITS).passages).toMatchObject([{ reportId: HARBOUR.id }])
  expect((await miniSearch.open(reports))(asked, LIMITS).passages).toEqual([])
})

it('the passage tells one sentence from the same one elsewhere', async () => {
  // Without the passage's score both sentences were as good, and the first would come first.
  const same = 'Die Fähre legt um neun ab.'
  const reports = [
    reportOf({ id: 'other', date: '2031-03-10' }, same),
    reportOf({ id: 'tolvan', date: '2031-03-10' }, `${same} Sie gehört Marek Tolvan.`),
  ]
  const { excerpts } = (await stemsAndGrams.open(reports))('Fähre Tolvan', LIMITS)
  const places = excerpts.filter(({ quote }) => quote === same).map(({ citation }) => citation.reportId)
  expect(places).toEqual(['tolvan', 'other'])
})

it('a longer question is no surer than its words are found', async () => {
  const ask = await stemsAndGrams.open(STORIES)
  const short = ask('Zollhaus', LIMITS).confidence
  const long = ask('Zollhaus Hefeteig Xylophonquiz', LIMITS).confidence
  expect(long).toBeLessThan(short)
})

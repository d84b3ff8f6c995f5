import { describe, expect, it } from 'vitest'
import { buildLibrary } from '../../src/library/build-library.js'
import { fold } from '../../src/text/fold.js'
import { smallKnowledge } from '../fixtures/knowledge.js'
import { openTestLibrary, testKnowledge } from '../fixtures/library.js'
import { BORDER, HARBOUR, LAKE, reportOf, STORIES, WINTER } from '../fixtures/reports.js'

const idsOf = (reports: readonly { id: string }[]) => reports.map(({ id }) => id)

describe('a library', () => {
  it('has its reports by date, those of one day by id, in whatever order they came', () => {
    const ordered = idsOf([LAKE, HARBOUR, BORDER, WINTER])
    expect(idsOf(buildLibrary([WINTER, LAKE, BORDER, HARBOUR], smallKnowledge()).reports)).toEqual(ordered)
    expect(idsOf(buildLibrary([HARBOUR, BORDER, LAKE, WINTER], smallKnowledge()).reports)).toEqual(ordered)
  })

  it('leaves the list that it is given as it was', () => {
    const given = Object.freeze([WINTER, LAKE])
    buildLibrary(given, smallKnowledge())
    expect(idsOf(given)).toEqual(idsOf([WINTER, LAKE]))
  })

  it('numbers passages through all reports in their order', () => {
    const { corpus } = buildLibrary(STORIES, smallKnowledge())
    expect(
      corpus.passages.map(({ passage, report }) => [corpus.reports[report]?.report.id, passage.paragraph]),
    ).toEqual(
      [LAKE, HARBOUR, BORDER, WINTER].flatMap(({ id, passages }) => passages.map(({ paragraph }) => [id, paragraph])),
    )
    expect(corpus.reports.map(({ firstPassage }) => firstPassage)).toEqual([0, 3, 5, 6])
  })

  it('may be empty', () => {
    const library = buildLibrary([], smallKnowledge())
    expect(library.reports).toEqual([])
    expect(library.corpus.passages).toEqual([])
  })

  it('takes German compounds apart by the words of its own reports too', () => {
    const told = reportOf({ id: 'a', date: '2031-01-01' }, 'Die Umbrasul tagte. Ein Kwendel sprach.')
    const untold = reportOf({ id: 'a', date: '2031-01-01' }, 'Niemand tagte.')
    const partsIn = (report: typeof told) =>
      buildLibrary([report], smallKnowledge()).reader.analyzer.analyze('umbrasulkwendel', 'de').parts
    expect(partsIn(told)).toHaveLength(2)
    expect(partsIn(untold)).toEqual([])
  })

  it('never takes a stop word for a part of a compound', async () => {
    const report = reportOf({ id: 'a', date: '2031-01-01' }, 'Nachdem der Vertrag kam, kam Kwendel.')
    const { reader } = buildLibrary([report], await testKnowledge())
    expect(reader.analyzer.analyze('nachdemkwendel', 'de').parts).toEqual([])
  })
})

describe('the shipped library', () => {
  it('holds the report of the talks in Miami', async () => {
    const { reports } = await openTestLibrary()
    expect(idsOf(reports)).toContain('2025-12-23-miami')
  })

  it.each([
    ['Sicherheitsgarantien', ['Sicherheit', 'Garantie']],
    ['Friedensverhandlungen', ['Frieden', 'Verhandlung']],
    ['Waffenruhe', ['Waffe', 'Ruhe']],
    ['Krankenhaus', ['krank', 'Haus']],
    ['Drohnenangriff', ['Drohne', 'Angriff']],
    ['Angriffskrieg', ['Angriff', 'Krieg']],
    ['Außenminister', ['außen', 'Minister']],
    ['Wirtschaftsplan', ['Wirtschaft', 'Plan']],
    ['Gefangenenaustausch', ['Gefangene', 'Austausch']],
    ['Hauptstadt', ['Haupt', 'Stadt']],
    ['Kampfhandlungen', ['Kampf', 'Handlung']],
    ['Stromausfall', ['Strom', 'Ausfall']],
  ])('knows the parts of %s', async (compound, parts) => {
    const { analyzer } = (await openTestLibrary()).reader
    const stemOf = (word: string) => analyzer.analyze(fold(word), 'de').stem
    expect(analyzer.analyze(fold(compound), 'de').parts).toEqual(parts.map(stemOf))
  })

  it.each([
    'Freiheit',
    'Gesundheit',
    'Wirtschaft',
    'Ergebnis',
    'Beteiligung',
    'Selenskyj',
    'Erklärung',
    'Sicherheit',
    'Präsident',
    'Verhandlungen',
    'Direktor',
    'Kommission',
    'Kollegen',
    'Parlament',
  ])('leaves %s whole', async (word) => {
    const { analyzer } = (await openTestLibrary()).reader
    expect(analyzer.analyze(fold(word), 'de').parts).toEqual([])
  })
})

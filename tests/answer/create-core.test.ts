import { beforeAll, describe, expect, it } from 'vitest'
import type { Core } from '../../src/model.js'
import { coreOf, libraryOf } from '../fixtures/library.js'
import { HARBOUR, reportOf, STORIES, WINTER } from '../fixtures/reports.js'

let core: Core
let empty: Core
beforeAll(async () => {
  core = await coreOf(await libraryOf(...STORIES))
  empty = await coreOf(await libraryOf())
})

describe('the core', () => {
  it('answers in the language of the question, else in the one of the person, else in that of the settings', () => {
    expect(core.ask('Who was wounded?', '2031-03-10', 'uk').language).toBe('en')
    expect(core.ask('???', '2031-03-10', 'uk').language).toBe('uk')
    expect(core.ask('???', '2031-03-10').language).toBe('de')
  })

  it('settles "yesterday" by the day it is given', () => {
    expect(core.reports(core.readReport('gestern', '2031-03-08', 'de'))).toEqual({
      kind: 'reports',
      reports: [HARBOUR],
    })
    expect(core.ask('Was war gestern?', '2031-03-08')).toMatchObject({ kind: 'found', days: { from: '2031-03-07' } })
    expect(core.timeline(core.readFilter('gestern', '2031-03-08', 'de'))).toMatchObject({
      days: { from: '2031-03-07' },
    })
  })

  it('knows its newest report and all topics', () => {
    expect(core.status(core.readTopic(''), '2031-03-10')).toMatchObject({
      kind: 'overview',
      newest: { reportId: WINTER.id },
    })
    expect(core.status(core.readTopic('sanctions'), '2031-03-10')).toMatchObject({
      kind: 'topic',
      topic: { id: 'sanctions' },
    })
    expect(core.sources().reports).toHaveLength(4)
  })

  it('offers, where nothing is found, only topics that some report speaks of', async () => {
    const tale = reportOf({ id: 'tale', date: '2031-03-02' }, 'Eine Drohne fiel in den Fluss.', 'Die Sanktion bleibt.')
    const small = await coreOf(await libraryOf(tale))
    const offered = (question: string) => {
      const answer = small.ask(question, '2031-03-10')
      return answer.kind === 'not-found' ? answer.nearest.map(({ id }) => id) : answer.kind
    }
    const spoken = small.topics.map(({ id }) => id).filter((id) => ['fighting', 'sanctions'].includes(id))
    expect(offered('Quallenzuchtbetriebswirtin?')).toEqual(spoken)
    // What the question touches is nothing to go on with, so the others are offered.
    expect(offered('Wer baut Kernkraftwerke oder Gefängnisse?')).toEqual(spoken)
    expect(small.topics.length).toBeGreaterThan(spoken.length)
  })

  it('hears the language of a text, the fallback where it is none', () => {
    expect(core.languageOf('Хто це сказав?', 'de')).toBe('uk')
    expect(core.languageOf('17', 'ru')).toBe('ru')
    expect(core.leansOnBefore('А де?', '2031-03-10', 'de')).toBe(true)
    expect(core.leansOnBefore('Wer wurde bei Ostheim verletzt?', '2031-03-10', 'de')).toBe(false)
  })

  it('of no reports says so everywhere', () => {
    expect(empty.ask('Wer?', '2031-03-10').kind).toBe('no-reports')
    expect(empty.status(empty.readTopic(''), '2031-03-10').kind).toBe('no-reports')
    expect(empty.timeline(empty.readFilter('', '2031-03-10', 'de')).kind).toBe('no-reports')
    expect(empty.reports(empty.readReport('', '2031-03-10', 'de')).kind).toBe('no-reports')
    expect(empty.sources().reports).toEqual([])
  })
})

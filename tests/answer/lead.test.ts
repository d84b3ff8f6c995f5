import { describe, expect, it } from 'vitest'
import { leadOf, summaryOf } from '../../src/answer/lead.js'
import { buildLibrary } from '../../src/library/build-library.js'
import { smallKnowledge } from '../fixtures/knowledge.js'
import { HARBOUR, LAKE, reportOf } from '../fixtures/reports.js'

const leadIn = (...blocks: string[]) => {
  const { corpus } = buildLibrary([reportOf({ id: 'a', date: '2031-03-01' }, ...blocks)], smallKnowledge())
  return leadOf(corpus, 0)
}
const LONG = `Danach ${'sprachen sie über den Hafen und '.repeat(12)}gingen.`

describe('a lead', () => {
  it.each([
    [
      'is the first sentence',
      ['Die Fähre von Welm fährt nach vier Jahren wieder. Es regnet.'],
      'Die Fähre von Welm fährt nach vier Jahren wieder.',
    ],
    ['takes the second along where the first says little', ['Welm. Die Fähre fährt.'], 'Welm. Die Fähre fährt.'],
    ['does not where that makes it too long', [`Welm. ${LONG}`], 'Welm.'],
    ['takes none of the next paragraph', ['Welm.', 'Die Fähre fährt.'], 'Welm.'],
    ['may be long where it is one sentence', [LONG], LONG],
    ['is no heading', ['## Fähre', 'Sie fährt wieder. Ja.'], 'Sie fährt wieder. Ja.'],
  ])('%s', (_, blocks, quote) => expect(leadIn(...blocks).quote).toBe(quote))

  it('stands where it says, with its first sentence as the best, and has no score', () => {
    expect(leadIn('Welm. Die Fähre fährt.')).toMatchObject({
      best: { start: 0, end: 5 },
      place: { start: 0, end: 22 },
      score: 0,
      citation: { reportId: 'a', paragraph: 1 },
    })
  })

  it('is that of the report asked for', () => {
    const { corpus } = buildLibrary([HARBOUR, LAKE], smallKnowledge())
    expect([0, 1].map((report) => leadOf(corpus, report).citation.reportId)).toEqual([LAKE.id, HARBOUR.id])
  })
})

it('a summary has what the file says of its report, and nothing where it says nothing', () => {
  const { corpus } = buildLibrary([LAKE, HARBOUR], smallKnowledge())
  const lead = leadOf(corpus, 0)
  expect(summaryOf(LAKE, lead)).toEqual({
    reportId: LAKE.id,
    title: LAKE.title,
    date: LAKE.date,
    language: 'de',
    source: 'Silberseer Bote',
    url: 'https://bote.example/silbersee',
    paragraphs: 3,
    lead,
  })
  expect(Object.keys(summaryOf(HARBOUR, lead))).not.toContain('source')
})

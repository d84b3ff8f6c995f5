/**
 * Whole reports, in their own words.
 *
 * Each paragraph verbatim, with its number. Nothing is cut into pages here: how much fits on one, each platform knows.
 */

import type { Report, ReportLookup } from '../../model.js'
import { clip, oneLine } from '../plain/one-line.js'
import { dayPhrase, linkOf, originOf } from './citing.js'
import { type Block, heading, quietText, text } from './message.js'
import type { Voice } from './voice.js'

/** Stands in the example of how to type a day; whether there is a report of it doesn't matter. */
const EXAMPLE_DAY = '2025-12-23'

export function composeReports(lookup: ReportLookup, voice: Voice): Block[] {
  switch (lookup.kind) {
    case 'reports':
      return lookup.reports.flatMap((report) => composeReport(report, voice))
    case 'none-that-day': {
      const blocks = [text(voice.say('report-none-that-day', { date: voice.day(lookup.day) }))]
      if (lookup.nearest.length > 0) blocks.push(text(voice.say('report-nearest-days')))
      for (const day of lookup.nearest)
        blocks.push({ kind: 'row', phrases: [dayPhrase(day, voice), `${voice.command('report')} ${day}`] })
      return blocks
    }
    case 'unknown-day':
      return [
        text(voice.say('report-unknown-day', { asked: clip(lookup.asked) })),
        quietText(voice.say('try-command', { command: `${voice.command('report')} ${EXAMPLE_DAY}` })),
      ]
    case 'no-reports':
      return [text(voice.say('no-reports'))]
    default:
      return lookup satisfies never
  }
}

function composeReport(report: Report, voice: Voice): Block[] {
  const blocks: Block[] = [
    heading(oneLine(report.title)),
    { ...quietText([voice.day(report.date), ...originOf(report, voice)].join(' · ')), ...linkOf(report) },
  ]
  let section: string | undefined
  for (const passage of report.passages) {
    if (passage.section !== undefined && passage.section !== section) blocks.push(heading(oneLine(passage.section)))
    section = passage.section
    blocks.push({ kind: 'paragraph', number: passage.paragraph, text: passage.text })
  }
  return blocks
}

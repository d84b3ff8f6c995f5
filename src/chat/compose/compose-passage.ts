/** What stands around a quote: its whole paragraph and the ones before and after it, verbatim. */

import type { Passage, Report, Span } from '../../model.js'
import { oneLine } from '../plain/one-line.js'
import { dayPhrase, linkOf, originOf } from './citing.js'
import { type Block, heading, text } from './message.js'
import type { Voice } from './voice.js'

/** @param place  of the quote in the paragraph; left out where the paragraph has changed since it was quoted */
export function composePassage(report: Report, passage: Passage, place: Span | undefined, voice: Voice): Block[] {
  const title = oneLine(report.title)
  const blocks: Block[] = [heading(voice.say('passage-heading', { title, paragraph: passage.paragraph }))]
  if (place === undefined) blocks.push(text(voice.say('passage-changed')))
  let section: string | undefined
  for (const near of report.passages) {
    if (Math.abs(near.paragraph - passage.paragraph) > 1) continue
    if (near.section !== undefined && near.section !== section) blocks.push(heading(oneLine(near.section)))
    section = near.section
    blocks.push(
      near === passage
        ? {
            kind: 'quote',
            quote: near.text,
            best: place ?? { start: 0, end: near.text.length },
            citation: [
              title,
              dayPhrase(report.date, voice),
              voice.say('citation-paragraph', { paragraph: near.paragraph }),
              ...originOf(report, voice),
            ],
            ...linkOf(report),
          }
        : { kind: 'paragraph', number: near.paragraph, text: near.text },
    )
  }
  return blocks
}

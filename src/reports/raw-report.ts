/**
 * A report file in the raw shape: no front matter, but a first line that starts with `date YYYY-MM-DD`.
 *
 * It does not name its language: whoever asks must find that out.
 */

import { parseDay } from '../dates/day.js'
import type { Day, Language, Span } from '../model.js'
import type { Fault } from '../problems/problem.js'
import type { BodyBlock } from './split-body.js'

/** What a raw file's first line says. */
export interface DateLine {
  /** Undefined where `fault` says why. */
  readonly date: Day | undefined
  readonly fault: Fault | undefined
  readonly line: number
  /** Right after the date and the spaces that follow it. */
  readonly bodyStart: number
}

const LONGEST_TITLE = 80

/** Reads the date line; undefined for a text that does not start, after white space, with `date` and a digit. */
export function readDateLine(text: string): DateLine | undefined {
  const match = /^(\s*)date[^\S\r\n]+(\d\S*)[^\S\r\n]*/i.exec(text)
  if (!match) return undefined
  const [all, before = '', written = ''] = match
  const line = before.split('\n').length
  const date = parseDay(written)
  const fault: Fault | undefined = date
    ? undefined
    : {
        line,
        problem: `The date is ${written.length > 40 ? 'not a day' : `${JSON.stringify(written)}, which is not a day`} of the calendar.`,
        remedy: 'Write date YYYY-MM-DD, such as "date 2025-12-23", then a space and the text.',
      }
  return { date, fault, line, bodyStart: all.length }
}

/**
 * What a raw report is called: a short line that shares the date's line, else its first sentence without its full stop,
 * cut after a word where it has more than 80 characters, else (a sentence without a letter) the file's stem. A reader of a
 * citation learns more from a sentence than from a name such as "report-2025-12-23".
 *
 * @param splitSentences  of the first paragraph; its first span is used
 */
export function titleOf(
  blocks: readonly BodyBlock[],
  bodyStart: number,
  stem: string,
  language: Language,
  splitSentences: (text: string, language: Language) => readonly Span[],
): string {
  if (sharesDateLine(blocks[0], bodyStart)) return blocks[0].text
  const first = blocks.find((block) => block.kind === 'paragraph')?.text ?? ''
  const span = splitSentences(first, language)[0]
  const sentence = first
    .slice(span?.start, span?.end)
    .replace(/\s+/g, ' ')
    .replace(/(?<!\.)\.$/, '')
  return /\p{L}/u.test(sentence) ? shorten(sentence) : stem
}

/** The blocks without a heading that serves as title. */
export function withoutTitle(blocks: readonly BodyBlock[], bodyStart: number): readonly BodyBlock[] {
  return sharesDateLine(blocks[0], bodyStart) ? blocks.slice(1) : blocks
}

function sharesDateLine(block: BodyBlock | undefined, bodyStart: number): block is BodyBlock {
  return block?.kind === 'heading' && block.start === bodyStart && block.text !== ''
}

function shorten(sentence: string): string {
  if (sentence.length <= LONGEST_TITLE) return sentence
  const room = sentence.slice(0, LONGEST_TITLE)
  const cut = room.lastIndexOf(' ')
  // Without a space, whole characters: a cut must not leave half of a surrogate pair.
  const kept = cut > 0 ? room.slice(0, cut) : room.replace(/[\ud800-\udbff]$/, '')
  return `${kept.replace(/[\s,;:–—-]+$/, '')}…`
}

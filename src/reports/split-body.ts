/** A report's body in headings and paragraphs, verbatim and in order. */

import { linesOf } from './lines.js'

/** A heading or a paragraph. */
export interface BodyBlock {
  readonly kind: 'heading' | 'paragraph'
  /** Without white space around it; a heading's also without its `## `, and empty where nothing follows that. */
  readonly text: string
  /** Where it starts in the file's text, in UTF-16 units. */
  readonly start: number
  /** The line of the file that it starts on, counted from 1. */
  readonly line: number
}

const LONGEST_RAW_HEADING = 60

/**
 * Headings are the lines that start with `## `; every other run of lines that are not blank is a paragraph.
 * A line of only `##` is a heading without text, since editors remove the space at its end.
 *
 * @param bodyStart  where the body starts in the file's text
 * @param line       the line of the file that `bodyStart` stands on
 */
export function splitBody(text: string, bodyStart: number, line: number): BodyBlock[] {
  const blocks: BodyBlock[] = []
  let open: { readonly start: number; end: number; readonly line: number } | undefined
  const close = () => {
    if (open) blocks.push(paragraph(text, open))
    open = undefined
  }
  for (const { start, end, number } of linesOf(text, bodyStart, line)) {
    const content = text.slice(start, end)
    const heading = /^##(?: (.*)|\s*)$/s.exec(content)
    if (heading) {
      close()
      blocks.push({ kind: 'heading', text: (heading[1] ?? '').trim(), start, line: number })
    } else if (content.trim() === '') {
      close()
    } else if (open) {
      open.end = end
    } else {
      open = { start, end, line: number }
    }
  }
  close()
  return blocks
}

/**
 * The blocks of a file in the raw shape, where a heading is a short line of its own: at most 60 characters, with a letter,
 * without punctuation at its end or a bullet or dash at its start. Short lines that no longer paragraph follows stay
 * paragraphs: a signature at the end is text, not a heading of nothing.
 */
export function withRawHeadings(blocks: readonly BodyBlock[]): BodyBlock[] {
  const lastParagraph = blocks.findLastIndex((block) => block.kind === 'paragraph' && !looksLikeHeading(block.text))
  return blocks.map((block, index) =>
    index < lastParagraph && looksLikeHeading(block.text) ? { ...block, kind: 'heading' } : block,
  )
}

function looksLikeHeading(text: string): boolean {
  return (
    text.length <= LONGEST_RAW_HEADING &&
    !/[\r\n]/.test(text) &&
    /\p{L}/u.test(text) &&
    !/^[-–—•·*>]/.test(text) &&
    !/[.!?…:;,]["'“”‘’«»)\]]*$/.test(text)
  )
}

function paragraph(text: string, { start, end, line }: { start: number; end: number; line: number }): BodyBlock {
  const whole = text.slice(start, end)
  const indent = whole.length - whole.trimStart().length
  return { kind: 'paragraph', text: whole.trim(), start: start + indent, line }
}

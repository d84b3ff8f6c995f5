/**
 * One report file's bytes as a Report.
 *
 * Never throws for what a file holds: it gives the report, or everything that is wrong with it. Opens no file, and
 * knows languages and sentences only through the functions that it is given.
 *
 * Decided where it might be otherwise: `## ` headings count in the raw shape too; a heading with nothing under it at
 * the end of a file is fine; an empty `source:` or `url:` counts as left out; blank lines may stand before the opening
 * `---`.
 */

import { basename } from 'node:path'
import type { Language, Passage, Report, Span } from '../model.js'
import { decodeText } from '../problems/decode-text.js'
import type { Fault, Problem } from '../problems/problem.js'
import { findFrontMatter, type Head, readFrontMatter } from './front-matter.js'
import { readDateLine, titleOf, withoutTitle } from './raw-report.js'
import { type BodyBlock, splitBody, withRawHeadings } from './split-body.js'

/** What reading a report needs to know of languages. */
export interface TextTools {
  /** The language of a text; asked only of files without front matter. */
  detectLanguage(text: string): Language
  /** The sentences of one paragraph, in order, not overlapping. */
  splitSentences(text: string, language: Language): readonly Span[]
}

/** So many of them are named at once; a file with more of them is mended in steps. */
const MOST_EMPTY_HEADINGS = 10

/** A file as far as its shape is understood. `head` is there where `faults` is empty. */
interface Draft {
  readonly head: Head | undefined
  readonly bodyStart: number
  readonly blocks: readonly BodyBlock[]
  readonly faults: readonly Fault[]
}

/**
 * The report in a file, or at least one problem; all problems of a file at once, as far as it can be read.
 *
 * @param fileName  a name or a path, as the problems shall show it; the stem of its last part becomes the report's id
 */
export function readReportFile(
  fileName: string,
  bytes: Uint8Array,
  tools: TextTools,
): { readonly report: Report } | { readonly problems: Problem[] } {
  const id = reportId(fileName)
  const decoded = decodeText(bytes)
  if ('fault' in decoded) return { problems: [{ file: fileName, ...decoded.fault }] }
  const { text } = decoded
  const { head, bodyStart, blocks, faults } = readDraft(text, id, tools)
  const [first, ...rest] = head ? passagesOf(id, blocks, head.language, tools) : []
  const allFaults = [...nameFaults(id), ...faults]
  if (!head || !first || allFaults.length > 0) return { problems: named(fileName, allFaults) }
  const { source, url, ...required } = head
  const optional = { ...(source === undefined ? {} : { source }), ...(url === undefined ? {} : { url }) }
  return { report: { id, ...required, ...optional, text: text.slice(bodyStart), passages: [first, ...rest] } }
}

/** The id of the report in a file: the stem of the file's name. */
export function reportId(fileName: string): string {
  return basename(fileName).replace(/\.(?:md|txt)$/i, '')
}

function readDraft(text: string, id: string, tools: TextTools): Draft {
  const place = findFrontMatter(text)
  if (place && 'fault' in place) return unreadable(place.fault)
  if (place) {
    const blocks = splitBody(text, place.bodyStart, place.closeLine + 1)
    const read = readFrontMatter(place)
    const head = 'head' in read ? read.head : undefined
    const headFaults = 'faults' in read ? read.faults : []
    return { head, bodyStart: place.bodyStart, blocks, faults: [...headFaults, ...bodyFaults(blocks, place.closeLine)] }
  }

  const dateLine = readDateLine(text)
  if (!dateLine) return unreadable(shapeless(text))
  const { bodyStart, date, fault, line } = dateLine
  const blocks = withRawHeadings(splitBody(text, bodyStart, line))
  const faults = [...(fault ? [fault] : []), ...bodyFaults(blocks, line)]
  if (date === undefined || faults.length > 0) return { head: undefined, bodyStart, blocks, faults }
  const language = tools.detectLanguage(text.slice(bodyStart))
  const title = titleOf(blocks, bodyStart, id, language, tools.splitSentences)
  return { head: { title, date, language }, bodyStart, blocks: withoutTitle(blocks, bodyStart), faults }
}

function passagesOf(reportId: string, blocks: readonly BodyBlock[], language: Language, tools: TextTools): Passage[] {
  const passages: Passage[] = []
  let section: string | undefined
  for (const { kind, text } of blocks) {
    if (kind === 'heading') {
      section = text
      continue
    }
    const [first, ...rest] = tools.splitSentences(text, language)
    passages.push({
      reportId,
      paragraph: passages.length + 1,
      ...(section === undefined ? {} : { section }),
      text,
      // A paragraph of only punctuation may have no sentence in a linguist's eyes; it can be quoted all the same.
      sentences: [first ?? { start: 0, end: text.length }, ...rest],
    })
  }
  return passages
}

/** @param line  the line that the body stands under */
function bodyFaults(blocks: readonly BodyBlock[], line: number): Fault[] {
  const faults: Fault[] = blocks
    .filter((block) => block.kind === 'heading' && block.text === '')
    .slice(0, MOST_EMPTY_HEADINGS)
    .map((block) => ({
      line: block.line,
      problem: 'This heading has no text.',
      remedy: 'Write the heading after "## ", or remove the line.',
    }))
  if (!blocks.some((block) => block.kind === 'paragraph')) {
    faults.push({ line, problem: 'The report has no paragraph.', remedy: 'Write its text under this line.' })
  }
  return faults
}

function nameFaults(id: string): Fault[] {
  if (!/[\p{Cc}\u2028\u2029]/u.test(id)) return []
  return [{ problem: "The file's name holds a line break or another control character.", remedy: 'Rename the file.' }]
}

function shapeless(text: string): Fault {
  if (text.trim() === '') {
    return { line: 1, problem: 'The file is empty.', remedy: 'Write the report, or delete the file.' }
  }
  return {
    line: 1,
    problem: 'The file starts neither with front matter nor with a date line.',
    remedy: 'Start it with a line ---, then title, date and language, then a line ---; or with "date YYYY-MM-DD".',
  }
}

function unreadable(fault: Fault): Draft {
  return { head: undefined, bodyStart: 0, blocks: [], faults: [fault] }
}

function named(file: string, faults: readonly Fault[]): Problem[] {
  return faults.map((fault) => ({ file, ...fault })).sort((a, b) => (a.line ?? 0) - (b.line ?? 0))
}

/**
 * What a report file says of itself between its two `---` lines.
 *
 * A fault is named with its line. Of YAML only keys with plain text are read.
 */

import { isMap, isScalar } from 'yaml'
import { z } from 'zod'
import { parseDay } from '../dates/day.js'
import { type Day, LANGUAGES, type Language } from '../model.js'
import type { Fault, FaultWords } from '../problems/problem.js'
import { parseYaml, type YamlFault } from '../problems/yaml-faults.js'
import { linesOf } from './lines.js'

/** What is known of a report beside its text. */
export interface Head {
  readonly title: string
  readonly date: Day
  readonly language: Language
  readonly source?: string | undefined
  readonly url?: string | undefined
}

/** Where the front matter stands in its file's text. */
export interface FrontMatterPlace {
  readonly yaml: string
  /** The line of the opening `---`; the YAML starts on the next. */
  readonly openLine: number
  readonly closeLine: number
  readonly bodyStart: number
}

/** Real front matter has a few hundred characters; more means that its closing line is missing or misplaced. */
const MAX_CHARACTERS = 20_000
/** A longer value or key is named without being shown. */
const SHOWN_CHARACTERS = 80

const day = z.string().transform((text, context) => {
  const found = parseDay(text)
  if (found === undefined) context.addIssue({ code: 'custom' })
  return found ?? z.NEVER
})

const headSchema = z.strictObject({
  title: z.string().min(1),
  date: day,
  language: z.enum(LANGUAGES),
  source: z.string().optional(),
  url: z.string().refine(isWebLink).optional(),
})

const keySchema = headSchema.keyof()
type Key = z.output<typeof keySchema>

const REMEDIES: Readonly<Record<Key, string>> = {
  title: 'Give what the report is called, in quotes where it holds a colon.',
  date: 'Give its day as YYYY-MM-DD, such as 2025-12-23.',
  language: 'Give de (German), en (English), uk (Ukrainian) or ru (Russian).',
  source: 'Give who published it as plain text, or remove the key.',
  url: 'Give a link that begins with http:// or https://, or remove the key.',
}

/**
 * Finds the front matter of a text whose first line that is not blank is `---`; undefined for any other text.
 * The body starts right after the closing line's line break.
 */
export function findFrontMatter(text: string): FrontMatterPlace | { readonly fault: Fault } | undefined {
  let open: { readonly line: number; readonly yamlStart: number } | undefined
  for (const line of linesOf(text)) {
    const content = text.slice(line.start, line.end).trimEnd()
    if (open === undefined) {
      if (content === '') continue
      if (content !== '---') return undefined
      open = { line: line.number, yamlStart: line.next }
    } else if (content === '---') {
      const yaml = text.slice(open.yamlStart, line.start)
      return { yaml, openLine: open.line, closeLine: line.number, bodyStart: line.next }
    }
  }
  if (open === undefined) return undefined
  const problem = 'The front matter that opens here is never closed.'
  return { fault: { line: open.line, problem, remedy: 'Put a line of three hyphens (---) after its last key.' } }
}

/**
 * Reads the values. White space in a value counts as one space; an empty `source` or `url` counts as left out.
 * A missing key is a fault of the opening line.
 */
export function readFrontMatter(place: FrontMatterPlace): { readonly head: Head } | { readonly faults: Fault[] } {
  const { yaml, openLine } = place
  if (yaml.length > MAX_CHARACTERS) {
    const problem = `The front matter that opens here has ${yaml.length} characters.`
    return {
      faults: [{ line: openLine, problem, remedy: 'Close it with a line of three hyphens (---) after its last key.' }],
    }
  }
  // In the failsafe schema every value is text: a title may be 1945, and a date is what is written.
  const { document, fault, lineAt: lineInYaml } = parseYaml(yaml, { schema: 'failsafe' })
  const lineAt = (offset: number): number => openLine + lineInYaml(offset)
  const contents = document.contents ?? undefined
  if (fault) {
    // A quote or bracket that is never closed is found at the end; it is mended where its key stands.
    const keys = UNCLOSED.has(fault.kind) && isMap(contents) ? contents.items.map(({ key }) => key) : []
    const opener = keys.findLast((key) => isScalar(key) && (key.range?.[0] ?? 0) < fault.offset)
    const offset = isScalar(opener) ? (opener.range?.[0] ?? 0) : fault.offset
    return { faults: [{ line: lineAt(offset), ...HEAD_YAML_WORDS[fault.kind] }] }
  }
  if (contents !== undefined && !isMap(contents)) return { faults: [notKeys(openLine + 1)] }

  const values = new Map<string, unknown>()
  const lines = new Map<string, number>()
  for (const { key, value } of contents?.items ?? []) {
    if (!isScalar(key)) return { faults: [notKeys(openLine + 1)] }
    const name = String(key.value)
    values.set(name, isScalar(value) ? plain(value.value) : value === null ? '' : value)
    lines.set(name, lineAt(key.range?.[0] ?? 0))
  }
  for (const key of ['source', 'url']) if (values.get(key) === '') values.delete(key)

  const read = headSchema.safeParse(Object.fromEntries(values))
  if (read.success) return { head: read.data }
  return { faults: faultsOf(read.error, values, (key) => lines.get(key) ?? openLine) }
}

function faultsOf(error: z.ZodError, values: Map<string, unknown>, lineOf: (key: string) => number): Fault[] {
  return error.issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(key, lineOf(key)))
    const key = keySchema.parse(issue.path[0])
    return [{ line: lineOf(key), problem: wrongValue(key, values.get(key)), remedy: REMEDIES[key] }]
  })
}

function unknownKey(key: string, line: number): Fault {
  const shown = key.length > SHOWN_CHARACTERS ? 'This key' : JSON.stringify(key)
  return {
    line,
    problem: `${shown} is not a key of a report.`,
    remedy: 'Use only title, date, language, source and url, or remove the line.',
  }
}

function wrongValue(key: Key, value: unknown): string {
  if (value === undefined) return `${key} is missing.`
  if (typeof value !== 'string') return `${key} is not plain text.`
  if (value === '') return `${key} is empty.`
  const said = value.length > SHOWN_CHARACTERS ? `The value of ${key}` : `${key} is ${JSON.stringify(value)}, which`
  if (key === 'language') return `${said} is not a language that the bot reads.`
  if (key === 'url') return `${said} is not a link to a web page.`
  return `${said} is not a day of the calendar.`
}

/** A value's text on one line; a YAML date as its day. */
function plain(value: unknown): unknown {
  if (value instanceof Date && !Number.isNaN(value.getTime())) return value.toISOString().slice(0, 10)
  return typeof value === 'string' ? value.trim().replace(/\s+/g, ' ') : value
}

function isWebLink(text: string): boolean {
  return /^https?:\/\/[^\s/]\S*$/i.test(text) && URL.canParse(text)
}

function notKeys(line: number): Fault {
  return {
    line,
    problem: 'The front matter is not a list of keys and values.',
    remedy: 'Write lines such as "title: Talks in Miami".',
  }
}

const UNCLOSED: ReadonlySet<YamlFault> = new Set(['open-quote', 'open-bracket'])

const NO_END: FaultWords = {
  problem: 'This value has no closing quote or bracket.',
  remedy: 'Put double quotes around it.',
}
const NO_YAML: FaultWords = {
  problem: 'This line is not valid YAML.',
  remedy: 'Write "key: value", with the value in double quotes where it holds more than letters and digits.',
}

/** Front matter has a key and a value a line, so there are fewer ways to mend it than for a whole file. */
const HEAD_YAML_WORDS: Readonly<Record<YamlFault, FaultWords>> = {
  'repeated-key': { problem: 'This key was given before.', remedy: 'Remove one of the two lines.' },
  tab: NO_YAML,
  indent: NO_YAML,
  'open-bracket': NO_END,
  'open-quote': NO_END,
  colon: { problem: 'This value holds a colon.', remedy: 'Put the whole value in double quotes.' },
  other: NO_YAML,
}

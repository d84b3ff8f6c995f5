/**
 * The text of config/bot.yaml as settings.
 *
 * Takes the text and gives its values with defaults filled in, or every fault with line and remedy. Opens no file.
 */

import { type Document, isMap, isScalar, isSeq, LineCounter, parseDocument, visit, type YAMLError } from 'yaml'
import type { z } from 'zod'
import type { Problem } from '../problems/problem.js'
import { shown } from '../problems/shown.js'
import { botSchema, keysAt } from './bot-schema.js'
import { nearestKey } from './nearest-key.js'

export type BotFile = z.output<typeof botSchema>

type Path = readonly PropertyKey[]

/** @param file  how problems name the file */
export function readBotFile(
  text: string,
  file: string,
): { readonly values: BotFile } | { readonly problems: Problem[] } {
  const counter = new LineCounter()
  const document = parseDocument(text, { prettyErrors: false, lineCounter: counter })
  const lineAt = (offset: number): number => counter.linePos(offset).line
  const [error] = document.errors
  // Only the first: what follows a YAML error is mostly its echo.
  if (error) return { problems: [{ file, line: lineAt(error.pos[0]), ...yamlFault(error) }] }
  const data = plainData(document)
  if (data === undefined) return { problems: [{ file, line: lineAt(firstAlias(document)), ...ALIAS_FAULT }] }

  const read = botSchema.safeParse(data)
  const issues = read.success ? [] : read.error.issues
  const problems = [...issues.flatMap((issue) => faultsOf(issue, data)), ...repeatedIds(data), ...repeatedPairs(data)]
    .map(({ path, problem, remedy }) => ({ file, line: lineAt(offsetOf(document, path)), problem, remedy }))
    .sort((a, b) => a.line - b.line)
  return read.success && problems.length === 0 ? { values: read.data } : { problems }
}

interface Fault {
  readonly path: Path
  readonly problem: string
  readonly remedy: string
}

function faultsOf(issue: z.core.$ZodIssue, data: unknown): Fault[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(issue.path, key))
  const { path } = issue
  return [{ path, problem: `${nameOf(path, data)} ${wrongValue(valueAt(data, path))}`, remedy: issue.message }]
}

function unknownKey(parent: Path, key: string): Fault {
  const known = keysAt(parent)
  const meant = nearestKey(key, known)
  return {
    path: [...parent, key],
    problem: `${shown(key) ?? 'This key'} is not a setting.`,
    remedy: /token/i.test(key)
      ? 'Tokens stand in .env, as DISCORD_TOKEN and TELEGRAM_TOKEN; remove the line.'
      : `${meant ? `Write ${meant}` : `Use only ${known.join(', ')}`}, or remove the line.`,
  }
}

function wrongValue(value: unknown): string {
  if (value === undefined) return 'is missing.'
  if (value === null || value === '') return 'is empty.'
  if (Array.isArray(value)) return value.length === 0 ? 'is an empty list.' : 'is a list.'
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    const text = shown(value)
    return text === undefined ? 'is not what belongs there.' : `is ${text}.`
  }
  return 'is a list of keys.'
}

function repeatedIds(data: unknown): Fault[] {
  const topics = valueAt(data, ['topics'])
  const ids = Array.isArray(topics) ? topics.map((topic) => valueAt(topic, ['id'])) : []
  return ids.flatMap((id, index) =>
    typeof id === 'string' && ids.indexOf(id) < index
      ? [
          {
            path: ['topics', index, 'id'],
            problem: `The id ${shown(id) ?? 'here'} belongs to an earlier topic.`,
            remedy: 'Give each topic an id of its own.',
          },
        ]
      : [],
  )
}

/** Dictionaries of the same two languages in the same order, by their names. */
function repeatedPairs(data: unknown): Fault[] {
  const paths = valueAt(data, ['dictionaries'])
  const pairs = Array.isArray(paths) ? paths.map((path) => (typeof path === 'string' ? path.slice(-7) : path)) : []
  return pairs.flatMap((pair, index) =>
    typeof pair === 'string' && pairs.indexOf(pair) < index
      ? [
          {
            path: ['dictionaries', index],
            problem: `A dictionary ${shown(pair) ?? 'of these languages'} is listed above.`,
            remedy: 'Keep one of the two.',
          },
        ]
      : [],
  )
}

/** A path as an operator reads it, a topic by its id where it has one: topics.prisoners.name.uk. */
function nameOf(path: Path, data: unknown): string {
  if (path.length === 0) return 'The file'
  const id = valueAt(data, [...path.slice(0, 2), 'id'])
  return path
    .map((step, index) => {
      if (typeof step !== 'number') return String(step)
      const isTopic = index === 1 && path.length > 2 && path[2] !== 'id'
      return isTopic && typeof id === 'string' && shown(id) !== undefined ? id : `${step + 1}`
    })
    .join('.')
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, step) => {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined
    return Reflect.get(value, step)
  }, data)
}

/** Where the path's last step that exists is written: its key, or its dash in a list. */
function offsetOf(document: Document.Parsed, path: Path): number {
  let node: unknown = document.contents
  let offset = document.contents?.range[0] ?? 0
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step))
      if (!pair || !isScalar(pair.key)) break
      offset = pair.key.range?.[0] ?? offset
      node = pair.value
    } else if (isSeq(node)) {
      const item: unknown = node.items[Number(step)]
      if (isMap(item) || isSeq(item) || isScalar(item)) offset = item.range?.[0] ?? offset
      node = item
    } else break
  }
  return offset
}

/** The document's values; null for an empty one, undefined where an alias can't be resolved. */
function plainData(document: Document.Parsed): unknown {
  try {
    return document.toJS() ?? null
  } catch {
    return undefined
  }
}

const ALIAS_FAULT = { problem: 'An alias (*) here leads to no value.', remedy: 'Write the value itself.' }

function firstAlias(document: Document.Parsed): number {
  let offset = 0
  visit(document, {
    Alias: (_, alias) => {
      offset = alias.range?.[0] ?? 0
      return visit.BREAK
    },
  })
  return offset
}

function yamlFault(error: YAMLError): { problem: string; remedy: string } {
  switch (error.code) {
    case 'DUPLICATE_KEY':
      return { problem: 'This key was given before.', remedy: 'Remove one of the two.' }
    case 'TAB_AS_INDENT':
      return { problem: 'This line is indented with a tab.', remedy: 'Use spaces.' }
    case 'BAD_INDENT':
      return error.message.startsWith('Flow')
        ? { problem: 'A bracket that was opened above this line is not closed.', remedy: 'Close it.' }
        : { problem: 'This line is not indented as its neighbours are.', remedy: 'Begin it below theirs.' }
    case 'BLOCK_AS_IMPLICIT_KEY':
      return {
        problem: 'The value here holds a colon, or the next line is indented too far.',
        remedy: 'Put a value with a colon in double quotes, and begin keys below each other.',
      }
    default:
      // The parser's own words may repeat what stands there, and that may be a token.
      return {
        problem: 'This is not valid YAML.',
        remedy: 'Compare it with the lines around it; quotes and brackets need their partners.',
      }
  }
}

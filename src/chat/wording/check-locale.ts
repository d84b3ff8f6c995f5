/**
 * What is wrong with a locale file.
 *
 * Fluent's own reader skips what it can't read without a word,
 * so this compares what it made of the file with what the file says and with wording-keys.ts. Says nothing about
 * whether the words are good.
 */

import { FluentResource } from '@fluent/bundle'
import type { FaultWords, Problem } from '../../problems/problem.js'
import { WORDING_FORMS, WORDING_KEYS } from './wording-keys.js'

type Pattern = NonNullable<FluentResource['body'][number]['value']>
type Element = Exclude<Pattern, string>[number]

/** Starts of messages, comments, empty lines, indented lines and the bracket that closes a placeable. */
const READABLE_LINE = /^(?:#|\s|\}|$|[a-z][\w-]* *=)/i

/** In the order of the file, then what is missing; none for a good file. */
export function problemsOfLocale(file: string, text: string): Problem[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  const messages = new FluentResource(text.replace(/^\uFEFF/, '')).body
  const read = new Map(messages.map((message) => [message.id, message.value]))
  const problems: Problem[] = []

  const seen = new Set<string>()
  lines.forEach((content, index) => {
    const place = { file, line: index + 1 }
    if (!READABLE_LINE.test(content)) {
      const remedy = 'Indent it, or start it with # as a comment.'
      problems.push({ ...place, problem: 'This line belongs to no message.', remedy })
    }
    const key = /^([a-z][\w-]*) *=/i.exec(content)?.[1]
    if (key === undefined) return
    if (seen.has(key)) {
      problems.push({ ...place, problem: `${key} stands here a second time.`, remedy: 'Keep one of the two.' })
    }
    seen.add(key)
    problems.push(...faultsOfMessage(key, read.get(key)).map((words) => ({ ...place, ...words })))
  })
  for (const key of Object.keys(WORDING_KEYS)) {
    if (!seen.has(key)) problems.push({ file, problem: `${key} is missing.`, remedy: `Add a line "${key} = …".` })
  }
  return problems
}

function faultsOfMessage(key: string, pattern: Pattern | null | undefined): FaultWords[] {
  if (!isKey(key)) {
    return [{ problem: `${key} is not a message that the bot says.`, remedy: 'Remove it, or correct its spelling.' }]
  }
  if (pattern === undefined) {
    const remedy = 'Check its brackets, and that its plural forms have a starred one.'
    return [{ problem: `${key} is broken.`, remedy }]
  }
  if (pattern === null || pattern === '') {
    return [{ problem: `${key} is empty.`, remedy: 'Write what the bot shall say.' }]
  }

  const used = new Set<string>()
  const strange = collect(pattern, used)
  const expected: readonly string[] = WORDING_KEYS[key]
  return [
    ...wrongForm(key, pattern),
    ...strange.map((what) => ({
      problem: `${key} uses ${what}.`,
      remedy: 'Only text, variables and choices between forms can be used.',
    })),
    ...expected
      .filter((name) => !used.has(name))
      .map((name) => ({ problem: `${key} does not say { $${name} }.`, remedy: 'Add it.' })),
    ...[...used]
      .filter((name) => !expected.includes(name))
      .map((name) => ({ problem: `${key} has no variable { $${name} }.`, remedy: whatItHas(expected) })),
  ]
}

/** What is said in a menu or on a button must fit there; what is filled in is for those to judge who fill it in. */
function wrongForm(key: string, pattern: Pattern): FaultWords[] {
  const form = WORDING_FORMS.find(({ keys }) => keys.test(key))
  const text = typeof pattern === 'string' ? pattern : pattern.filter((part) => typeof part === 'string').join('')
  if (form === undefined || form.fits.test(text)) return []
  return [{ problem: `${key} does not fit where it is shown.`, remedy: form.remedy }]
}

/** Puts the variables of a pattern into `used`; gives what could fail only while a person waits. */
function collect(pattern: Pattern, used: Set<string>): string[] {
  if (typeof pattern === 'string') return []
  return pattern.flatMap((element) => collectElement(element, used))
}

function collectElement(element: Element, used: Set<string>): string[] {
  if (typeof element === 'string') return []
  switch (element.type) {
    case 'var':
      used.add(element.name)
      return []
    case 'select':
      return [
        ...collectElement(element.selector, used),
        ...element.variants.flatMap((variant) => collect(variant.value, used)),
      ]
    case 'str':
    case 'num':
      return []
    case 'mesg':
    case 'term':
    case 'func':
      return [`{ ${element.name} }`]
    default:
      return element satisfies never
  }
}

function whatItHas(expected: readonly string[]): string {
  return expected.length === 0 ? 'It has none.' : `It has: ${expected.map((name) => `$${name}`).join(', ')}.`
}

function isKey(key: string): key is keyof typeof WORDING_KEYS {
  return Object.hasOwn(WORDING_KEYS, key)
}

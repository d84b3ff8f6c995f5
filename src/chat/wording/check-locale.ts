/**
 * What is wrong with a locale file.
 *
 * Takes a file's name and text, gives one line per fault. Fluent's own reader skips what it can't read without a word,
 * so this compares what it made of the file with what the file says and with wording-keys.ts. Says nothing about
 * whether the words are good.
 */

import { FluentResource } from '@fluent/bundle'
import { WORDING_FORMS, WORDING_KEYS } from './wording-keys.js'

type Pattern = NonNullable<FluentResource['body'][number]['value']>
type Element = Exclude<Pattern, string>[number]

/** Starts of messages, comments, empty lines, indented lines and the bracket that closes a placeable. */
const READABLE_LINE = /^(?:#|\s|\}|$|[a-z][\w-]* *=)/i

/** One line per fault, in the order of the file, then what is missing; none for a good file. */
export function problemsOfLocale(file: string, text: string): string[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  const messages = new FluentResource(text.replace(/^\uFEFF/, '')).body
  const read = new Map(messages.map((message) => [message.id, message.value]))
  const problems: string[] = []

  const seen = new Set<string>()
  lines.forEach((line, index) => {
    const place = `${file}:${index + 1}`
    if (!READABLE_LINE.test(line)) {
      problems.push(`${place}: this line belongs to no message. Indent it, or start it with # as a comment.`)
    }
    const key = /^([a-z][\w-]*) *=/i.exec(line)?.[1]
    if (key === undefined) return
    if (seen.has(key)) problems.push(`${place}: ${key} stands here a second time. Keep one of the two.`)
    seen.add(key)
    problems.push(...problemsOfMessage(key, read.get(key)).map((problem) => `${place}: ${problem}`))
  })
  for (const key of Object.keys(WORDING_KEYS)) {
    if (!seen.has(key)) problems.push(`${file}: ${key} is missing. Add a line "${key} = …".`)
  }
  return problems
}

function problemsOfMessage(key: string, pattern: Pattern | null | undefined): string[] {
  if (!isKey(key)) return [`${key} is not a message that the bot says. Remove it, or correct its spelling.`]
  if (pattern === undefined)
    return [`${key} is broken. Check its brackets, and that its plural forms have a starred one.`]
  if (pattern === null || pattern === '') return [`${key} is empty. Write what the bot shall say.`]

  const used = new Set<string>()
  const strange = collect(pattern, used)
  const expected: readonly string[] = WORDING_KEYS[key]
  return [
    ...wrongForm(key, pattern),
    ...strange.map((what) => `${key} uses ${what}. Only text, variables and choices between forms can be used.`),
    ...expected.filter((name) => !used.has(name)).map((name) => `${key} does not say { $${name} }. Add it.`),
    ...[...used]
      .filter((name) => !expected.includes(name))
      .map((name) => `${key} has no variable { $${name} }. ${whatItHas(expected)}`),
  ]
}

/** What is said in a menu or on a button must fit there; what is filled in is for those to judge who fill it in. */
function wrongForm(key: string, pattern: Pattern): string[] {
  const form = WORDING_FORMS.find(({ keys }) => keys.test(key))
  const text = typeof pattern === 'string' ? pattern : pattern.filter((part) => typeof part === 'string').join('')
  return form === undefined || form.fits.test(text) ? [] : [`${key} does not fit where it is shown. ${form.remedy}`]
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

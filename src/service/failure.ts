/**
 * What the log tells of a failure: its name, code and message, what caused it, and where it is a fault, the place in the code.
 *
 * Everything is bounded and on one line. Fields of an error other than these are never told: libraries keep requests there.
 */

import { redact } from './redact.js'

/** As fields of a line of the log. */
export type FailureFields = {
  /** The error's name; all of it where it is no error. */
  readonly failure: string
  readonly message?: string
  readonly code?: string
  /** The nearest first, at most 5. */
  readonly causes?: readonly string[]
  /** The innermost call first, at most 10 without Node's own, paths as they are. Of faults alone. */
  readonly stack?: readonly string[]
}

const LONGEST = 300
const MOST_CAUSES = 5
const MOST_FRAMES = 10

export function failureFields(error: unknown): FailureFields {
  if (!(error instanceof Error)) return { failure: line(error) }
  const [, ...causes] = withCauses(error)
  const code = codeOf(error)
  const stack = isFault(error) ? framesOf(error) : []
  return {
    failure: line(error.name),
    message: line(error.message),
    ...(code !== undefined && { code }),
    ...(causes.length > 0 && { causes: causes.map(describe) }),
    ...(stack.length > 0 && { stack }),
  }
}

/** The error and what caused it, each once: `cause`, the `errors` of an AggregateError, the `error` of grammY's HttpError. */
function withCauses(error: unknown): unknown[] {
  const found: unknown[] = []
  const visit = (each: unknown): void => {
    if (each === undefined || each === null || found.includes(each) || found.length > MOST_CAUSES) return
    found.push(each)
    if (!(each instanceof Error)) return
    visit(each.cause)
    if ('error' in each) visit(each.error)
    if ('errors' in each && Array.isArray(each.errors)) each.errors.forEach(visit)
  }
  visit(error)
  return found
}

function describe(cause: unknown): string {
  if (!(cause instanceof Error)) return line(cause)
  const code = codeOf(cause)
  return line([cause.name, cause.message].filter((part) => part !== '').join(': ') + (code ? ` (${code})` : ''))
}

function codeOf(error: Error): string | undefined {
  return 'code' in error && error.code !== undefined ? line(error.code) : undefined
}

/**
 * Whether somebody has to look at the code: not where the other side answered with a status, where a call was cut off, or
 * where the system refused (a connection, a port, a file).
 */
function isFault(error: Error): boolean {
  return !withCauses(error).some((each) => each instanceof Error && (isAnswer(each) || isCut(each) || isSystems(each)))
}

function isAnswer(error: Error): boolean {
  return 'status' in error || 'error_code' in error
}

function isCut({ name }: Error): boolean {
  return name === 'AbortError' || name === 'TimeoutError' || name === 'HttpError'
}

function isSystems(error: Error): boolean {
  return /^(?:E[A-Z\d]+|UND_ERR_[A-Z_]+)$/.test(codeOf(error) ?? '')
}

function framesOf({ stack = '' }: Error): string[] {
  const frames = String(stack)
    .split('\n')
    .filter((each) => /^\s+at /.test(each) && !each.includes('node:internal'))
  return frames.slice(0, MOST_FRAMES).map((each) => line(each.replace(/^\s+at /, '')))
}

function line(value: unknown): string {
  // An object may have no way to become text, or tell too much.
  const text = typeof value === 'object' ? Object.prototype.toString.call(value) : String(value)
  return redact(text.slice(0, MOST_READ)).replace(/\s+/g, ' ').slice(0, LONGEST)
}

/** A message may be as long as a page, of which the end is not told anyway. */
const MOST_READ = 10 * LONGEST

/** What a row of the table of methods holds, and how the parameters of a call are read. */

import * as z from 'zod'
import { breach } from './refusal.js'
import type { State } from './state.js'
import type { Webhook } from './webhook.js'

export interface Context {
  readonly state: State
  readonly webhook: Webhook
  /** Notes a breach that Telegram lets pass. */
  note(violation: string): void
  /** Ends when the bot hangs up. */
  readonly gone: AbortSignal
}

export interface Method {
  readonly params: z.ZodObject
  /** Gives the answer's `result`. @throws {Refusal} */
  readonly handle: (context: Context, params: never) => unknown
}

/** A row, with the types of its parameters taken from their schema. */
export function method<S extends z.ZodRawShape>(
  shape: S,
  handle: (context: Context, params: z.infer<z.ZodObject<S>>) => unknown,
): Method {
  return { params: z.object(shape) as unknown as z.ZodObject, handle: handle as Method['handle'] }
}

// In forms everything is text, and objects are JSON in it.
export const int = z.preprocess((v) => (typeof v === 'string' && /^-?\d+$/.test(v) ? Number(v) : v), z.int())
export const bool = z.preprocess((v) => (typeof v === 'string' ? /^(true|1)$/i.test(v) : v), z.boolean())
export const text = z.preprocess((v) => (typeof v === 'number' ? String(v) : v), z.string())
export const chatId = z.union([z.int(), z.string()])

export function json<S extends z.ZodType>(schema: S) {
  return z.preprocess((v) => (typeof v === 'string' ? parsed(v) : v), schema)
}

/**
 * @param note  hears of parameters that the method does not have here; Telegram pays no heed to what it does not know
 * @throws {Refusal} where one is missing or of a wrong kind
 */
export function readParams({ params }: Method, given: object, note: (violation: string) => void): object {
  for (const name of Object.keys(given)) if (!(name in params.shape)) note(`the peer knows no parameter ${name}`)
  const { data, error } = params.safeParse(given)
  const [issue] = error?.issues ?? []
  if (issue) throw breach(`wrong parameter ${issue.path.join('.')}: ${issue.message}`)
  return data ?? {}
}

function parsed(value: string): unknown {
  try {
    return JSON.parse(value)
  } catch {
    return value
  }
}

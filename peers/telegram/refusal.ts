/**
 * Telegram's refusals, with its own codes and words.
 *
 * Thrown by whatever carries a call out, turned into an answer by http.ts. `breach` marks those that no good bot meets: they
 * are violations too.
 */

import type { ResponseParameters } from 'grammy/types'

const CODES = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  409: 'Conflict',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
} as const

export type Code = keyof typeof CODES

export class Refusal extends Error {
  readonly breach: boolean
  readonly parameters: ResponseParameters | undefined
  readonly code: Code

  /** @param words  what stands after "Bad Request: "; nothing does where it is empty */
  constructor(
    code: Code,
    words = '',
    { breach = false, parameters }: { breach?: boolean; parameters?: ResponseParameters } = {},
  ) {
    super(words === '' ? CODES[code] : `${CODES[code]}: ${words}`)
    this.code = code
    this.breach = breach
    this.parameters = parameters
  }
}

/** A 400 that a good bot may meet, such as a message that somebody deleted. */
export function unlucky(words: string): Refusal {
  return new Refusal(400, words)
}

/** A 400 that is the bot's own fault. */
export function breach(words: string): Refusal {
  return new Refusal(400, words, { breach: true })
}

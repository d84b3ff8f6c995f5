import { createHash } from 'node:crypto'

/** Eight letters, digits, hyphens or underscores that stand for a longer text. */
export type Key = string

/** The same for the same text, on any machine; two of a thousand texts share one with a chance of 1 in 500 million. */
export function keyOf(text: string): Key {
  return createHash('sha256').update(text).digest('base64url').slice(0, 8)
}

/** Ids of buttons: what they refer to, and whether they turn the page of the message that they stand on. */

import { decodeReference, encodeReference, type Reference } from './reference.js'

export interface CustomId {
  readonly reference: Reference
  /** Shows in place of the message's own page; else in a message of its own. */
  readonly turns: boolean
}

const TURNS = '<'
const OPENS = '>'

export function opening(reference: Reference): string {
  return OPENS + encodeReference(reference)
}

export function turning(reference: Reference): string {
  return TURNS + encodeReference(reference)
}

/** Undefined for an id that this version did not write. */
export function readCustomId(id: string): CustomId | undefined {
  const reference = decodeReference(id.slice(1))
  const sign = id[0]
  if (reference === undefined || (sign !== TURNS && sign !== OPENS)) return undefined
  return { reference, turns: sign === TURNS }
}

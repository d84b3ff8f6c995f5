/** Links of reports, told from what only looks like one: anything may stand as `url` in a report file. Opens no link. */

import { harmless } from './plain-text.js'

/**
 * The address to follow, in ASCII; undefined for other schemes than http and https, for names before the host, and for what is
 * not seen (white space, control characters, turns of writing direction).
 */
export function followableAddress(url: string): URL | undefined {
  if (/\s/u.test(url) || harmless(url) !== url || !URL.canParse(url)) return undefined
  const address = new URL(url)
  if (address.protocol !== 'https:' && address.protocol !== 'http:') return undefined
  return address.username === '' && address.password === '' ? address : undefined
}

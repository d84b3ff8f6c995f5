/**
 * TDLib, loaded once for all that ask it how Telegram reads a text: a second `configure` would throw.
 *
 * Takes a request, gives TDLib's answer; or why the library can't load here.
 */

import { createRequire } from 'node:module'

export type Tdlib =
  | { readonly kind: 'ready'; execute(request: object): unknown }
  | { readonly kind: 'missing'; readonly reason: string }

interface Tdl {
  configure(options: { tdjson: string; verbosityLevel: number }): void
  execute(query: object): unknown
}

const HELD = Symbol.for('talks-bot: TDLib')

/** A process has one TDLib, while vitest evaluates a module anew for each file. */
const held = globalThis as { [HELD]?: Tdlib }

/** Loads the library at the first call; the same answer ever after. */
export function tdlib(): Tdlib {
  held[HELD] ??= load()
  return held[HELD]
}

function load(): Tdlib {
  try {
    const require = createRequire(import.meta.url)
    const tdl = require('tdl') as Tdl
    tdl.configure({ tdjson: require.resolve('@prebuilt-tdlib/linux-x64-glibc/libtdjson.so'), verbosityLevel: 0 })
    tdl.execute({ _: 'getTextEntities', text: '' })
    return { kind: 'ready', execute: (request) => tdl.execute(request) }
  } catch (error) {
    const [reason = ''] = String(error instanceof Error ? error.message : error).split('\n')
    return { kind: 'missing', reason: `Telegram's parser (npm tdl with @prebuilt-tdlib) can't load here: ${reason}` }
  }
}

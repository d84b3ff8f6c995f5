/**
 * How the person at this terminal reads: language, colours, columns.
 *
 * By the usual variables: LC_ALL, LC_MESSAGES and LANG, NO_COLOR, FORCE_COLOR and TERM. They come in; nothing is read
 * from the process.
 */

import { LANGUAGES, type Language } from '../../model.js'
import type { TextStyle } from './render.js'

export type Environment = Readonly<Record<string, string | undefined>>

/** The part of a stream that says what it writes to. */
export interface Screen {
  readonly isTTY?: boolean
  readonly columns?: number
}

/** Longer lines are hard to read, however wide the window. */
const WIDEST = 88

/** How to write for this output: broken into lines for a terminal only; NO_COLOR goes before FORCE_COLOR. */
export function styleOf(screen: Screen, env: Environment): TextStyle {
  const onTerminal = screen.isTTY === true
  return {
    width: onTerminal ? Math.min(screen.columns || WIDEST, WIDEST) : Number.POSITIVE_INFINITY,
    colour: wantsColour(onTerminal, env),
  }
}

/**
 * The language that the environment asks for, by the first of LC_ALL, LC_MESSAGES and LANG that is set ("uk_UA.UTF-8");
 * `fallback` where that is none of the bot's.
 */
export function languageOfEnvironment(env: Environment, fallback: Language): Language {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
  const code = locale.split(/[_.@-]/)[0]?.toLowerCase()
  return LANGUAGES.find((language) => language === code) ?? fallback
}

/** @see https://no-color.org and https://force-color.org */
function wantsColour(onTerminal: boolean, env: Environment): boolean {
  if (env.NO_COLOR) return false
  if (env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '') return !['0', 'false'].includes(env.FORCE_COLOR)
  return onTerminal && env.TERM !== 'dumb'
}

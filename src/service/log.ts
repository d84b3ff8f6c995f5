/**
 * What the bot tells its operator while it runs: one JSON object a line.
 *
 * Whoever logs leaves out tokens, questions and people; failure.ts does so for failures.
 */

export const LEVELS = ['debug', 'info', 'warn', 'error'] as const
export type Level = (typeof LEVELS)[number]

export type LogFields = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>

export type Log = Readonly<Record<Level, (event: string, fields?: LogFields) => void>>

/**
 * @param least  lines of lower levels are left out
 * @param now    the time in milliseconds since 1970
 */
export function createLog(least: Level, write: (line: string) => void, now: () => number): Log {
  const at =
    (level: Level) =>
    (event: string, fields: LogFields = {}): void => {
      if (LEVELS.indexOf(level) < LEVELS.indexOf(least)) return
      write(JSON.stringify({ time: new Date(now()).toISOString(), level, event, ...fields }))
    }
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') }
}

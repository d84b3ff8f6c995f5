/** What nobody caught. */

import { failureFields } from './failure.js'
import type { Log } from './log.js'

/** As much of Node's `process` as is needed. */
export interface FaultSource {
  on(event: 'unhandledRejection' | 'uncaughtException', listener: (error: unknown) => void): unknown
}

/**
 * A promise that failed unheard is one line: discord.js lets malformed payloads become such, and nothing else suffers. An
 * exception may have broken anything, so that after its line the process must end; a supervisor starts it again.
 *
 * @param end  ends the process
 */
export function watchProcess(process: FaultSource, log: Pick<Log, 'error'>, end: () => void): void {
  process.on('unhandledRejection', (error) => log.error('unhandled', failureFields(error)))
  process.on('uncaughtException', (error) => {
    try {
      log.error('uncaught', failureFields(error))
    } finally {
      end()
    }
  })
}

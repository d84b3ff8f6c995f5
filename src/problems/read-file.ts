/** Files from disk, and what the system's error codes mean for whoever wanted to read one. */

import { readFile } from 'node:fs/promises'
import { decodeText } from './decode-text.js'
import type { FaultWords, Problem } from './problem.js'

/** The result, or the code of the system's error, such as ENOENT. Never throws. */
export async function attempt<T>(action: () => Promise<T>): Promise<{ readonly value: T } | { readonly code: string }> {
  try {
    return { value: await action() }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    return { code: typeof code === 'string' ? code : 'an unknown error' }
  }
}

/** @param whereMissing  the remedy where the file is not there; usually it is one that the project ships */
export function fileFault(code: string, whereMissing = 'Copy it from the project.'): FaultWords {
  return code === 'ENOENT' ? { problem: 'The file does not exist.', remedy: whereMissing } : unreadable(code)
}

/** Of a file that is there. */
export function unreadable(code: string, remedy = 'Let the bot read it.'): FaultWords {
  return { problem: `The file can't be read (${code}).`, remedy }
}

/**
 * A file's UTF-8 text without byte-order mark, or why there is none.
 *
 * @param file  how the problem names it
 */
export async function readTextFile(
  path: string,
  file: string,
  whereMissing?: string,
): Promise<{ readonly text: string } | { readonly problem: Problem }> {
  const bytes = await attempt(() => readFile(path))
  if ('code' in bytes) return { problem: { file, ...fileFault(bytes.code, whereMissing) } }
  const decoded = decodeText(bytes.value)
  return 'text' in decoded ? decoded : { problem: { file, ...decoded.fault } }
}

/**
 * Simple stand-ins for what src/text knows of languages, so that these tests fail only for what src/reports does.
 */

import type { TextTools } from '../../src/reports/read-report-file.js'

/** Cyrillic text is Ukrainian, all other is German; a sentence ends after . ! or ? and a space; no letters, no sentence. */
export const textTools: TextTools = {
  detectLanguage: (text) => (/\p{Script=Cyrillic}/u.test(text) ? 'uk' : 'de'),
  splitSentences: (text) =>
    [...text.matchAll(/[^\s.!?][^.!?]*\p{L}[^.!?]*(?:[.!?]+|$)/gu)].map(({ index, 0: sentence }) => ({
      start: index,
      end: index + sentence.trimEnd().length,
    })),
}

/** A text's UTF-8 bytes. */
export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

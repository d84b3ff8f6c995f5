/** YAML that does not parse: where, and in which of the ways that people know how to mend. */

import { type Document, LineCounter, type ParseOptions, parseDocument, type SchemaOptions, type YAMLError } from 'yaml'
import type { FaultWords } from './problem.js'

export type YamlFault =
  | 'repeated-key'
  | 'tab'
  | 'indent'
  | 'open-bracket'
  | 'open-quote'
  /** A colon inside a value; or the next line is indented as if it were the value's own. */
  | 'colon'
  | 'other'

export interface ParsedYaml {
  /** As far as it was understood where there is a fault. */
  readonly document: Document.Parsed
  /** The first fault: what follows it is mostly its echo. `offset` is where the parser noticed it, in UTF-16 units. */
  readonly fault: { readonly kind: YamlFault; readonly offset: number } | undefined
  /** Counted from 1 in the text. */
  lineAt(offset: number): number
}

export function parseYaml(text: string, options: ParseOptions & SchemaOptions = {}): ParsedYaml {
  const counter = new LineCounter()
  const document = parseDocument(text, { ...options, prettyErrors: false, lineCounter: counter })
  const [error] = document.errors
  return {
    document,
    fault: error && { kind: kindOf(error), offset: error.pos[0] },
    lineAt: (offset) => counter.linePos(offset).line,
  }
}

function kindOf(error: YAMLError): YamlFault {
  switch (error.code) {
    case 'DUPLICATE_KEY':
      return 'repeated-key'
    case 'TAB_AS_INDENT':
      return 'tab'
    case 'BAD_INDENT':
      return error.message.startsWith('Flow') ? 'open-bracket' : 'indent'
    case 'MISSING_CHAR':
      return 'open-quote'
    case 'BLOCK_AS_IMPLICIT_KEY':
      return 'colon'
    default:
      return 'other'
  }
}

// The parser's own words may repeat what stands there, and that may be a token.
const OTHER: FaultWords = {
  problem: 'This is not valid YAML.',
  remedy: 'Compare it with the lines around it; quotes and brackets need their partners.',
}

/** For whole files. */
export const YAML_WORDS: Readonly<Record<YamlFault, FaultWords>> = {
  'repeated-key': { problem: 'This key was given before.', remedy: 'Remove one of the two.' },
  tab: { problem: 'This line is indented with a tab.', remedy: 'Use spaces.' },
  indent: { problem: 'This line is not indented as its neighbours are.', remedy: 'Begin it below theirs.' },
  'open-bracket': { problem: 'A bracket that was opened above this line is not closed.', remedy: 'Close it.' },
  'open-quote': OTHER,
  colon: {
    problem: 'The value here holds a colon, or the next line is indented too far.',
    remedy: 'Put a value with a colon in double quotes, and begin keys below each other.',
  },
  other: OTHER,
}

/**
 * What is wrong with a report file, and how to say it.
 *
 * Takes problems and gives lines for an operator's terminal or log; knows nothing of how they were found.
 */

/** One fault: where it is, what is wrong, what to write instead. Both texts are English sentences with their full stop. */
export interface FileProblem {
  /** The file or folder as it was named to whoever read it. */
  readonly file: string
  /** Counted from 1; left out where the whole file or folder is meant. */
  readonly line?: number
  readonly problem: string
  readonly remedy: string
}

/** A problem of a file whose name the finder does not know. */
export type Fault = Omit<FileProblem, 'file'>

/** One indented line a problem, "  file:line: problem. Remedy."; empty for none. */
export function describeProblems(problems: readonly FileProblem[]): string {
  return problems
    .map(({ file, line, problem, remedy }) => {
      const place = line === undefined ? file : `${file}:${line}`
      return `  ${onOneLine(place)}: ${onOneLine(problem)} ${onOneLine(remedy)}`
    })
    .join('\n')
}

/** A file's name may hold line breaks and terminal codes; a message must not. */
function onOneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]/gu, '?')
}

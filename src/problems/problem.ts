/**
 * What is wrong with a file that an operator can mend, and how to say it.
 *
 * Settings, knowledge of the languages and reports are named alike, whoever found the fault. Never holds a secret's value,
 * nor a part of one.
 */

/** One fault: where it is, what is wrong, what to write instead. */
export interface Problem extends FaultWords {
  /**
   * The file or folder as it was named to whoever read it, config/bot.yaml, or "environment" for a variable that no file
   * sets.
   */
  readonly file: string
  /** Counted from 1; left out where the whole file or folder is meant. */
  readonly line?: number
}

/** English sentences with their full stop. */
export interface FaultWords {
  readonly problem: string
  readonly remedy: string
}

/** A problem of a file whose name the finder does not know. */
export type Fault = Omit<Problem, 'file'>

/** A file's contents, or everything that is wrong with it. */
export type Read<T> = { readonly value: T } | { readonly problems: readonly Problem[] }

/** Orders problems by file, then by line; what is said of a whole file comes first. */
export function byPlace(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1
  return (a.line ?? 0) - (b.line ?? 0)
}

/** One indented line a problem, "  file:line: problem. Remedy."; empty for none. */
export function describeProblems(problems: readonly Problem[]): string {
  return problems
    .map(({ file, line, problem, remedy }) => {
      const place = line === undefined ? file : `${file}:${line}`
      return `  ${onOneLine(place)}: ${onOneLine(problem)} ${onOneLine(remedy)}`
    })
    .join('\n')
}

/** What to print before the bot gives up. */
export function describeStartProblems(problems: readonly Problem[]): string {
  return `The bot cannot start until this is mended:\n${describeProblems(problems)}`
}

/** A file's name may hold line breaks and terminal codes; a message must not. */
function onOneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]/gu, '?')
}

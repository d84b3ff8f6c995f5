/** What is wrong with a setting, and how to say it. Never holds a secret's value, nor a part of one. */

export interface SettingProblem {
  /** As the operator knows it: config/bot.yaml, .env, or "environment" for a variable that no file sets. */
  readonly file: string
  /** Counted from 1; left out where the whole file is meant. */
  readonly line?: number
  /** English sentences with their full stop. */
  readonly problem: string
  readonly remedy: string
}

/** What to print before the bot gives up. */
export function describeSettingProblems(problems: readonly SettingProblem[]): string {
  const lines = problems.map(({ file, line, problem, remedy }) => {
    const place = line === undefined ? file : `${file}:${line}`
    return `  ${place}: ${problem} ${remedy}`
  })
  return ['The bot cannot start until these settings are mended:', ...lines].join('\n')
}

/** A value as JSON, or undefined for one that may be a token, or a part of one, that strayed to the wrong line. */
export function shown(value: string | number | boolean): string | undefined {
  const text = JSON.stringify(value)
  return text.length > LONGEST_SHOWN || TOKEN_LIKE.test(text) ? undefined : text
}

/** Tokens of both platforms are at least twice as long. */
const LONGEST_SHOWN = 22
/** Six characters of a token's alphabet or more, with a digit among them. */
const TOKEN_LIKE = /(?=[\w-]{6})[a-z_-]*\d/i

/** A value that somebody wrote, as a problem may repeat it. */

/** A value as JSON, or undefined for one that may be a token, or a part of one, that strayed to the wrong line. */
export function shown(value: string | number | boolean): string | undefined {
  const text = JSON.stringify(value)
  return text.length > LONGEST_SHOWN || TOKEN_LIKE.test(text) ? undefined : text
}

/** Tokens of both platforms are at least twice as long. */
const LONGEST_SHOWN = 22
/** Six characters of a token's alphabet or more, with a digit among them. */
const TOKEN_LIKE = /(?=[\w-]{6})[a-z_-]*\d/i

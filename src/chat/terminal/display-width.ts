/**
 * How many columns of a terminal a text takes.
 *
 * The text must hold no control characters. Approximate where terminals differ: joined emoji count as one.
 *
 * @see Unicode Standard Annex #11, "East Asian Width"
 */

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** Latin, Greek and Cyrillic letters, digits and common punctuation: one column each, no combining marks among them. */
const ALL_NARROW = /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e]*$/

const WIDE =
  /^[\p{Emoji_Presentation}\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|\ufe0f/u

const WITHOUT_WIDTH = /^[\p{Mark}\p{Format}\u2028\u2029]+$/u

/** Columns that the text takes on one line. */
export function displayWidth(text: string): number {
  if (ALL_NARROW.test(text)) return text.length
  let columns = 0
  for (const { segment } of graphemes.segment(text)) columns += widthOfCharacter(segment)
  return columns
}

/** The characters of a text as people count them, each with its columns. */
export function* charactersOf(text: string): Generator<{ index: number; end: number; columns: number }> {
  for (const { segment, index } of graphemes.segment(text)) {
    yield { index, end: index + segment.length, columns: widthOfCharacter(segment) }
  }
}

function widthOfCharacter(character: string): number {
  if (ALL_NARROW.test(character)) return 1
  if (WITHOUT_WIDTH.test(character)) return 0
  return WIDE.test(character) ? 2 : 1
}

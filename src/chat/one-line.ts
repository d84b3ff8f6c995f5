/**
 * Words of others made fit to stand inside a sentence of the bot.
 *
 * Takes and gives plain text; escapes nothing, which is the renderers' part.
 */

const SHOWN_CHARACTERS = 60

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** The text with each run of white space and line breaks made one space, none at the ends. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}

/** What somebody typed, on one line and no longer than 60 characters, the last of them "…" where something is left out. */
export function clip(text: string): string {
  // Ten units hold the longest characters that people type; the rest needn't be looked at.
  const characters = Array.from(
    graphemes.segment(oneLine(text.slice(0, SHOWN_CHARACTERS * 10))),
    (each) => each.segment,
  )
  if (characters.length <= SHOWN_CHARACTERS && text.length <= SHOWN_CHARACTERS * 10) return characters.join('')
  return `${characters.slice(0, SHOWN_CHARACTERS - 1).join('')}…`
}

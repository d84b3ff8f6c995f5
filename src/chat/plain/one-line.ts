/** Words of others made fit to stand inside a sentence of the bot: plain text, which the renderers escape. */

const SHOWN_CHARACTERS = 60

/** UTF-16 units: a character can be piled up from any number of marks. */
const SHOWN_UNITS = 600

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** The text with each run of white space and line breaks made one space, none at the ends. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}

/** What somebody typed, on one line and no longer than 60 characters, the last of them "…" where something is left out. */
export function clip(text: string): string {
  const line = oneLine(text)
  let characters = 0
  let end = 0
  for (const { segment, index } of graphemes.segment(line)) {
    if (++characters > SHOWN_CHARACTERS || index + segment.length > SHOWN_UNITS) return `${line.slice(0, end)}…`
    if (characters < SHOWN_CHARACTERS) end = index + segment.length
  }
  return line
}

/** The text if it has at most `most` UTF-16 units, else its first whole characters and "…", together no longer than that. */
export function clipToUnits(text: string, most: number): string {
  if (text.length <= most) return text
  let end = 0
  for (const { segment, index } of graphemes.segment(text.slice(0, most + 1))) {
    // The slice may cut its last character in two, but that one gives way to "…" in any case.
    if (index + segment.length > most - 1) break
    end = index + segment.length
  }
  return `${text.slice(0, end)}…`
}

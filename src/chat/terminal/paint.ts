/**
 * Bold, faint and coloured text for a terminal, or plain text for a reader without colours.
 *
 * The text must hold no control characters (plain-text.ts sees to that). environment.ts says whether colours are
 * wanted.
 *
 * @see ECMA-48, "Select Graphic Rendition"
 */

export type Paint = (text: string) => string

export interface Palette {
  readonly strong: Paint
  readonly faint: Paint
  readonly accent: Paint
}

const PLAIN: Palette = { strong: (text) => text, faint: (text) => text, accent: (text) => text }

const COLOURED: Palette = { strong: sgr(1, 22), faint: sgr(2, 22), accent: sgr(36, 39) }

export function paletteOf(colour: boolean): Palette {
  return colour ? COLOURED : PLAIN
}

function sgr(on: number, off: number): Paint {
  return (text) => (text === '' ? '' : `\u001b[${on}m${text}\u001b[${off}m`)
}

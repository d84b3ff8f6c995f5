/**
 * Text of strangers made harmless for a reader's screen.
 *
 * The text keeps its length in UTF-16 units, so that places in the one are places in the other. What only one platform obeys
 * (markup, say) is its renderer's part.
 */

/**
 * The text with nothing in it that a screen obeys: control characters become their pictures (␛ for escape), a tab
 * becomes a space, and what would turn the direction of writing or is no character at all becomes �. Line breaks stay.
 */
export function harmless(text: string): string {
  return text.replace(OBEYED, (found, index: number) => {
    const code = found.charCodeAt(0)
    if (found === '\n' || (found === '\r' && text[index + 1] === '\n')) return found
    if (found === '\t') return ' '
    if (code < 0x20) return String.fromCharCode(CONTROL_PICTURES + code)
    return code === 0x7f ? '␡' : '�'
  })
}

/** `at`, or the place behind the pair of surrogates in whose middle it is. */
export function outsidePairs(text: string, at: number): number {
  return /^[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(Math.max(at - 1, 0), at + 1)) && at > 0 ? at + 1 : at
}

/**
 * C0, delete and C1 controls; embeddings, overrides and isolates of writing direction; halves of surrogate pairs that
 * stand alone.
 */
const OBEYED =
  /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** U+2400 is the picture of U+0000, and so on in order. */
const CONTROL_PICTURES = 0x2400

/**
 * A text that counts how many of its units are read: linear time without a clock.
 *
 * Has only what the scanner may use of a string; anything else fails as an unknown method.
 */
export class CountedText {
  reads = 0
  readonly length: number
  private readonly text: string

  constructor(text: string) {
    this.text = text
    this.length = text.length
  }

  charCodeAt(at: number): number {
    this.reads++
    return this.text.charCodeAt(at)
  }

  charAt(at: number): string {
    this.reads++
    return this.text.charAt(at)
  }

  slice(start: number, end: number): string {
    const piece = this.text.slice(start, end)
    this.reads += piece.length
    return piece
  }

  asString(): string {
    return this as unknown as string
  }
}

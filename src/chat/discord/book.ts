/**
 * Pages that are filled from front to back.
 *
 * Takes markup that is ready to show, gives text displays by the page. Knows no blocks and cuts nothing.
 */

/** The contents of the text displays of one message, none of them empty. */
export type Page = readonly [string, ...string[]]

/** A message holds 40 components; these leave room for buttons and what stands around. */
const MOST_DISPLAYS = 18

/** Share of a page that headings above one another may take before they are put down without what they head. */
const HEADINGS_SHARE = 0.4

/** Shows nothing; Discord takes no empty display. */
const NOTHING = '\u200b'

export class Book {
  readonly #pages: Page[] = []
  #page: string[] = []
  #size = 0
  /** Headings that wait for what they head. */
  #held: { readonly markup: string; readonly joins: boolean } | undefined

  /** @param room  of a page, in UTF-16 units */
  constructor(readonly room: number) {}

  /**
   * Puts markup down where the page has room for it and for the headings held.
   *
   * @param joins  on a line of the display above, where there is one on the page
   * @returns false, without a change, where there is no room
   */
  takes(markup: string, joins: boolean): boolean {
    if (markup.length > this.roomFor(joins)) return false
    this.#putHeadings()
    this.#put(markup, joins)
    return true
  }

  /** Like `takes`, with a page of its own. */
  takesOnNextPage(markup: string, joins: boolean): boolean {
    const fresh = new Book(this.room)
    fresh.#held = this.#held
    if (markup.length > fresh.roomFor(joins)) return false
    this.turn()
    return this.takes(markup, joins)
  }

  /** What the page has left for markup, once the headings held are put down; 0 where it takes no more displays. */
  roomFor(joins: boolean): number {
    const held = this.#held
    const alone = this.#page.length === 0 && held === undefined
    const displays =
      this.#page.length + (held && !(held.joins && this.#page.length > 0) ? 1 : 0) + (joins && !alone ? 0 : 1)
    if (displays > MOST_DISPLAYS) return 0
    const headings = held === undefined ? 0 : held.markup.length + (held.joins && this.#page.length > 0 ? 1 : 0)
    return Math.max(this.room - this.#size - headings - (joins && !alone ? 1 : 0), 0)
  }

  /** Keeps a heading until something follows it. */
  hold(markup: string, joins: boolean): void {
    if (this.#held !== undefined && this.#held.markup.length + markup.length + 1 > this.room * HEADINGS_SHARE)
      this.#settle()
    this.#held =
      this.#held === undefined
        ? { markup, joins }
        : { markup: `${this.#held.markup}\n${markup}`, joins: this.#held.joins }
  }

  /** Goes on with a new page; headings held go along. */
  turn(): void {
    const [first, ...others] = this.#page
    if (first !== undefined) this.#pages.push([first, ...others])
    this.#page = []
    this.#size = 0
  }

  /** All pages; a single one that shows nothing, where nothing was put down. */
  close(): readonly [Page, ...Page[]] {
    this.#settle()
    this.turn()
    const [first = [NOTHING] as const, ...others] = this.#pages
    return [first, ...others]
  }

  /** Puts headings down that nothing follows. */
  #settle(): void {
    if (this.#held === undefined) return
    const { markup, joins } = this.#held
    this.#held = undefined
    if (!this.takes(markup, joins)) this.takesOnNextPage(markup, joins)
  }

  #putHeadings(): void {
    if (this.#held !== undefined) this.#put(this.#held.markup, this.#held.joins)
    this.#held = undefined
  }

  #put(markup: string, joins: boolean): void {
    const last = this.#page.length - 1
    if (joins && last >= 0) {
      this.#page[last] += `\n${markup}`
      this.#size += markup.length + 1
    } else {
      this.#page.push(markup)
      this.#size += markup.length
    }
  }
}

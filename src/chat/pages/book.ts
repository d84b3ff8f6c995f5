/**
 * Pages that are filled from front to back with markup that is ready to show.
 *
 * Cuts nothing: it refuses what has no room, and fill-pages.ts comes back with less.
 */

import type { Measure } from './cut.js'

/** The parts of one message, none of them empty. */
export type Page = readonly [string, ...string[]]

/** What a platform's message holds. */
export interface Sheet {
  /** Of a page, as `measure` counts. */
  readonly room: number
  readonly measure: Measure
  /** What stands between two parts, as `measure` counts. */
  readonly gap: number
  readonly mostParts: number
}

/** Share of a page that headings above one another may take before they are put down without what they head. */
const HEADINGS_SHARE = 0.4

/** The line break between what joins; `measure` counts 1 for it. */
const LINE_BREAK = 1

export class Book {
  readonly #pages: Page[] = []
  #page: string[] = []
  #size = 0
  /** Headings that wait for what they head. */
  #held: { readonly markup: string; readonly size: number; readonly joins: boolean } | undefined
  readonly sheet: Sheet

  constructor(sheet: Sheet) {
    this.sheet = sheet
  }

  /**
   * Puts markup down where the page has room for it and for the headings held.
   *
   * @param joins  on a line of the part above, where there is one on the page
   * @returns false, without a change, where there is no room
   */
  takes(markup: string, joins: boolean): boolean {
    const size = this.sheet.measure(markup)
    if (size > this.roomFor(joins)) return false
    this.#putHeadings()
    this.#put(markup, size, joins)
    return true
  }

  /** Like `takes`, with a page of its own. */
  takesOnNextPage(markup: string, joins: boolean): boolean {
    const fresh = new Book(this.sheet)
    fresh.#held = this.#held
    if (this.sheet.measure(markup) > fresh.roomFor(joins)) return false
    this.turn()
    return this.takes(markup, joins)
  }

  /** What the page has left for markup, once the headings held are put down; 0 where it takes no more parts. */
  roomFor(joins: boolean): number {
    const held = this.#held
    const blank = this.#page.length === 0
    const alone = blank && held === undefined
    const parts = this.#page.length + (held && !(held.joins && !blank) ? 1 : 0) + (joins && !alone ? 0 : 1)
    if (parts > this.sheet.mostParts) return 0
    const headings = held === undefined ? 0 : this.#before(held.joins, blank) + held.size
    return Math.max(this.sheet.room - this.#size - headings - this.#before(joins, alone), 0)
  }

  /** Keeps a heading until something follows it. */
  hold(markup: string, joins: boolean): void {
    const size = this.sheet.measure(markup)
    if (this.#held !== undefined && this.#held.size + LINE_BREAK + size > this.sheet.room * HEADINGS_SHARE)
      this.#settle()
    const held = this.#held
    this.#held =
      held === undefined
        ? { markup, size, joins }
        : { markup: `${held.markup}\n${markup}`, size: held.size + LINE_BREAK + size, joins: held.joins }
  }

  /** Goes on with a new page; headings held go along. */
  turn(): void {
    const [first, ...others] = this.#page
    if (first !== undefined) this.#pages.push([first, ...others])
    this.#page = []
    this.#size = 0
  }

  /** All pages; none, where nothing was put down. */
  close(): readonly Page[] {
    this.#settle()
    this.turn()
    return this.#pages
  }

  /** Puts headings down that nothing follows. */
  #settle(): void {
    if (this.#held === undefined) return
    const { markup, joins } = this.#held
    this.#held = undefined
    if (!this.takes(markup, joins)) this.takesOnNextPage(markup, joins)
  }

  #putHeadings(): void {
    if (this.#held !== undefined) this.#put(this.#held.markup, this.#held.size, this.#held.joins)
    this.#held = undefined
  }

  #put(markup: string, size: number, joins: boolean): void {
    const last = this.#page.length - 1
    this.#size += this.#before(joins, last < 0) + size
    if (joins && last >= 0) this.#page[last] += `\n${markup}`
    else this.#page.push(markup)
  }

  /** What stands before markup: nothing at a page's start. */
  #before(joins: boolean, first: boolean): number {
    if (first) return 0
    return joins ? LINE_BREAK : this.sheet.gap
  }
}

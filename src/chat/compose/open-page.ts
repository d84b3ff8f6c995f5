/** One page of a reply with all that depends on which one it is; how a page looks is the platform's affair. */

import type { Reply } from '../requests/reply.js'
import type { Around } from './around.js'
import { type Button, buttonsOf } from './buttons.js'
import type { Voice } from './voice.js'

export interface OpenPage<Page> {
  readonly page: Page
  /** Plain words, "Page 2 of 5"; none where there is no other page. */
  readonly pageLine: string | undefined
  /** Row by row, as `buttonsOf` has them. */
  readonly buttons: readonly (readonly Button[])[]
}

/** The page that `around` asks for: the first where it asks for none, the last where it asks for one beyond. */
export function openPage<Page>(
  pages: readonly [Page, ...Page[]],
  reply: Reply,
  voice: Voice,
  around: Around,
): OpenPage<Page> {
  const page = Math.min(around.page ?? 0, pages.length - 1)
  const shown = { page, pages: pages.length }
  return {
    page: pages[page] ?? pages[0],
    pageLine: pages.length === 1 ? undefined : voice.say('page-of', { page: page + 1, pages: pages.length }),
    buttons: buttonsOf(reply, voice, around, shown),
  }
}

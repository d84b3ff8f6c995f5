/** Links of reports as links in Discord, and as something else where Discord would show the markup itself. Opens no link. */

import { followableAddress } from '../../plain/link-address.js'
import { escapeMarkdown } from './markdown.js'

/** A link with its address hidden behind words; undefined where the words or the address don't allow it. */
export function maskedLink(words: string, url: string): string | undefined {
  const target = linkTarget(url)
  return target === undefined || !fitForLabel(words) ? undefined : `[${words}](<${target}>)`
}

/** A link that shows its address, or the words of `url` as plain text where it is none to follow. */
export function bareLink(url: string): string {
  const target = linkTarget(url)
  return target === undefined ? escapeMarkdown(url) : `<${target}>`
}

/**
 * Discord takes no escapes in a label (https://github.com/discord/discord-api-docs/issues/6185), and shows the markup of a
 * link whose label holds an emoji, a mention or another link.
 */
function fitForLabel(words: string): boolean {
  return words.trim() !== '' && escapeMarkdown(words) === words && !/[\n\p{Extended_Pictographic}\p{RI}]/u.test(words)
}

/**
 * The address to follow, in ASCII without what ends a link in markdown; undefined where it is none, and for Discord's own
 * addresses, which are drawn as invites and channels.
 */
function linkTarget(url: string): string | undefined {
  const address = followableAddress(url)
  if (address === undefined || /(?:^|\.)discord(?:app)?\.\w+$/.test(address.hostname)) return undefined
  return address.href.replace(/[()<>\\]/g, (found) => `%${found.charCodeAt(0).toString(16).toUpperCase()}`)
}

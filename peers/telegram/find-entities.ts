/**
 * What Telegram finds by itself in plain text: commands, mentions, hashtags, addresses.
 *
 * Takes text, gives entities in UTF-16 units, in order. Asks Telegram's own code, and guesses where that can't load. Knows
 * no markup.
 */

import type { MessageEntity } from 'grammy/types'
import { type Oracle, telegramParser } from './oracle.js'

const FINDERS = [
  ['bot_command', /(?<![\w/@.<>])\/[a-z0-9_]{1,64}(?:@\w{3,32})?(?![\w/<>])/gi],
  ['mention', /(?<![\w/])@\w{3,32}/g],
  ['hashtag', /(?<![\p{L}\p{N}_&])#[\p{L}\p{N}_]*[\p{L}_][\p{L}\p{N}_]*/gu],
  [
    'url',
    /(?<![\w@])(?:https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]»“”]|(?:[\w-]+\.)+(?:org|com|net|de|ua|ru|eu|me|info)\b(?:\/\S*)?)/gi,
  ],
] as const

export function findEntities(text: string, oracle: Oracle = telegramParser()): MessageEntity[] {
  if (oracle.kind === 'ready') return oracle.find(text)
  const found: MessageEntity[] = []
  for (const [type, pattern] of FINDERS) {
    for (const match of text.matchAll(pattern)) {
      const entity = { type, offset: match.index, length: match[0].length }
      const taken = found.some(
        (each) => each.offset < entity.offset + entity.length && entity.offset < each.offset + each.length,
      )
      if (!taken) found.push(entity)
    }
  }
  return found.sort((one, other) => one.offset - other.offset)
}

/**
 * An answer as a classic embed, only to compare it with the bot's own messages (docs/discord.md says which won and why).
 *
 * The best that an embed can do: excerpts in the description, the newest day in the footer, buttons below.
 */

import type { APIEmbed } from 'discord.js'
import { compose } from '../src/chat/compose/compose.js'
import { answerMessage } from '../src/chat/discord/message/answer-message.js'
import { escapeMarkdown } from '../src/chat/discord/message/markdown.js'
import { renderPages } from '../src/chat/discord/message/render.js'
import { DISCORD } from '../src/chat/discord/message/surface.js'
import type { Reply } from '../src/chat/requests/reply.js'
import type { Wording } from '../src/chat/wording/wording.js'
import type { DiscordMessage } from './discord-page.js'

/** Of an embed's description, in UTF-16 units. */
const MOST_TEXT = 4096

export function classicEmbed(reply: Reply, wording: Wording, question: string): DiscordMessage {
  const [title, ...excerpts] = compose(reply, wording, DISCORD)
  const [texts] = renderPages(excerpts, MOST_TEXT)
  const { components } = answerMessage(reply, wording, { question: { question } })
  const embed: APIEmbed = {
    ...(title?.kind === 'heading' && { title: escapeMarkdown(title.text) }),
    color: 0x2e9e5b,
    description: texts.join('\n\n'),
    // No markdown in here: nothing is escaped, and no timestamp or link would work.
    footer: { text: question },
  }
  return { embeds: [embed], components: components.filter(({ type }) => type === 1) }
}

/** An interaction's acknowledgement: the answer itself, or one sentence. */

import { MessageFlags, type RepliableInteraction } from 'discord.js'
import type { Desk } from '../desk.js'
import type { PlainKey } from '../wording/wording-keys.js'
import { languageOfLocale } from './commands/commands.js'
import { type DiscordMessage, noticeMessage } from './message/answer-message.js'

/** Sends the message as the acknowledgement. */
export async function respond(
  interaction: RepliableInteraction,
  { flags, components }: DiscordMessage,
  ephemeral: boolean,
): Promise<void> {
  await interaction.reply({
    components,
    flags: ephemeral ? flags | MessageFlags.Ephemeral : flags,
    allowedMentions: { parse: [] },
  })
}

/** One sentence that only who asked sees. */
export async function notify(
  interaction: RepliableInteraction,
  key: PlainKey,
  { wording }: Pick<Desk, 'wording'>,
): Promise<void> {
  await respond(interaction, noticeMessage(wording.say(languageOfLocale(interaction.locale), key)), true)
}

/**
 * A reply as the body of a Discord message: components v2 with the buttons that go on from it.
 *
 * Sends nothing. What the buttons need stands in their ids (references/custom-id.ts) and in the message's first line.
 */

import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIContainerComponent,
  type APIMessageTopLevelComponent,
  type APITextDisplayComponent,
  ButtonStyle,
  ComponentType,
  MessageFlags,
} from 'discord.js'
import type { Around } from '../../compose/around.js'
import type { Button } from '../../compose/buttons.js'
import { compose } from '../../compose/compose.js'
import { openPage } from '../../compose/open-page.js'
import { voiceOf } from '../../compose/voice.js'
import { clipToUnits } from '../../plain/one-line.js'
import type { Reply } from '../../requests/reply.js'
import type { Wording } from '../../wording/wording.js'
import { escapeMarkdown } from './markdown.js'
import { questionLine } from './question-line.js'
import { renderPages } from './render.js'
import { DISCORD } from './surface.js'

export interface DiscordMessage {
  readonly flags: MessageFlags.IsComponentsV2
  readonly components: readonly APIMessageTopLevelComponent[]
}

/** Discord's limit on the text of all components together. */
const MOST_TEXT = 4000
/** Of a page, in UTF-16 units: two to three screens of a phone. What is longer is for who turns the page. */
const PAGE_ROOM = 2000
const BUTTONS_IN_A_ROW = 5
const COLOURS = { sure: 0x2e9e5b, likely: 0x3b82c4, perhaps: 0xd69e2e, contrary: 0xb8484a, other: 0x5c6f82 } as const

export function answerMessage(reply: Reply, wording: Wording, around: Around = {}): DiscordMessage {
  const voice = voiceOf(wording, reply.language)
  const above = around.question === undefined ? [] : [questionLine(around.question.question, around.question.before)]
  const room = Math.min(PAGE_ROOM, MOST_TEXT - above.join('').length - PAGE_LINE_ROOM)
  const pages = renderPages(compose(reply, wording, DISCORD), room)
  const { page, pageLine, buttons } = openPage(pages, reply, voice, around)
  const below = pageLine === undefined ? [] : [`-# ${escapeMarkdown(pageLine)}`]
  const container: APIContainerComponent = {
    type: ComponentType.Container,
    accent_color: colourOf(reply),
    components: [...page, ...below].map(textDisplay),
  }
  return {
    flags: MessageFlags.IsComponentsV2,
    components: [...above.map(textDisplay), container, ...inFewRows(buttons, reply.kind === 'answer')],
  }
}

/** "Page 12 of 345" in any language. */
const PAGE_LINE_ROOM = 60

/** The body of a message that says one thing and has no buttons. */
export function noticeMessage(text: string): DiscordMessage {
  return { flags: MessageFlags.IsComponentsV2, components: [textDisplay(escapeMarkdown(text))] }
}

type ButtonRow = APIActionRowComponent<APIButtonComponentWithCustomId>

/** Rows side by side where they fit into one: Discord keeps labels whole. */
function inFewRows(rows: readonly (readonly Button[])[], lastApart: boolean): ButtonRow[] {
  const fewer: Button[][] = []
  for (const [at, row] of rows.entries()) {
    const above = fewer.at(-1)
    const apart = above === undefined || (lastApart && at === rows.length - 1)
    if (apart || above.length + row.length > BUTTONS_IN_A_ROW) fewer.push([...row])
    else above.push(...row)
  }
  return fewer.map((row) => ({ type: ComponentType.ActionRow, components: row.map(discordButton) }))
}

function discordButton({ id, label, sign }: Button): APIButtonComponentWithCustomId {
  return {
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    custom_id: id,
    ...(label !== '' && { label: clipToUnits(label, LONGEST_LABEL) }),
    ...(sign !== undefined && { emoji: { name: sign } }),
  }
}

/** Discord's limit on a button's label. */
const LONGEST_LABEL = 80

function textDisplay(content: string): APITextDisplayComponent {
  return { type: ComponentType.TextDisplay, content }
}

function colourOf(reply: Reply): number {
  if (reply.kind !== 'answer') return COLOURS.other
  const { answer } = reply
  if (answer.kind === 'contrary') return COLOURS.contrary
  return answer.kind === 'found' && answer.outsideDays === undefined ? COLOURS[answer.certainty] : COLOURS.other
}

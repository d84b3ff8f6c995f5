/**
 * A reply as the body of a Discord message: components v2 with the buttons that go on from it.
 *
 * Takes a Reply, the page wanted and what stands around it (the question, who asked); gives a body for discord.js. Pure;
 * sends nothing. What the buttons need stands in their ids (chat/reference.ts) and in the message's first line.
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
import type { Excerpt } from '../../model.js'
import { compose } from '../compose.js'
import type { StandingQuestion } from '../follow-reference.js'
import { pageReference, passageReference } from '../page-reference.js'
import { keyOf } from '../reference.js'
import type { Reply } from '../reply.js'
import { type Voice, voiceOf } from '../voice.js'
import type { Wording } from '../wording.js'
import { opening, turning } from './custom-id.js'
import { escapeMarkdown } from './markdown.js'
import { questionLine } from './question-line.js'
import { renderPages } from './render.js'
import { DISCORD } from './surface.js'

export interface Around {
  /** Stands in the message, so that its buttons know it. */
  readonly question?: StandingQuestion
  /** Excerpts shown before the answer's. */
  readonly skip?: number
  /** Counts from 0; a page beyond the last is the last. */
  readonly page?: number
  /** The user who may take the message away; nobody where it is left out (an ephemeral message has its own way). */
  readonly asker?: string
}

export interface DiscordMessage {
  readonly flags: MessageFlags.IsComponentsV2
  readonly components: readonly APIMessageTopLevelComponent[]
}

/** Discord's limit on the text of all components together. */
const MOST_TEXT = 4000
const BUTTONS_IN_A_ROW = 5
const MOST_PASSAGE_BUTTONS = 5
const COLOURS = { sure: 0x2e9e5b, likely: 0x3b82c4, perhaps: 0xd69e2e, other: 0x5c6f82 } as const

export function answerMessage(reply: Reply, wording: Wording, around: Around = {}): DiscordMessage {
  const voice = voiceOf(wording, reply.language)
  const above = around.question === undefined ? [] : [questionLine(around.question.question, around.question.before)]
  const room = MOST_TEXT - above.join('').length - PAGE_LINE_ROOM
  const pages = renderPages(compose(reply, wording, DISCORD), room)
  const page = Math.min(around.page ?? 0, pages.length - 1)
  const texts = pages[page] ?? pages[0]
  const pageLine =
    pages.length === 1 ? [] : [`-# ${escapeMarkdown(voice.say('page-of', { page: page + 1, pages: pages.length }))}`]
  const container: APIContainerComponent = {
    type: ComponentType.Container,
    accent_color: colourOf(reply),
    components: [...texts, ...pageLine].map(textDisplay),
  }
  return {
    flags: MessageFlags.IsComponentsV2,
    components: [...above.map(textDisplay), container, ...buttonRows(reply, voice, { ...around, page }, pages.length)],
  }
}

/** "Page 12 of 345" in any language. */
const PAGE_LINE_ROOM = 60

/** The body of a message that says one thing and has no buttons. */
export function noticeMessage(text: string): DiscordMessage {
  return { flags: MessageFlags.IsComponentsV2, components: [textDisplay(escapeMarkdown(text))] }
}

type ButtonRow = APIActionRowComponent<APIButtonComponentWithCustomId>

function buttonRows(reply: Reply, voice: Voice, around: Around & { page: number }, pages: number): ButtonRow[] {
  const rows = [
    passageButtons(reply, voice),
    topicButtons(reply, voice),
    wayButtons(reply, voice, around, pages),
    endButtons(reply, voice, around),
  ]
  return rows.filter((row) => row.length > 0).map((components) => ({ type: ComponentType.ActionRow, components }))
}

/** One for each paragraph that the excerpts come from. */
function passageButtons(reply: Reply, voice: Voice): APIButtonComponentWithCustomId[] {
  const seen = new Set<string>()
  return excerptsOf(reply)
    .flatMap((excerpt, at) => {
      const id = opening(passageReference(excerpt))
      if (seen.has(id)) return []
      seen.add(id)
      return [button(id, voice.say('button-passage', { number: at + 1 }), '📄')]
    })
    .slice(0, MOST_PASSAGE_BUTTONS)
}

function excerptsOf(reply: Reply): readonly Excerpt[] {
  if (reply.kind !== 'answer') return []
  if (reply.answer.kind === 'found') return reply.answer.excerpts
  return reply.answer.kind === 'not-found' && reply.answer.closest ? [reply.answer.closest] : []
}

/** Where the reports don't say it: the topics that they speak of. */
function topicButtons(reply: Reply, voice: Voice): APIButtonComponentWithCustomId[] {
  if (reply.kind !== 'answer' || reply.answer.kind !== 'not-found') return []
  return reply.answer.nearest
    .slice(0, BUTTONS_IN_A_ROW)
    .map(({ id, name }) =>
      button(opening({ kind: 'status', topic: keyOf(id), page: 0 }), clipLabel(name[voice.language])),
    )
}

/** Through the pages, to further excerpts and to the timeline. */
function wayButtons(
  reply: Reply,
  voice: Voice,
  { page, skip = 0 }: Around & { page: number },
  pages: number,
): APIButtonComponentWithCustomId[] {
  const buttons: APIButtonComponentWithCustomId[] = []
  const go = (to: number, label: string, sign: string): void => {
    const reference = pageReference(reply, skip, to)
    if (reference !== undefined) buttons.push(button(turning(reference), label, sign))
  }
  if (page > 0) go(page - 1, voice.say('button-previous'), '◀️')
  if (page < pages - 1) go(page + 1, voice.say('button-next'), '▶️')
  if (reply.kind !== 'answer') return buttons
  const { answer } = reply
  if (answer.kind === 'found') {
    const shown = skip + answer.excerpts.length
    if (answer.more)
      buttons.push(button(opening({ kind: 'ask', skip: shown, page: 0 }), voice.say('button-more'), '➕'))
    const days = answer.days === undefined ? {} : { days: answer.days }
    buttons.push(button(opening({ kind: 'timeline', page: 0, ...days }), voice.say('button-timeline'), '🗓️'))
  }
  return buttons
}

function endButtons(reply: Reply, voice: Voice, { asker }: Around): APIButtonComponentWithCustomId[] {
  const buttons: APIButtonComponentWithCustomId[] = []
  if (reply.kind === 'answer' && (reply.answer.kind === 'found' || reply.answer.kind === 'not-found')) {
    for (const helpful of [true, false]) {
      const label = voice.say(helpful ? 'button-helpful' : 'button-not-helpful')
      buttons.push(button(opening({ kind: 'feedback', helpful }), label, helpful ? '👍' : '👎'))
    }
  }
  if (asker !== undefined) buttons.push(button(opening({ kind: 'dismiss', asker }), voice.say('button-dismiss'), '✖️'))
  return buttons
}

function button(custom_id: string, label: string, emoji?: string): APIButtonComponentWithCustomId {
  const style = ButtonStyle.Secondary
  return { type: ComponentType.Button, style, custom_id, label, ...(emoji && { emoji: { name: emoji } }) }
}

/** Discord's limit on a button's label. */
const LONGEST_LABEL = 80

function clipLabel(label: string): string {
  return label.length <= LONGEST_LABEL ? label : `${[...label].slice(0, LONGEST_LABEL / 2).join('')}…`
}

function textDisplay(content: string): APITextDisplayComponent {
  return { type: ComponentType.TextDisplay, content }
}

function colourOf(reply: Reply): number {
  return reply.kind === 'answer' && reply.answer.kind === 'found' ? COLOURS[reply.answer.certainty] : COLOURS.other
}

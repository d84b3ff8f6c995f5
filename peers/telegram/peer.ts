/**
 * A Telegram on loopback: the Bot API, by polling or by webhook, with people who use the bot.
 *
 *     const peer = await startTelegramPeer()
 *     // grammY: new Bot(peer.token, { client: { apiRoot: peer.apiRoot } })
 *     const said = peer.people.say('What of security guarantees?')
 *     const { text } = await said.replied
 *     peer.violations // what the bot did against Telegram's rules, or what its readers lose
 *     await peer.close()
 *
 * Needs no test runner. Nothing in it sleeps but a long poll, which ends when an update comes: a wait ends when what it waits
 * for comes, or at the deadline.
 */

import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { type Fault, type FaultKind, Faults } from '../faults.js'
import { type Look, Waits } from '../waits.js'
import { ANNA, BORYS, BOT, OLGA, OTHER_BOT, TOKEN } from './accounts.js'
import type { HeldMessage } from './held-message.js'
import { callFromWebhook, createHttp, METHODS, type RecordedCall } from './http.js'
import { menuOf } from './menu.js'
import { type Oracle, telegramParser } from './oracle.js'
import { type Acting, People } from './people.js'
import { CHANNEL_ID, FORUM_ID, GROUP_ID, MIGRATED_ID, OTHER_TOPIC_ID, TOPIC_ID } from './places.js'
import type { Standing } from './standing.js'
import { State } from './state.js'
import { Webhook } from './webhook.js'

export interface TelegramPeerOptions {
  /** Whether the bot sees in groups only what is meant for it; true as @BotFather sets it. */
  readonly privacyMode?: boolean
  /** How long a wait goes on, in ms; 4,000 when not given, a second less than a test of vitest's has. */
  readonly deadlineMs?: number
  /** The time in messages, in ms since 1970. Counted when not given, which is the same in every run. */
  readonly now?: () => number
}

export type TelegramPeer = Awaited<ReturnType<typeof startTelegramPeer>>

/** Fixed ids, the bot and the people; a private chat has its person's id. */
const WORLD = {
  BOT,
  ANNA,
  BORYS,
  OLGA,
  OTHER_BOT,
  GROUP_ID,
  FORUM_ID,
  TOPIC_ID,
  OTHER_TOPIC_ID,
  CHANNEL_ID,
  MIGRATED_ID,
} as const

/** Listens on a free port of 127.0.0.1 once the promise is fulfilled. */
export async function startTelegramPeer(options: TelegramPeerOptions = {}) {
  const { privacyMode = true, deadlineMs = 4000, now } = options
  const calls: RecordedCall[] = []
  const violations: string[] = []
  const faults = new Faults()
  const waits = new Waits(deadlineMs, () => describeCalls(calls, violations))
  const changed = () => waits.changed()
  const log = { calls, violations, changed }

  const state = new State({ changed, now, privacyMode })
  const call = (text: string) => void callFromWebhook(text, { state, webhook }, log)
  const webhook: Webhook = new Webhook(state.updates, { changed, now: () => state.now(), call })
  const server = createHttp(() => ({ state, webhook }), faults, log)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const read = new Map<number, number>()

  return {
    /** For grammY's `client.apiRoot`. */
    apiRoot: `http://127.0.0.1:${port}`,
    token: TOKEN,
    world: WORLD,
    people: new People(state, waits),
    updates: state.updates,
    webhook,
    /** Every call that bots made, in the order of arrival. */
    calls: calls as readonly RecordedCall[],
    /** Every breach of Telegram's rules and every loss for readers, with its method. */
    violations: violations as readonly string[],

    /** Telegram's own parser, or why it can't load here; HTML is judged by a second look only then. */
    get parser(): Oracle {
      return telegramParser()
    },

    /** Presses whose spinner the bot never stopped, by their data. */
    get unansweredCallbacks(): readonly string[] {
      return [...state.presses.values()].filter(({ answer }) => answer === undefined).map(({ data }) => data)
    },

    /** Of a chat, or all; the bot's and people's, deleted ones too. */
    messages(chatId?: number): readonly HeldMessage[] {
      const said = state.messages.filter(({ content }) => content.text !== '')
      return said.filter((held) => chatId === undefined || held.chatId === chatId)
    },

    /** The bot's messages in a chat, or all, in order, deleted ones too. */
    sent(chatId?: number): readonly HeldMessage[] {
      return this.messages(chatId).filter(({ origin }) => origin.author === BOT)
    },

    /** The next message that the bot sent to the chat and that was not asked for yet. */
    nextMessage(chatId: number): Promise<HeldMessage> {
      const index = read.get(chatId) ?? 0
      read.set(chatId, index + 1)
      return waits.until(`message ${index + 1} of the bot's in chat ${chatId}`, () => this.sent(chatId)[index])
    },

    /** The commands that a person's client offers there: the narrowest scope, in their language or for all. */
    menu(acting: Acting = {}) {
      return menuOf(state, acting)
    },

    /** The first thing that `look` finds in the peer, now or after any change. */
    until<T>(what: string, look: Look<T>): Promise<T> {
      return waits.until(what, look)
    },

    /**
     * What goes wrong with the next calls of a method.
     *
     * @param method  its name, or a pattern for names
     * @param times  calls; Infinity until the peer closes
     * @param chatId  only calls for that chat; all when not given
     */
    fail(method: keyof typeof METHODS | RegExp, kind: FaultKind, times = 1, chatId?: number): Fault {
      const known = Object.keys(METHODS)
      if (!known.some((name) => (typeof method === 'string' ? name === method : method.test(name)))) {
        throw new Error(`No method is called ${method}. There are: ${known.join(', ')}.`)
      }
      const isThere = (params: unknown) => String((params as { chat_id?: unknown }).chat_id) === String(chatId)
      return faults.add(method, kind, times, chatId === undefined ? undefined : isThere)
    },

    /** Shuts a chat to the bot, or opens it again, without a word to it; a private chat is open from here on, too. */
    shut(chatId: number, how: Standing): void {
      state.standings.set(chatId, how)
      if (chatId > 0) state.known.add(chatId)
    },

    /** Makes a person an administrator of every group. */
    appoint({ id }: { readonly id: number }): void {
      state.admins.add(id)
    },

    /** Whether the bot sees in groups only what is meant for it. */
    setPrivacyMode(on: boolean): void {
      state.privacyMode = on
    },

    /** Ends every connection; calls that are held go on into nothing. */
    async close(): Promise<void> {
      if (!server.listening) return
      webhook.close()
      faults.releaseAll()
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

function describeCalls(calls: readonly RecordedCall[], violations: readonly string[]): string {
  const last = calls.slice(-8).map(({ method, status, description }) => {
    return `${method} -> ${status ?? 'no answer'}${description ? ` (${description})` : ''}`
  })
  const breaches = violations.length === 0 ? '' : ` Violations: ${violations.join('; ')}.`
  return `The last calls were: ${last.join('; ') || 'none'}.${breaches}`
}

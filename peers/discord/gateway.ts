/**
 * The gateway: sessions over WebSockets, with every way in which they may end.
 *
 * Takes events to dispatch and commands to misbehave, speaks version 10 in JSON. Knows sessions and intents, not what the
 * events mean.
 */

import type { Server } from 'node:http'
import { type WebSocket, WebSocketServer } from 'ws'
import { APPLICATION_ID, BOT, TOKEN } from './accounts.js'
import { GUILD_ID, guildCreate } from './guild.js'
import { type Payload, parsePayload, type Session, send } from './session.js'

export const INTENTS = { guilds: 1, guildMessages: 1 << 9, directMessages: 1 << 12, messageContent: 1 << 15 } as const
/** Granted by Discord on request only: members, presences, message content. */
const PRIVILEGED = (1 << 1) | (1 << 8) | INTENTS.messageContent

/** Of op 2 and op 6. */
interface Identity {
  readonly token?: string
  readonly intents?: number
  readonly shard?: readonly number[]
  readonly session_id?: string
  readonly seq?: number
}

export interface GatewayOptions {
  readonly heartbeatMs: number
  /** Privileged intents that the application was granted, as bits. */
  readonly grantedIntents: number
  /** Called after anything changes. */
  readonly changed: () => void
}

export class Gateway {
  readonly #sockets: WebSocketServer
  readonly #options: GatewayOptions
  readonly #sessions: Session[] = []
  #sessionCount = 0
  #refusals: number[] = []
  /** How often a bot did so, ever. */
  readonly counts = { connect: 0, identify: 0, resume: 0, heartbeat: 0, close: 0 }
  /** False leaves heartbeats unanswered: a connection that looks alive and is not. */
  answersHeartbeats = true
  url = ''

  constructor(server: Server, options: GatewayOptions) {
    this.#options = options
    this.#sockets = new WebSocketServer({ server })
    this.#sockets.on('connection', (socket, request) => this.#greet(socket, request.url ?? ''))
  }

  /** Whether a bot has identified and not signed off; its connection may be down. */
  get hasSession(): boolean {
    return this.#sessions.length > 0
  }

  /** Whether a bot is connected and has identified. */
  get online(): boolean {
    return this.#sessions.some((session) => session.socket !== undefined)
  }

  /** Sends an event to every session; one that is offline gets it when it resumes. Any data goes, malformed too. */
  dispatch(event: string, data: unknown): void {
    this.dispatchBy(event, () => data)
  }

  /** @param dataFor  what a session with these intents is told; undefined: nothing */
  dispatchBy(event: string, dataFor: (intents: number) => unknown): void {
    for (const session of this.#sessions) {
      const d = dataFor(session.intents)
      if (d !== undefined) send(session, event, d)
    }
  }

  /** Any text at all, JSON or not, on every open connection. */
  sendRaw(text: string): void {
    for (const socket of this.#sockets.clients) socket.send(text)
  }

  /** Asks bots to connect anew and resume (op 7). */
  askToReconnect(): void {
    this.sendRaw(JSON.stringify({ op: 7, d: null, s: null, t: null }))
  }

  /** Op 9. Without `resumable` the session is forgotten. */
  invalidateSession(resumable: boolean): void {
    if (!resumable) this.#sessions.length = 0
    this.sendRaw(JSON.stringify({ op: 9, d: resumable, s: null, t: null }))
  }

  /** Breaks every connection without a close frame. */
  drop(): void {
    for (const socket of this.#sockets.clients) socket.terminate()
  }

  /** Closes every connection properly, with a code of Discord's. */
  closeWith(code: number): void {
    for (const socket of this.#sockets.clients) socket.close(code)
  }

  /** The next bot that identifies or resumes is closed with the code. */
  refuseNext(code: number): void {
    this.#refusals.push(code)
  }

  close(): void {
    this.drop()
    this.#sockets.close()
  }

  #greet(socket: WebSocket, url: string): void {
    this.counts.connect += 1
    const query = new URL(url, 'ws://peer').searchParams
    socket.on('message', (data) => {
      const payload = parsePayload(String(data))
      const refusal = payload === undefined ? 4002 : this.#take(socket, payload)
      if (refusal !== undefined) socket.close(refusal)
      this.#options.changed()
    })
    socket.on('close', (code) => {
      this.counts.close += 1
      const session = this.#sessionOf(socket)
      if (session) session.socket = undefined
      // A bot that closes properly has signed off; any other way it may come back for what it missed.
      if (session && (code === 1000 || code === 1001)) this.#sessions.splice(this.#sessions.indexOf(session), 1)
      this.#options.changed()
    })
    socket.on('error', () => {})
    if (query.get('v') !== '10') socket.close(4012)
    if (query.get('encoding') !== 'json') socket.close(4002)
    const hello = { heartbeat_interval: this.#options.heartbeatMs, _trace: [] }
    socket.send(JSON.stringify({ op: 10, d: hello, s: null, t: null }))
    this.#options.changed()
  }

  /** A code to close the connection with, or nothing when all is well. */
  #take(socket: WebSocket, { op, d }: Payload): number | undefined {
    if (op === 2) return this.#identify(socket, d as Identity)
    if (op === 6) return this.#resume(socket, d as Identity)
    if (op === 1) {
      this.counts.heartbeat += 1
      if (this.answersHeartbeats) socket.send(JSON.stringify({ op: 11, d: null, s: null, t: null }))
      return undefined
    }
    if (this.#sessionOf(socket) === undefined) return 4003
    // Presence, voice state and member requests change nothing here.
    return [3, 4, 8].includes(op) ? undefined : 4001
  }

  #identify(socket: WebSocket, { token, intents = 0, shard }: Identity): number | undefined {
    this.counts.identify += 1
    if (this.#sessionOf(socket)) return 4005
    const refusal = this.#refusals.shift() ?? this.#refusalOf(token, intents)
    if (refusal !== undefined) return refusal

    this.#sessionCount += 1
    const session: Session = { id: `session-${this.#sessionCount}`, intents, sent: [], socket }
    this.#sessions.push(session)
    send(session, 'READY', {
      v: 10,
      user: { ...BOT, verified: true, mfa_enabled: false, email: null },
      user_settings: {},
      session_type: 'normal',
      session_id: session.id,
      resume_gateway_url: this.url,
      guilds: [{ id: GUILD_ID, unavailable: true }],
      application: { id: APPLICATION_ID, flags: 0 },
      private_channels: [],
      presences: [],
      relationships: [],
      ...(shard ? { shard } : {}),
    })
    if ((intents & INTENTS.guilds) !== 0) send(session, 'GUILD_CREATE', guildCreate())
    return undefined
  }

  #refusalOf(token: string | undefined, intents: number): number | undefined {
    if (token !== TOKEN) return 4004
    return (intents & PRIVILEGED & ~this.#options.grantedIntents) === 0 ? undefined : 4014
  }

  #resume(socket: WebSocket, { token, session_id: id, seq = 0 }: Identity): number | undefined {
    this.counts.resume += 1
    const refusal = this.#refusals.shift() ?? (token === TOKEN ? undefined : 4004)
    if (refusal !== undefined) return refusal
    const session = this.#sessions.find((each) => each.id === id)
    if (session === undefined) {
      socket.send(JSON.stringify({ op: 9, d: false, s: null, t: null }))
      return undefined
    }

    // A bot may resume on the connection that it has.
    if (session.socket !== socket) session.socket?.close(4000)
    session.socket = socket
    for (const { s, text } of session.sent) if (s > seq) socket.send(text)
    send(session, 'RESUMED', { _trace: [] })
    return undefined
  }

  #sessionOf(socket: WebSocket): Session | undefined {
    return this.#sessions.find((session) => session.socket === socket)
  }
}

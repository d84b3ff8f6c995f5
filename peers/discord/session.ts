/** A gateway session: what was sent in it, for bots that come back, and the payloads of the protocol. */

import type { WebSocket } from 'ws'

export interface Session {
  readonly id: string
  readonly intents: number
  readonly sent: { readonly s: number; readonly text: string }[]
  socket: WebSocket | undefined
}

export interface Payload {
  readonly op: number
  readonly d?: unknown
}

/** Kept for a session whose connection is down. */
export function send(session: Session, t: string, d: unknown): void {
  const s = session.sent.length + 1
  const text = JSON.stringify({ op: 0, t, s, d })
  session.sent.push({ s, text })
  session.socket?.send(text)
}

/** Undefined where the text is no payload. */
export function parsePayload(text: string): Payload | undefined {
  try {
    const payload: unknown = JSON.parse(text)
    const fits = typeof payload === 'object' && payload !== null && 'op' in payload && typeof payload.op === 'number'
    return fits ? (payload as Payload) : undefined
  } catch {
    return undefined
  }
}

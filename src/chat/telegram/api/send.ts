/**
 * Calls of the Bot API, each with what its failures mean.
 *
 * A message that may have arrived is never sent again; what can be repeated without harm is. Refusals that concern one chat
 * alone (blocked, deleted, kicked) are one log line, not an error.
 */

import { type Api, GrammyError, HttpError } from 'grammy'
import type { Message } from 'grammy/types'
import { failureFields } from '../../../service/failure.js'
import type { Log } from '../../../service/log.js'
import { NO_PAUSES, retry } from '../../../service/retry.js'
import type { TelegramMessage } from '../message/answer-message.js'

export interface Destination {
  readonly chat: number
  /** Of a forum; the General topic has none. */
  readonly thread?: number
}

/** Longer waits are left to who asks again. */
const LONGEST_WAIT_MS = 60_000
const MOST_ATTEMPTS = 3

/** @returns undefined where the chat doesn't take it */
export async function sendMessage(
  api: Api,
  { chat, thread }: Destination,
  { text, keyboard }: TelegramMessage,
  replyTo: number | undefined,
  log: Log,
): Promise<Message.TextMessage | undefined> {
  const send = (to: number, topic: number | undefined): Promise<Message.TextMessage> =>
    api.sendMessage(to, text, {
      parse_mode: 'HTML',
      link_preview_options: { is_disabled: true },
      reply_markup: keyboard,
      ...(topic !== undefined && { message_thread_id: topic }),
      ...(replyTo !== undefined && { reply_parameters: { message_id: replyTo, allow_sending_without_reply: true } }),
    })
  try {
    return await onceAllowed(() => send(chat, thread))
  } catch (error) {
    const elsewhere = error instanceof GrammyError ? error.parameters.migrate_to_chat_id : undefined
    if (elsewhere !== undefined) return onceAllowed(() => send(elsewhere, undefined))
    if (isBadRequest(error, /thread not found/i)) return onceAllowed(() => send(chat, undefined))
    if (!isGone(error)) throw error
    // Without the chat's id: a private chat's is its person's.
    log.info('telegram-chat-gone', failureFields(error))
    return undefined
  }
}

/** Shows the message instead of one that is there. @returns false where it is no longer there or can't be changed */
export async function editMessage(
  api: Api,
  chat: number,
  message: number,
  { text, keyboard }: TelegramMessage,
): Promise<boolean> {
  try {
    await repeated(() =>
      api.editMessageText(chat, message, text, {
        parse_mode: 'HTML',
        link_preview_options: { is_disabled: true },
        reply_markup: keyboard,
      }),
    )
    return true
  } catch (error) {
    if (isBadRequest(error, /message is not modified/i)) return true
    if (isBadRequest(error, /message to edit not found|can't be edited/i)) return false
    throw error
  }
}

/** For calls that change nothing when they come twice. */
export function repeated<T>(call: () => Promise<T>): Promise<T> {
  return retry(() => onceAllowed(call), {
    pauses: NO_PAUSES,
    attempts: MOST_ATTEMPTS,
    meaning: (error) => {
      const passing = error instanceof HttpError || (error instanceof GrammyError && error.error_code >= 500)
      return passing ? {} : 'give-up'
    },
  })
}

/** Waits as Telegram says where there were too many calls: those were not carried out. */
function onceAllowed<T>(call: () => Promise<T>): Promise<T> {
  return retry(call, {
    pauses: NO_PAUSES,
    attempts: MOST_ATTEMPTS,
    meaning: (error) => {
      const afterMs = toldMs(error)
      return afterMs === undefined || afterMs > LONGEST_WAIT_MS ? 'give-up' : { afterMs }
    },
  })
}

/** How long Telegram wants the next call to wait: there were too many. */
export function toldMs(error: unknown): number | undefined {
  const seconds = error instanceof GrammyError ? error.parameters.retry_after : undefined
  return seconds === undefined ? undefined : seconds * 1000
}

/** Blocked, deleted, kicked: nobody is there to hear. */
export function isGone(error: unknown): boolean {
  if (!(error instanceof GrammyError)) return false
  return (
    error.error_code === 403 ||
    isBadRequest(error, /chat not found|have no rights|not enough rights|TOPIC_CLOSED|CHAT_WRITE_FORBIDDEN/i)
  )
}

export function isBadRequest(error: unknown, what: RegExp): boolean {
  return error instanceof GrammyError && error.error_code === 400 && what.test(error.description)
}

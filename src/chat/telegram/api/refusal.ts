/** Why the bot can't work in Telegram for good. */

import { GrammyError } from 'grammy'

export interface Refusal {
  readonly kind: 'refused'
  readonly why: 'token' | 'second poller' | 'webhook' | 'port' | 'fault'
}

/** Undefined for what may pass: an outage, a network that is down, too many calls. */
export function refusalOf(error: unknown): Refusal | undefined {
  if (!(error instanceof GrammyError)) return undefined
  if (error.error_code === 401 || error.error_code === 404) return { kind: 'refused', why: 'token' }
  if (error.error_code === 400 && error.method === 'setWebhook') return { kind: 'refused', why: 'webhook' }
  return error.error_code === 409 ? { kind: 'refused', why: 'second poller' } : undefined
}

/** For the operator, with the remedy. */
export function describeTelegramRefusal({ why }: Refusal): string {
  switch (why) {
    case 'token':
      return 'Telegram refuses the token. .env: ask @BotFather for a new one and paste it as TELEGRAM_TOKEN.'
    case 'second poller':
      return 'Another process fetches the updates of this bot, and Telegram gives them to one only. Stop the other one, then start this one again.'
    case 'webhook':
      return 'Telegram refuses the address of the webhook. .env: TELEGRAM_WEBHOOK_URL must begin with https:// and be reached on port 443, 80, 88 or 8443.'
    case 'port':
      return 'The bot cannot listen for its webhook. .env: give a free port as HTTP_PORT.'
    case 'fault':
      return 'The bot failed in Telegram; the line "telegram-failed" of its log says why. Start it again, and report it.'
    default:
      return why satisfies never
  }
}

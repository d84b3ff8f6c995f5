/** Why Telegram refuses the bot for good. */

import { GrammyError } from 'grammy'

export interface Refusal {
  readonly kind: 'refused'
  readonly why: 'token' | 'second poller'
}

/** Undefined for what may pass: an outage, a network that is down, too many calls. */
export function refusalOf(error: unknown): Refusal | undefined {
  if (!(error instanceof GrammyError)) return undefined
  if (error.error_code === 401 || error.error_code === 404) return { kind: 'refused', why: 'token' }
  return error.error_code === 409 ? { kind: 'refused', why: 'second poller' } : undefined
}

/** For the operator, with the remedy. */
export function describeTelegramRefusal({ why }: Refusal): string {
  switch (why) {
    case 'token':
      return 'Telegram refuses the token. .env: ask @BotFather for a new one and paste it as TELEGRAM_TOKEN.'
    case 'second poller':
      return 'Another process fetches the updates of this bot, and Telegram gives them to one only. Stop the other one, then start this one again.'
    default:
      return why satisfies never
  }
}

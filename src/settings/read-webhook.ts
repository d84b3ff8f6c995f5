/** Telegram's addresses, its webhook and the port out of the environment. Never puts a value into a problem. */

import { Secret } from './secret.js'

export interface Webhook {
  /** The address that Telegram calls. */
  readonly url: string
  readonly secret: Secret
}

export type TelegramVariable = 'TELEGRAM_API_URL' | 'TELEGRAM_WEBHOOK_URL' | 'TELEGRAM_WEBHOOK_SECRET' | 'HTTP_PORT'

type Refuse = (name: TelegramVariable, problem: string, remedy: string) => undefined

/** Where a webhook is wanted and no port is given. */
export const DEFAULT_HTTP_PORT = 8080
const SECRET_REMEDY = 'Give 1 to 256 letters, digits, hyphens and underscores that nobody can guess'

/** As grammY takes it as `apiRoot`. */
export function readTelegramApi(value: string | undefined, refuse: Refuse): string | undefined {
  if (value === undefined) return undefined
  if (isAddress(value)) return value.replace(/\/+$/, '')
  const remedy = 'Give http:// or https:// and a host, such as http://127.0.0.1:8081; or remove the line.'
  return refuse('TELEGRAM_API_URL', 'is not the address of a Bot API server.', remedy)
}

export function readHttpPort(value: string | undefined, refuse: Refuse): number | undefined {
  if (value === undefined) return undefined
  const port = Number(value)
  if (/^\d+$/.test(value) && port >= 1 && port <= 65_535) return port
  return refuse('HTTP_PORT', 'is not a port.', 'Give a whole number from 1 to 65535, or remove the line.')
}

/** Undefined where no webhook is wanted, or where it was refused. */
export function readWebhook(env: Readonly<Record<string, string | undefined>>, refuse: Refuse): Webhook | undefined {
  const { TELEGRAM_WEBHOOK_URL: url, TELEGRAM_WEBHOOK_SECRET: secret } = env
  if (secret !== undefined && !/^[\w-]{1,256}$/.test(secret)) {
    refuse('TELEGRAM_WEBHOOK_SECRET', 'is not a secret that Telegram takes.', `${SECRET_REMEDY}.`)
  }
  if (url === undefined) return undefined
  if (!isAddress(url)) {
    const remedy =
      'Give the https:// address that Telegram shall call, such as https://bot.example.org/telegram; or remove the line.'
    return refuse('TELEGRAM_WEBHOOK_URL', 'is not an address.', remedy)
  }
  if (secret === undefined) {
    const remedy = `${SECRET_REMEDY}: without one anybody could send the bot messages.`
    return refuse('TELEGRAM_WEBHOOK_SECRET', 'is missing, but TELEGRAM_WEBHOOK_URL is set.', remedy)
  }
  return { url, secret: new Secret(secret) }
}

function isAddress(text: string): boolean {
  if (!URL.canParse(text) || /[\s?#]/.test(text)) return false
  const { protocol, username, password } = new URL(text)
  return /^https?:$/.test(protocol) && username === '' && password === ''
}

/** Text for the log without the secrets that libraries put into their messages. */

/**
 * Leaves out what stands in an address behind its host (Telegram's hold the bot's token, Discord's those of interactions),
 * and whatever looks like a token of either.
 */
export function redact(text: string): string {
  return text
    .replace(/\b(?:https?|wss?):\/\/[^\s"'<>]+/g, withoutPath)
    .replace(TELEGRAM_TOKEN, LEFT_OUT)
    .replace(DISCORD_TOKEN, LEFT_OUT)
    .replace(LONG_TOKEN, LEFT_OUT)
}

const LEFT_OUT = '…'
/** "700000001:AAF…", alone or in a path ("/bot700000001:AAF…/getMe"), however short in a path. */
const TELEGRAM_TOKEN = /(?<=\/bot)\d+:[\w-]+|\d{5,}:[\w-]{20,}/g
/** Three parts: an id, a time, a signature. */
const DISCORD_TOKEN = /[\w-]{18,}\.[\w-]{5,}\.[\w-]{20,}/g
/** Of an interaction: nothing that people read is that long. */
const LONG_TOKEN = /[\w-]{60,}/g

function withoutPath(address: string): string {
  if (!URL.canParse(address)) return LEFT_OUT
  const { protocol, host, pathname, search } = new URL(address)
  return `${protocol}//${host}${pathname === '/' && search === '' ? '' : `/${LEFT_OUT}`}`
}

/** Why Discord refuses the bot for good, told from what discord.js throws or the gateway closes with. */

import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes, GatewayCloseCodes } from 'discord.js'

/** Nothing but another token or setting helps. */
export interface Refusal {
  readonly kind: 'refused'
  readonly why: 'token' | 'intents' | 'other'
  /** The gateway's close code, where it was closed. */
  readonly code?: number
}

/** Undefined for what may pass: an outage, a network that is down. */
export function refusalOfError(error: unknown): Refusal | undefined {
  if (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid) return refused('token')
  if (error instanceof DiscordAPIError && error.status === 401) return refused('token')
  // @discordjs/ws throws a plain Error with these words.
  if (error instanceof Error && /disallowed intents/i.test(error.message)) return refused('intents')
  if (error instanceof Error && /authentication failed/i.test(error.message)) return refused('token')
  return undefined
}

/** @param code  one after which discord.js does not connect again */
export function refusalOfCode(code: number): Refusal {
  if (code === GatewayCloseCodes.AuthenticationFailed) return { ...refused('token'), code }
  if (code === GatewayCloseCodes.DisallowedIntents) return { ...refused('intents'), code }
  return { ...refused('other'), code }
}

/** For the operator, with the remedy. */
export function describeDiscordRefusal({ why, code }: Refusal): string {
  switch (why) {
    case 'token':
      return 'Discord refuses the token. .env: make a new one on the Bot page of discord.com/developers and paste it as DISCORD_TOKEN.'
    case 'intents':
      return 'Discord refuses the intents, though none that the bot asks for is privileged: look whether the application is suspended or limited on discord.com/developers.'
    case 'other':
      return `Discord closed the connection for good${code === undefined ? '' : ` (code ${code})`}. Look at the application on discord.com/developers, then start the bot again.`
    default:
      return why satisfies never
  }
}

function refused(why: Refusal['why']): Refusal {
  return { kind: 'refused', why }
}

/**
 * The bot in Discord: connects, hands events to the handlers, stops in order.
 *
 * What goes wrong with one event is guard.ts' business; what goes wrong with the connection is logged here and tried
 * again, unless Discord refuses the bot for good.
 */

import { Client, Events, GatewayIntentBits, Partials } from 'discord.js'
import { failureFields } from '../../service/failure.js'
import { createHealthState } from '../../service/health.js'
import { createInFlight } from '../../service/in-flight.js'
import { type Pauses, untilRefused } from '../../service/retry.js'
import type { Desk } from '../desk.js'
import { registeredCommands } from './commands/commands.js'
import { deployCommands } from './commands/deploy-commands.js'
import { guardInteraction, guardMessage, sayStopping } from './guard.js'
import { type DiscordHealth, watchHealth } from './health.js'
import { makeRequest } from './make-request.js'
import { type Refusal, refusalOfCode, refusalOfError } from './refusal.js'

export interface DiscordOptions {
  readonly token: string
  /** Where Discord's API is, in the form of discord.js' `rest.api`; Discord itself where it is left out. */
  readonly apiUrl?: string
  /** The commands are registered there alone, and at once. */
  readonly guildId?: string
  /** Between attempts to reach Discord at the start; 1 s to 60 s where they are left out. */
  readonly pauses?: Pauses
}

export type Ending = { readonly kind: 'stopped' } | Refusal

export interface DiscordBot {
  /** Settles when the bot is no longer there, for whatever reason. */
  readonly ended: Promise<Ending>
  health(): DiscordHealth
  /** Takes no more work, finishes what has begun (for 10 s at most), disconnects. */
  stop(): Promise<void>
}

const LONGEST_FINISH_MS = 10_000
/** An acknowledgement is worth nothing after three seconds, so no request waits much longer. */
const REST = { version: '10', timeout: 5_000, retries: 2, makeRequest }
/** Discord exempts interactions from its limit of 50; discord.js does not, and would hold back acknowledgements. */
const REQUESTS_PER_SECOND = Number.POSITIVE_INFINITY
/** A server in an outage must not keep the bot from answering in all others. */
const GUILD_WAIT_MS = 2_500
const PAUSES: Pauses = { firstMs: 1_000, longestMs: 60_000 }

export function startDiscord(desk: Desk, options: DiscordOptions): DiscordBot {
  const { log } = desk
  const inFlight = createInFlight()
  const halt = new AbortController()
  let end: (ending: Ending) => void = () => undefined
  const ended = new Promise<Ending>((resolve) => {
    end = resolve
  })
  const state = createHealthState(desk.now)
  let session = open()

  function open(): { client: Client; health: () => DiscordHealth } {
    const client = createClient(options)
    const health = watchHealth(client, state, desk.now)
    client.on(Events.InteractionCreate, (interaction) => {
      void inFlight.add(halt.signal.aborted ? sayStopping(interaction, desk) : guardInteraction(interaction, desk))
    })
    client.on(Events.MessageCreate, (message) => {
      if (!halt.signal.aborted) void inFlight.add(guardMessage(message, desk))
    })
    client.on(Events.ClientReady, (ready) => {
      log.info('discord-ready', { user: ready.user.tag, servers: ready.guilds.cache.size })
      void inFlight.add(deploy(ready))
    })
    client.on(Events.ShardDisconnect, ({ code }) => void finish(refusalOfCode(code)))
    client.on(Events.Invalidated, () => void finish({ kind: 'refused', why: 'other' }))
    logConnection(client, desk, halt.signal)
    return { client, health }
  }

  async function deploy({ rest, application }: Client<true>): Promise<void> {
    const { guildId } = options
    const target = { applicationId: application.id, ...(guildId !== undefined && { guildId }) }
    try {
      const outcome = await deployCommands(rest, { ...target, commands: registeredCommands(desk.wording) })
      log.info('discord-commands', { outcome })
    } catch (error) {
      log.error('discord-commands-failed', failureFields(error))
    }
  }

  async function finish(ending: Ending): Promise<void> {
    if (halt.signal.aborted) return
    halt.abort()
    const left = await inFlight.settle(LONGEST_FINISH_MS)
    if (left > 0) log.warn('discord-unfinished', { left })
    state.stopped()
    await session.client.destroy().catch((error) => log.warn('discord-error', failureFields(error)))
    end(ending)
  }

  async function connect(): Promise<void> {
    const logIn = (attempt: number): Promise<string> => {
      // A client that failed to log in has destroyed itself.
      if (attempt > 1) session = open()
      return session.client.login(options.token)
    }
    const refusal = await untilRefused(logIn, {
      pauses: options.pauses ?? PAUSES,
      signal: halt.signal,
      refusalOf: refusalOfError,
      onPause: (error, againInMs) => log.warn('discord-unreachable', { againInMs, ...failureFields(error) }),
    })
    if (refusal !== undefined) await finish(refusal)
  }

  void connect()
  return {
    ended,
    health: () => session.health(),
    async stop() {
      await finish({ kind: 'stopped' })
      await ended
    },
  }
}

function createClient({ apiUrl }: DiscordOptions): Client {
  return new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    // Without it a first direct message of a person never arrives.
    partials: [Partials.Channel],
    shards: 'auto',
    allowedMentions: { parse: [], repliedUser: false },
    failIfNotExists: false,
    waitGuildTimeout: GUILD_WAIT_MS,
    rest: { ...REST, globalRequestsPerSecond: REQUESTS_PER_SECOND, ...(apiUrl !== undefined && { api: apiUrl }) },
  })
}

function logConnection(client: Client, { log }: Desk, halted: AbortSignal): void {
  client.on(Events.Error, (error) => log.error('discord-error', failureFields(error)))
  client.on(Events.Warn, (message) => log.warn('discord-warning', { message }))
  client.on(Events.ShardError, (error, shard) => log.warn('discord-shard-error', { shard, ...failureFields(error) }))
  client.on(Events.ShardReady, (shard) => log.info('discord-shard-ready', { shard }))
  client.on(Events.ShardResume, (shard) => log.info('discord-resumed', { shard }))
  client.on(Events.ShardDisconnect, ({ code }, shard) => log.error('discord-disconnected', { shard, code }))
  client.on(Events.ShardReconnecting, (shard) => {
    if (!halted.aborted) log.warn('discord-reconnecting', { shard })
  })
}

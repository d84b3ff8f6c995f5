/**
 * People who use the bot: commands, buttons, messages.
 *
 * Takes what a person does, puts it into the gateway as Discord would, and gives a handle to wait on. Throws where a
 * person could not do it at all.
 */

import { randomUUID } from 'node:crypto'
import type { APIApplicationCommand, APIUser } from 'discord.js'
import type { Waits } from '../waits.js'
import { ANNA } from './accounts.js'
import { withParts } from './check-messages.js'
import { InteractionHandle, SaidHandle } from './handles.js'
import type { HeldMessage } from './held-message.js'
import { ownersOf, payloadOf } from './interaction-payload.js'
import { AUTOCOMPLETE, COMMAND, COMPONENT, type Deed, Interaction } from './interactions.js'
import { findPlace, type Place, placeOf, type Where } from './places.js'
import type { State } from './state.js'
import { messageCommandData, slashData, type Values } from './use-command.js'

/** Who acts, where, and in what language their Discord is. Anna, in the guild's channel, in German. */
export interface Acting {
  readonly by?: APIUser
  readonly where?: Where
  readonly locale?: string
  /** What they may do in the channel, as bits; what everyone may when not given. */
  readonly permissions?: string
}

export interface Saying extends Pick<Acting, 'by' | 'where'> {
  /** The id of the message that it replies to. */
  readonly replyTo?: string
  /** Whether the author of that message is pinged; true as in Discord's client. */
  readonly pingReply?: boolean
}

const BUTTON = 2
const STRING_SELECT = 3

export class People {
  readonly #state: State
  readonly #waits: Waits

  constructor(state: State, waits: Waits) {
    this.#state = state
    this.#waits = waits
  }

  /** Uses a slash command. */
  slash(name: string, values: Values = {}, acting: Acting = {}): InteractionHandle {
    const place = this.#placeOf(acting)
    const data = slashData(this.#commandsIn(place), name, values, place)
    return this.#start(COMMAND, data, place, acting, `/${name}`)
  }

  /** Types into an option that suggests; `values` holds what stands in it so far. */
  autocomplete(name: string, focused: string, values: Values, acting: Acting = {}): InteractionHandle {
    const place = this.#placeOf(acting)
    const data = slashData(this.#commandsIn(place), name, { [focused]: '', ...values }, place, focused)
    return this.#start(AUTOCOMPLETE, data, place, acting, `typing ${focused} of /${name}`)
  }

  /** Uses a message command on a message. */
  messageCommand(name: string, target: HeldMessage, acting: Omit<Acting, 'where'> = {}): InteractionHandle {
    const place = placeOfMessage(target)
    const data = messageCommandData(this.#commandsIn(place), name, target.message, place)
    return this.#start(COMMAND, data, place, acting, `"${name}"`, { target })
  }

  /** Presses the button with this custom_id or label. */
  press(on: HeldMessage, button: string, acting: Omit<Acting, 'where'> = {}): InteractionHandle {
    const found = partsOf(on).find(
      (part) => part.type === BUTTON && (part.custom_id === button || part.label === button),
    )
    return this.#useComponent(on, found, { component_type: BUTTON }, acting, button)
  }

  /** Selects values in the string select with this custom_id. */
  select(
    on: HeldMessage,
    customId: string,
    values: readonly string[],
    acting: Omit<Acting, 'where'> = {},
  ): InteractionHandle {
    const found = partsOf(on).find((part) => part.type === STRING_SELECT && part.custom_id === customId)
    const unknown = values.filter((value) => !found?.options?.some((option) => option.value === value))
    if (found && unknown.length > 0) throw new Error(`The select "${customId}" has no ${unknown.join(', ')}.`)
    return this.#useComponent(on, found, { component_type: STRING_SELECT, values }, acting, customId)
  }

  /** Writes a message; `<@id>` mentions. Where the bot only comes along with a person, it hears nothing of it. */
  say(content: string, { by = ANNA, where = 'guild', replyTo, pingReply = true }: Saying = {}): SaidHandle {
    this.#needBot()
    const { channel, guildId } = placeOf(where, by)
    const target = replyTo === undefined ? undefined : this.#state.messages.find(replyTo)
    if (replyTo !== undefined && target === undefined) throw new Error(`There is no message ${replyTo} to reply to.`)
    const reference = target && {
      type: 0,
      channel_id: channel.id,
      message_id: target.id,
      ...(guildId === undefined ? {} : { guild_id: guildId }),
    }
    const held = this.#state.messages.create(
      {
        channelId: channel.id,
        guildId,
        author: by,
        type: target ? 19 : 0,
        reference,
        alsoMentions: target && pingReply ? [target.origin.author] : [],
      },
      { content },
    )
    this.#state.tell('MESSAGE_CREATE', held)
    return new SaidHandle(held, this.#waits, () => this.#state.messages.all())
  }

  /** A message goes: its author or a moderator took it away. */
  delete(held: HeldMessage): void {
    this.#state.remove(held)
    this.#waits.changed()
  }

  #useComponent(
    on: HeldMessage,
    part: { custom_id?: string | null; disabled?: boolean | null; id?: number | null } | undefined,
    data: object,
    acting: Acting,
    name: string,
  ): InteractionHandle {
    const { by = ANNA } = acting
    if (on.deleted) throw new Error(`The message with "${name}" is deleted.`)
    if (!part?.custom_id || part.disabled) {
      const ids = partsOf(on).flatMap((each) => (each.custom_id && !each.disabled ? each.custom_id : []))
      throw new Error(`Nobody can use "${name}"; the message offers: ${ids.join(', ') || 'nothing'}.`)
    }
    if (on.origin.onlyFor && on.origin.onlyFor.id !== by.id)
      throw new Error(`${by.username} does not see that message.`)
    const used = { custom_id: part.custom_id, id: part.id, ...data }
    return this.#start(COMPONENT, used, placeOfMessage(on), acting, `"${name}"`, { source: on })
  }

  #start(
    type: number,
    data: object,
    place: Place,
    { by = ANNA, locale = 'de', permissions }: Acting,
    what: string,
    on: Pick<Deed, 'source' | 'target'> = {},
  ): InteractionHandle {
    this.#needBot()
    const { id } = this.#state.stamp()
    const owners = on.source?.owners ?? ownersOf(place, by)
    const deed: Deed = { id, token: `interaction-${randomUUID()}`, type, person: by, place, owners, permissions, ...on }
    const interaction = new Interaction(deed, this.#state.messages)
    this.#state.interactions.set(deed.token, interaction)
    this.#state.gateway.dispatch('INTERACTION_CREATE', payloadOf(deed, data, locale))
    return new InteractionHandle(interaction, this.#waits, what)
  }

  #placeOf({ where = 'guild', by = ANNA }: Acting): Place {
    return placeOf(where, by)
  }

  /** What the place offers; undefined while the bot has registered nothing anywhere. */
  #commandsIn(place: Place): readonly APIApplicationCommand[] | undefined {
    const { commands } = this.#state
    if ([...commands.values()].every((each) => each.length === 0)) return undefined
    return [...(commands.get(place.guildId ?? '-') ?? []), ...(commands.get('') ?? [])]
  }

  #needBot(): void {
    if (!this.#state.gateway.hasSession) throw new Error('No bot has logged in, so nobody can use it.')
  }
}

function placeOfMessage({ origin }: HeldMessage): Place {
  const place = findPlace(origin.channelId)
  if (place === undefined) throw new Error(`There is no channel ${origin.channelId}.`)
  return place
}

function partsOf(held: HeldMessage) {
  return (held.message.components ?? []).flatMap((component) => withParts(component as Parameters<typeof withParts>[0]))
}

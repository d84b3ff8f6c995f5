/** The routes that answer interactions: the callback, and the webhook of an interaction's token. */

import {
  ApplicationCommandAutocompleteCallbackRequestSchema,
  CreateMessageInteractionCallbackRequestSchema,
  IncomingWebhookRequestPartialSchema,
  IncomingWebhookUpdateRequestPartialSchema,
  InteractionCallbackResponseSchema,
  MessageResponseSchema,
  ModalInteractionCallbackRequestSchema,
  PongInteractionCallbackRequestSchema,
  UpdateMessageInteractionCallbackRequestSchema,
} from 'discord-api-spec/zod'
import { APPLICATION_ID } from './accounts.js'
import { checkChoices } from './check-commands.js'
import type { HeldMessage, MessageBody } from './held-message.js'
import { type Callback, CHOICES, DEFER, DEFER_UPDATE, type Interaction, MODAL, REPLY, UPDATE } from './interactions.js'
import type { Schema } from './oracle.js'
import { Refusal } from './refusal.js'
import type { Call, Routes } from './route.js'
import type { State } from './state.js'

const CALLBACKS: Readonly<Record<number, Schema>> = {
  [REPLY]: CreateMessageInteractionCallbackRequestSchema,
  [DEFER]: CreateMessageInteractionCallbackRequestSchema,
  [DEFER_UPDATE]: UpdateMessageInteractionCallbackRequestSchema,
  [UPDATE]: UpdateMessageInteractionCallbackRequestSchema,
  [CHOICES]: ApplicationCommandAutocompleteCallbackRequestSchema,
  [MODAL]: ModalInteractionCallbackRequestSchema,
}

const EDIT_QUERY = { thread_id: 'id', with_components: 'boolean' } as const

export const INTERACTION_ROUTES = {
  'POST /interactions/{interaction_id}/{interaction_token}/callback': {
    withoutBotToken: true,
    query: { with_response: 'boolean' },
    request: (body) => CALLBACKS[(body as Callback | undefined)?.type ?? 0] ?? PongInteractionCallbackRequestSchema,
    check: (body) => checkChoices((body as Callback).data?.choices ?? [], 'suggestions'),
    response: InteractionCallbackResponseSchema,
    handle: (state, call) => {
      const interaction = state.interactions.get(call.params.interaction_token ?? '')
      if (interaction === undefined || interaction.deed.id !== call.params.interaction_id)
        throw new Refusal('unknown interaction')
      const callback = call.body as Callback
      interaction.acknowledge(callback, call.files)
      const { original } = interaction
      if (original && callback.type !== DEFER_UPDATE) {
        state.tell(callback.type === UPDATE ? 'MESSAGE_UPDATE' : 'MESSAGE_CREATE', original)
      }
      return /^(true|1)$/i.test(call.query.get('with_response') ?? '') ? described(interaction, callback) : undefined
    },
  },
  'POST /webhooks/{application_id}/{interaction_token}': {
    withoutBotToken: true,
    query: { wait: 'boolean', ...EDIT_QUERY },
    request: IncomingWebhookRequestPartialSchema,
    response: MessageResponseSchema,
    handle: (state, call) => {
      const interaction = interactionOf(state, call)
      const before = interaction.original
      const wasLoading = before?.loading
      const held = interaction.followUp(call.body as MessageBody, call.files)
      state.tell(held === before && wasLoading ? 'MESSAGE_UPDATE' : 'MESSAGE_CREATE', held)
      return /^(true|1)$/i.test(call.query.get('wait') ?? '') ? held.message : undefined
    },
  },
  'GET /webhooks/{application_id}/{interaction_token}/messages/{message_id}': {
    withoutBotToken: true,
    query: { thread_id: 'id' },
    response: MessageResponseSchema,
    handle: (state, call) => messageOf(state, call).message,
  },
  'PATCH /webhooks/{application_id}/{interaction_token}/messages/{message_id}': {
    withoutBotToken: true,
    query: EDIT_QUERY,
    request: IncomingWebhookUpdateRequestPartialSchema,
    response: MessageResponseSchema,
    handle: (state, call) => {
      const held = messageOf(state, call)
      interactionOf(state, call).edit(held, call.body as MessageBody, call.files)
      state.tell('MESSAGE_UPDATE', held)
      return held.message
    },
  },
  'DELETE /webhooks/{application_id}/{interaction_token}/messages/{message_id}': {
    withoutBotToken: true,
    query: { thread_id: 'id' },
    handle: (state, call) => {
      state.remove(messageOf(state, call))
    },
  },
} satisfies Routes

function interactionOf(state: State, { params }: Call): Interaction {
  if (params.application_id !== APPLICATION_ID) throw new Refusal('unknown webhook')
  const interaction = state.interactions.get(params.interaction_token ?? '')
  if (interaction === undefined) throw new Refusal('expired token')
  return interaction
}

function messageOf(state: State, call: Call): HeldMessage {
  return interactionOf(state, call).message(call.params.message_id ?? '')
}

function described({ deed, original }: Interaction, { type }: Callback): object {
  const hasMessage = original && type !== DEFER_UPDATE
  return {
    interaction: {
      id: deed.id,
      type: deed.type,
      ...(hasMessage
        ? {
            response_message_id: original.id,
            response_message_loading: original.loading,
            response_message_ephemeral: original.ephemeral,
          }
        : {}),
    },
    // A deferral's message is described as a reply's; the schema has no type of its own for it.
    ...(hasMessage ? { resource: { type: type === UPDATE ? UPDATE : REPLY, message: original.message } } : {}),
  }
}

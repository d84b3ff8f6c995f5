/** How the bot gets updates: polling or a webhook. */

import * as z from 'zod'
import { getMe } from './accounts.js'
import { bool, int, json, method, text } from './method.js'
import { breach } from './refusal.js'

const kinds = json(z.array(z.string()))
const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]'])
const PORTS = new Set(['', '443', '80', '88', '8443'])

export const UPDATE_METHODS = {
  getMe: method({}, ({ state }) => getMe(state.privacyMode)),

  getUpdates: method(
    { offset: int.optional(), limit: int.optional(), timeout: int.optional(), allowed_updates: kinds.optional() },
    ({ state, gone }, params) => state.updates.take(params, gone),
  ),

  setWebhook: method(
    {
      url: text,
      secret_token: text.optional(),
      max_connections: int.optional(),
      allowed_updates: kinds.optional(),
      drop_pending_updates: bool.optional(),
      ip_address: text.optional(),
      certificate: z.unknown().optional(),
    },
    ({ state, webhook }, params) => {
      const { url, secret_token: secret, max_connections: maxConnections, allowed_updates: allowed } = params
      if (url !== '') checkAddress(url)
      if (secret !== undefined && secret.length > 256) throw breach('secret token is too long')
      if (secret !== undefined && !/^[\w-]*$/.test(secret)) throw breach('secret token contains unallowed characters')
      if (allowed !== undefined) state.updates.allowed = allowed
      if (params.drop_pending_updates) state.updates.drop()
      webhook.set(url === '' ? undefined : { url, secret, maxConnections })
      return true
    },
  ),

  deleteWebhook: method({ drop_pending_updates: bool.optional() }, ({ state, webhook }, params) => {
    if (params.drop_pending_updates) state.updates.drop()
    webhook.set(undefined)
    return true
  }),

  getWebhookInfo: method({}, ({ webhook }) => webhook.info()),
}

/** HTTPS and four ports; on loopback, where only tests are, anything. */
function checkAddress(url: string): void {
  const address = URL.canParse(url) ? new URL(url) : undefined
  if (address && LOOPBACK.has(address.hostname)) return
  if (address?.protocol !== 'https:') throw breach('bad webhook: An HTTPS URL must be provided for webhook')
  if (!PORTS.has(address.port)) {
    throw breach('bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443')
  }
}

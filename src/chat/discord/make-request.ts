/** How discord.js' REST client sends one request. */

import { DefaultRestOptions, type RESTOptions } from 'discord.js'

/**
 * As by default, but that a connection which the other side closed (a socket kept alive a moment too long) counts as
 * reset: discord.js tries a reset one again, and gives up the other. What arrived all the same is told by Discord: a message
 * by its nonce, an acknowledgement as given already.
 */
export const makeRequest: RESTOptions['makeRequest'] = async (url, init) => {
  try {
    return await DefaultRestOptions.makeRequest(url, init)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'UND_ERR_SOCKET') error.code = 'ECONNRESET'
    throw error
  }
}

/** Inline mode as people use it: a search, its pages, and the message that a result becomes. */

import type { InlineQueryResult, User } from 'grammy/types'
import type { Waits } from '../waits.js'
import { ANNA } from './accounts.js'
import { readKeyboard } from './check-keyboard.js'
import { SaidHandle, SearchHandle } from './handles.js'
import { judgeText } from './judge-text.js'
import { placeOf, type Where } from './places.js'
import type { Search, State } from './state.js'

export interface Searching {
  readonly by?: User
  readonly offset?: string
  readonly chatType?: 'sender' | 'private' | 'group' | 'supergroup' | 'channel'
}

/** Telegram cuts a query there. */
const LONGEST_QUERY = 256

export class InlineUse {
  readonly #state: State
  readonly #waits: Waits

  constructor(state: State, waits: Waits) {
    this.#state = state
    this.#waits = waits
  }

  search(text: string, searching: Searching = {}): SearchHandle {
    const { by = ANNA, offset = '', chatType = 'private' } = searching
    const query = [...text].slice(0, LONGEST_QUERY).join('')
    const id = `search-${this.#state.nextTurn()}`
    const search: Search = { id, query, offset, by, answer: undefined, expired: false }
    this.#state.searches.set(id, search)
    const handle = new SearchHandle(search, this.#waits, (next) => this.search(query, { ...searching, offset: next }))
    this.#state.updates.push('inline_query', { id, from: by, query, offset, chat_type: chatType })
    return handle
  }

  /** The message gets an id for edits only where it has buttons, as on Telegram. */
  choose(search: Search, resultId: string, { by = search.by, in: where = 'group' }: { by?: User; in?: Where }) {
    const result = search.answer?.results.find(({ id }) => id === resultId)
    if (result === undefined) {
      const offered = search.answer?.results.map(({ id }) => id).join(', ')
      throw new Error(`Nobody can choose "${resultId}"; offered are: ${offered || 'nothing'}.`)
    }
    const markup = readKeyboard(result.reply_markup)
    const inlineMessageId = markup && `inline-${this.#state.nextTurn()}`
    const { text, entities } = contentOf(result)
    const held = this.#state.post(
      { place: placeOf(where, by), author: by, inlineMessageId },
      { text, entities, markup },
    )
    const handle = new SaidHandle(held, this.#state, this.#waits, `the result "${resultId}"`)
    this.#state.updates.push('chosen_inline_result', {
      from: by,
      result_id: resultId,
      query: search.query,
      ...(inlineMessageId === undefined ? {} : { inline_message_id: inlineMessageId }),
    })
    this.#state.changed()
    return handle
  }
}

function contentOf(result: InlineQueryResult) {
  const content = 'input_message_content' in result ? result.input_message_content : undefined
  if (!content || !('message_text' in content)) throw new Error(`The result "${result.id}" holds no text.`)
  return judgeText({ text: content.message_text, parse_mode: content.parse_mode, entities: content.entities })
}

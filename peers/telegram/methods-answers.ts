/** Answers to buttons and to inline mode. */

import type { InlineQueryResult } from 'grammy/types'
import * as z from 'zod'
import { bool, type Context, int, json, method, text } from './method.js'
import { readContent } from './methods-messages.js'
import { breach, unlucky } from './refusal.js'

const MOST_RESULTS = 50
/** In bytes of UTF-8, of a result's id and of the offset. */
const LONGEST_ID = 64
const LONGEST_NOTICE = 200

export const ANSWER_METHODS = {
  answerCallbackQuery: method(
    {
      callback_query_id: text,
      text: text.optional(),
      show_alert: bool.optional(),
      url: text.optional(),
      cache_time: int.optional(),
    },
    ({ state, note }, { callback_query_id: id, ...answer }) => {
      const press = state.presses.get(id)
      if (press === undefined || press.expired) throw tooOld()
      if ([...(answer.text ?? '')].length > LONGEST_NOTICE) throw breach('MESSAGE_TOO_LONG')
      if (press.answer !== undefined) note(`"${press.data}" was answered before`)
      press.answer ??= answer as NonNullable<typeof press.answer>
      state.nextTurn()
      return true
    },
  ),

  answerInlineQuery: method(
    {
      inline_query_id: text,
      results: json(z.array(z.record(z.string(), z.unknown()))),
      cache_time: int.optional(),
      is_personal: bool.optional(),
      next_offset: text.optional(),
      button: json(z.object({ text: z.string(), start_parameter: z.string().optional() }).loose()).optional(),
    },
    (context, { inline_query_id: id, results, ...answer }) => {
      const search = context.state.searches.get(id)
      if (search === undefined || search.expired || search.answer !== undefined) throw tooOld()
      if (results.length > MOST_RESULTS) throw breach('RESULTS_TOO_MUCH')
      if (Buffer.byteLength(answer.next_offset ?? '') > LONGEST_ID) throw breach('NEXT_OFFSET_INVALID')
      const start = answer.button?.start_parameter
      if (start !== undefined && !/^[\w-]{1,64}$/.test(start)) throw breach('START_PARAM_INVALID')
      const ids = new Set<unknown>()
      for (const result of results) {
        checkResult(context, result as unknown as InlineQueryResult)
        if (ids.has(result.id)) throw breach('RESULT_ID_DUPLICATE')
        ids.add(result.id)
      }
      search.answer = { ...answer, results: results as unknown as InlineQueryResult[] }
      context.state.nextTurn()
      return true
    },
  ),
}

function tooOld() {
  return unlucky('query is too old and response timeout expired or query ID is invalid')
}

function checkResult(context: Context, result: InlineQueryResult): void {
  const bytes = typeof result.id === 'string' ? Buffer.byteLength(result.id) : 0
  if (bytes < 1 || bytes > LONGEST_ID) throw breach('RESULT_ID_INVALID')
  if (result.type !== 'article') throw breach(`can't parse InlineQueryResult: the peer knows no ${result.type}`)
  if (!result.title) throw breach("can't parse InlineQueryResult: title is empty")
  const { input_message_content: content, reply_markup } = result
  if (!content || !('message_text' in content)) throw breach('MESSAGE_TEXT_EMPTY')
  readContent(context, {
    text: content.message_text,
    parse_mode: content.parse_mode,
    entities: content.entities,
    link_preview_options: content.link_preview_options as { is_disabled?: boolean } | undefined,
    reply_markup,
  })
}

/** Inline mode: excerpts to send in any chat, each with its citation; the latest on every topic for an empty query. */

import type { InlineQuery, InlineQueryResultArticle } from 'grammy/types'
import type { Answer, Excerpt, Language } from '../../model.js'
import { outdatedLabel, type Quoting, quoteOf } from '../compose/citing.js'
import { type Voice, voiceOf } from '../compose/voice.js'
import { clipToUnits, oneLine } from '../plain/one-line.js'
import { keyOf } from '../references/reference.js'
import { isBadRequest, repeated } from './api/send.js'
import type { TelegramTurn } from './desk.js'
import { renderPages } from './message/render.js'
import { languageOfApp } from './message/surface.js'

const MOST_TEXT = 4000
const LONGEST_TITLE = 100
const LONGEST_DESCRIPTION = 200
/** Reports change rarely; wording differs by person. */
const CACHE_SECONDS = 60

export async function answerInline(query: InlineQuery, turn: TelegramTurn): Promise<void> {
  const voice = voiceOf(turn.wording, languageOfApp(query.from.language_code))
  const skip = /^\d{1,3}$/.test(query.offset) ? Number(query.offset) : 0
  const { results, next } =
    query.query.trim() === '' ? latest(voice, turn) : found(query.query, skip, voice.language, voice, turn)
  try {
    await repeated(() =>
      turn.api.answerInlineQuery(query.id, results, {
        cache_time: CACHE_SECONDS,
        is_personal: true,
        next_offset: next === undefined ? '' : `${next}`,
      }),
    )
  } catch (error) {
    // Whoever typed has typed on.
    if (!isBadRequest(error, /query is too old|query id is invalid/i)) throw error
    turn.log.debug('telegram-late-inline')
  }
}

interface Offers {
  readonly results: InlineQueryResultArticle[]
  /** Excerpts offered so far, where there are more. */
  readonly next?: number
}

function latest(voice: Voice, { core, today }: TelegramTurn): Offers {
  const status = core.status(undefined, today)
  if (status.kind !== 'overview') return { results: [] }
  const topics = status.topics.flatMap(({ topic, latest: newest }) =>
    newest ? [labelled(newest.excerpt, voice, `${topic.name[voice.language]} · ${voice.age(newest.ageDays)}`)] : [],
  )
  const newest = voice.say('status-newest', { date: voice.day(status.newest.date), age: voice.age(status.ageDays) })
  return { results: unique([labelled(status.newest.lead, voice, newest), ...topics]) }
}

function found(text: string, skip: number, language: Language, voice: Voice, { core, today }: TelegramTurn): Offers {
  const answer = core.ask(text, today, language, { skip })
  if (answer.kind !== 'found' && answer.kind !== 'contrary') return { results: [] }
  const caution = cautionOf(answer, voice)
  const results = answer.excerpts.map((excerpt) => {
    const { title, date } = excerpt.citation
    const name = outdatedLabel(excerpt, voice) ?? `${oneLine(title)} · ${voice.day(date)}`
    return article(excerpt, voice, `${caution}${name}`, { asOf: answer.asOf })
  })
  const next = skip + answer.excerpts.length
  return { results: unique(results), ...(answer.kind === 'found' && answer.more && { next }) }
}

/** What whoever chooses must know of an answer; a title's first words, since there is no heading here. */
function cautionOf(answer: Extract<Answer, { kind: 'found' | 'contrary' }>, voice: Voice): string {
  if (answer.kind === 'contrary') return `${voice.say('contrary')} `
  if (answer.outsideDays === undefined) return ''
  return `${voice.say('outside-days-short', { days: voice.days(answer.outsideDays) })} · `
}

function labelled(excerpt: Excerpt, voice: Voice, label: string): InlineQueryResultArticle {
  return article(excerpt, voice, label, { label })
}

function article(excerpt: Excerpt, voice: Voice, title: string, quoting: Quoting): InlineQueryResultArticle {
  const { reportId, paragraph } = excerpt.citation
  const [html] = renderPages([quoteOf(excerpt, voice, quoting)], MOST_TEXT)
  return {
    type: 'article',
    id: keyOf(`${reportId} ${paragraph} ${excerpt.quote} ${quoting.label ?? ''}`),
    title: clipToUnits(title, LONGEST_TITLE),
    description: clipToUnits(oneLine(excerpt.quote), LONGEST_DESCRIPTION),
    input_message_content: { message_text: html, parse_mode: 'HTML', link_preview_options: { is_disabled: true } },
  }
}

/** Telegram refuses two results of one id. */
function unique(results: readonly InlineQueryResultArticle[]): InlineQueryResultArticle[] {
  return [...new Map(results.map((result) => [result.id, result])).values()]
}

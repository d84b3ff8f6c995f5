/**
 * From a request to what the core says about it.
 *
 * A Reply is the core's answer with the language to put it in; compose.ts finds the words.
 */

import type { Answer, Core, Day, Language, ReportLookup, Sources, Status, Timeline } from '../../model.js'
import { type FoundPassage, findPassage } from '../references/find-passage.js'
import type { Request } from './commands.js'

/**
 * What the bot has to say, still without words. `language` is the one to say it in; an answer is `further` where its excerpts
 * go on from those of another one.
 */
export type Reply = { readonly language: Language } & (
  | { readonly kind: 'answer'; readonly answer: Answer; readonly further?: true }
  | { readonly kind: 'status'; readonly status: Status }
  | { readonly kind: 'timeline'; readonly timeline: Timeline }
  | { readonly kind: 'sources'; readonly sources: Sources }
  | { readonly kind: 'report'; readonly lookup: ReportLookup }
  | FoundPassage
  | { readonly kind: 'help' }
  | { readonly kind: 'privacy' }
  /** Names are without the slash. */
  | { readonly kind: 'unknown-command'; readonly command: string; readonly nearest?: string }
  /** The bot failed; `reference` tells whoever looks into it which fault it was. */
  | { readonly kind: 'trouble'; readonly reference: string }
)

export interface Asker {
  readonly today: Day
  /** The person's language, as far as the surface knows. */
  readonly language: Language
  /** Whether to answer in it even a question in another language; else in the question's own. */
  readonly inOwn?: boolean
}

/** What the core says to a request. Throws only what the core throws. */
export function answerRequest(core: Core, request: Request, { today, language, inOwn = false }: Asker): Reply {
  switch (request.kind) {
    case 'ask': {
      const { kind: _, question, ...going } = request
      const answer = core.ask(question, today, language, going)
      const spoken = inOwn ? language : answer.language
      return { kind: 'answer', language: spoken, answer, ...((going.skip ?? 0) > 0 && { further: true }) }
    }
    case 'passage':
      return { language, ...findPassage(core, request.wanted) }
    case 'status': {
      const { topic } = request
      const read = typeof topic === 'string' ? core.readTopic(topic) : topic
      return { kind: 'status', language, status: core.status(read, today) }
    }
    case 'timeline': {
      const { filter } = request
      const read = typeof filter === 'string' ? core.readFilter(filter, today, language) : filter
      return { kind: 'timeline', language, timeline: core.timeline(read) }
    }
    case 'sources':
      return { kind: 'sources', language, sources: core.sources() }
    case 'report': {
      const { choice } = request
      const read = typeof choice === 'string' ? core.readReport(choice, today, language) : choice
      return { kind: 'report', language, lookup: core.reports(read) }
    }
    case 'gone':
    case 'help':
    case 'privacy':
      return { kind: request.kind, language }
    case 'unknown-command':
      return { ...request, language }
    default:
      return request satisfies never
  }
}

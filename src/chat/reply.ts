/**
 * From a request to what the core says about it.
 *
 * Takes a Request, gives a Reply: the core's answer with the language to put it in. Puts nothing into words (compose.ts
 * does) and knows no platform.
 */

import type { Answer, Core, Day, Language, ReportLookup, Sources, Status, Timeline } from '../model.js'
import type { Request } from './commands.js'

/** What the bot has to say, still without words. `language` is the one to say it in. */
export type Reply = { readonly language: Language } & (
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'status'; readonly status: Status }
  | { readonly kind: 'timeline'; readonly timeline: Timeline }
  | { readonly kind: 'sources'; readonly sources: Sources }
  | { readonly kind: 'report'; readonly lookup: ReportLookup }
  | { readonly kind: 'help' }
  | { readonly kind: 'privacy' }
  /** Names are without the slash. */
  | { readonly kind: 'unknown-command'; readonly command: string; readonly nearest?: string }
  /** The bot failed; `reference` tells whoever looks into it which fault it was. */
  | { readonly kind: 'trouble'; readonly reference: string }
)

export interface Asker {
  readonly today: Day
  /** The person's language, as far as the surface knows; a question's own language goes before it. */
  readonly language: Language
}

/** What the core says to a request. Throws only what the core throws. */
export function answerRequest(core: Core, request: Request, { today, language }: Asker): Reply {
  switch (request.kind) {
    case 'ask': {
      const answer = core.ask(request.question, today, language)
      return { kind: 'answer', language: answer.language, answer }
    }
    case 'status':
      return { kind: 'status', language, status: core.status(request.topic, today) }
    case 'timeline':
      return { kind: 'timeline', language, timeline: core.timeline(request.filter, today, language) }
    case 'sources':
      return { kind: 'sources', language, sources: core.sources() }
    case 'report':
      return { kind: 'report', language, lookup: core.report(request.asked, today, language) }
    case 'help':
    case 'privacy':
      return { kind: request.kind, language }
    case 'unknown-command':
      return { ...request, language }
    default:
      return request satisfies never
  }
}

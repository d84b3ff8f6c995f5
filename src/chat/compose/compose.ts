/**
 * Puts a Reply into words.
 *
 * The blocks hold plain text (message.ts); markup, width and colour are the renderers' part.
 */

import { clip } from '../plain/one-line.js'
import type { Reply } from '../requests/reply.js'
import type { Wording } from '../wording/wording.js'
import { composeAnswer } from './compose-answer.js'
import { composeHelp, composePrivacy, composeUnknownCommand } from './compose-help.js'
import { composePassage } from './compose-passage.js'
import { composeReports } from './compose-report.js'
import { composeSources, composeStatus, composeTimeline } from './compose-status.js'
import { type Block, text } from './message.js'
import type { Surface } from './surface.js'
import { voiceOf } from './voice.js'

/** The blocks of a reply in the order of reading, at least one; what is most to the point comes first. */
export function compose(reply: Reply, wording: Wording, surface: Surface): readonly Block[] {
  const voice = voiceOf(wording, reply.language, surface.names)
  switch (reply.kind) {
    case 'answer':
      return composeAnswer(reply.answer, reply.further === true, voice)
    case 'status':
      return composeStatus(reply.status, voice)
    case 'timeline':
      return composeTimeline(reply.timeline, voice)
    case 'sources':
      return composeSources(reply.sources, voice)
    case 'report':
      return composeReports(reply.lookup, voice)
    case 'passage':
      return composePassage(reply.report, reply.passage, reply.place, voice)
    case 'gone':
      return [text(voice.say('passage-gone'))]
    case 'help':
      return composeHelp(surface, voice)
    case 'privacy':
      return composePrivacy(surface.privacy, voice)
    case 'unknown-command':
      return composeUnknownCommand(reply.command, reply.nearest, voice)
    case 'trouble':
      return [text(voice.say('trouble', { reference: clip(reply.reference) }))]
    default:
      return reply satisfies never
  }
}

/**
 * An answer to a question, in words.
 *
 * That the reports don't say something is always said first.
 */

import type { Answer, Certainty, Courtesy } from '../../model.js'
import type { PlainKey } from '../wording/wording-keys.js'
import { quoteOf } from './citing.js'
import { type Block, heading, quietText, text } from './message.js'
import type { Voice } from './voice.js'

const HOW_SURE = {
  sure: 'found-sure',
  likely: 'found-likely',
  perhaps: 'found-perhaps',
} as const satisfies Record<Certainty, string>

const UNREADABLE = { empty: 'unreadable-empty', 'no-words': 'unreadable-no-words' } as const

const POLITE = {
  greeting: 'courtesy-greeting',
  thanks: 'courtesy-thanks',
  assent: 'courtesy-assent',
  farewell: 'courtesy-farewell',
  identity: 'courtesy-identity',
} as const satisfies Record<Exclude<Courtesy, 'help'>, PlainKey>

/** @param further  the excerpts go on from an answer */
export function composeAnswer(answer: Answer, further: boolean, voice: Voice): Block[] {
  switch (answer.kind) {
    case 'found': {
      const blocks = [
        heading(voice.say(further ? 'more-heading' : HOW_SURE[answer.certainty])),
        ...answer.excerpts.map((excerpt) => quoteOf(excerpt, voice)),
      ]
      if (answer.days) blocks.push(quietText(voice.say('found-days', { days: voice.days(answer.days) })))
      return blocks
    }
    case 'not-found':
      return composeNotFound(answer, voice)
    case 'unreadable':
      return [
        text(voice.say(UNREADABLE[answer.reason])),
        quietText(voice.say('unreadable-example', { question: voice.say('example-question') })),
      ]
    case 'no-reports':
      return [text(voice.say('no-reports'))]
    case 'courtesy':
      return [text(composeCourtesy(answer.courtesy, voice))]
    default:
      return answer satisfies never
  }
}

function composeCourtesy(courtesy: Courtesy, voice: Voice): string {
  return courtesy === 'help'
    ? voice.say('courtesy-help', { command: voice.command('help') })
    : voice.say(POLITE[courtesy])
}

function composeNotFound(answer: Extract<Answer, { kind: 'not-found' }>, voice: Voice): Block[] {
  const { closest, days, nearest, newestReport } = answer
  const blocks = [heading(voice.say('not-found')), text(voice.say('newest-report', { date: voice.day(newestReport) }))]
  if (days) blocks.push(text(voice.say('not-found-days', { days: voice.days(days) })))
  if (nearest.length > 0) blocks.push(text(voice.say('not-found-topics', { topics: voice.topics(nearest) })))
  if (closest) blocks.push(text(voice.say('not-found-closest')), quoteOf(closest, voice))
  return blocks
}

/**
 * An answer to a question, in words.
 *
 * What an answer is not is always said first: that nothing was found, that it is of other days, that it is the contrary.
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
    case 'found':
      return composeFound(answer, further, voice)
    case 'contrary':
      return [heading(voice.say('contrary')), ...quotesOf(answer, voice)]
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

function composeFound(answer: Extract<Answer, { kind: 'found' }>, further: boolean, voice: Voice): Block[] {
  const { certainty, days, outsideDays } = answer
  const sure = voice.say(further ? 'more-heading' : HOW_SURE[certainty])
  const above =
    outsideDays === undefined
      ? [heading(sure)]
      : [heading(voice.say('found-outside-days', { days: voice.days(outsideDays) })), text(sure)]
  const below = days === undefined ? [] : [quietText(voice.say('found-days', { days: voice.days(days) }))]
  return [...above, ...quotesOf(answer, voice), ...below]
}

function quotesOf({ excerpts, asOf }: Extract<Answer, { kind: 'found' | 'contrary' }>, voice: Voice): Block[] {
  return excerpts.map((excerpt) => quoteOf(excerpt, voice, { asOf }))
}

type NotFound = Extract<Answer, { kind: 'not-found' }>

function composeNotFound(answer: NotFound, voice: Voice): Block[] {
  const { asOf, closest, nearest } = answer
  const blocks = [heading(notFoundHeading(answer, voice)), ...reportsSearched(answer, voice).map(text)]
  if (nearest.length > 0) blocks.push(text(voice.say('not-found-topics', { topics: voice.topics(nearest) })))
  if (closest) blocks.push(text(voice.say('not-found-closest')), quoteOf(closest, voice, { asOf }))
  return blocks
}

function notFoundHeading({ days, unreported }: NotFound, voice: Voice): string {
  if (unreported === undefined || days === undefined) return voice.say('not-found')
  return voice.say('not-found-unreported', { days: voice.days(days) })
}

/** Which reports there are for the question, a sentence each. */
function reportsSearched({ days, newestReport, unreported }: NotFound, voice: Voice): string[] {
  const newest = voice.say('newest-report', { date: voice.day(newestReport) })
  if (unreported === undefined) {
    return days === undefined ? [newest] : [newest, voice.say('not-found-days', { days: voice.days(days) })]
  }
  const { lastBefore } = unreported
  if (lastBefore === undefined) return [newest]
  const last = voice.say('last-report-before', { date: voice.day(lastBefore) })
  return lastBefore === newestReport ? [last] : [last, newest]
}

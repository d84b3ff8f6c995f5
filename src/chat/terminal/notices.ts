/** What the terminal says without being asked: the greeting, and which report files were left out. */

import type { Sources } from '../../model.js'
import { type Block, heading, quietText, text } from '../compose/message.js'
import type { Voice } from '../compose/voice.js'
import type { LeftOut } from './conversation.js'
import { QUIT } from './surface.js'

/** Names every bad file with its fault and remedy; typed by an operator, and so no word of the bot's. */
const CHECK_COMMAND = 'npm run corpus:check'

/** What the bot knows, and how to use it. */
export function greeting({ reports }: Sources, voice: Voice): Block[] {
  const newest = reports[0]
  const known =
    newest === undefined
      ? voice.say('no-reports')
      : voice.say('terminal-greeting', { reports: reports.length, date: voice.day(newest.date) })
  return [heading(known), quietText(voice.say('terminal-usage', { help: '/help', quit: `/${QUIT}` }))]
}

/** The files that were left out, a line a fault; nothing where there are none. */
export function leftOutNotice(leftOut: readonly LeftOut[], voice: Voice): Block[] {
  if (leftOut.length === 0) return []
  return [
    text(voice.say('left-out', { files: new Set(leftOut.map(({ file }) => file)).size })),
    ...leftOut.map(({ fault }): Block => ({ kind: 'row', phrases: [fault] })),
    quietText(voice.say('left-out-check', { command: CHECK_COMMAND })),
  ]
}

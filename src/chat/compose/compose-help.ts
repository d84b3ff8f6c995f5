/**
 * What the bot says about itself: help, privacy, unknown commands.
 *
 * Commands are told from the command table and the surface's own, so that the help can't fall behind them.
 */

import { clip } from '../plain/one-line.js'
import { COMMANDS, type Command, usageOf } from '../requests/commands.js'
import type { PlainKey } from '../wording/wording-keys.js'
import { type Block, heading, quietText, text } from './message.js'
import type { Surface } from './surface.js'
import type { Voice } from './voice.js'

type Particular = Pick<Surface, 'commands' | 'plain'>

/** The surface's own commands are told after those of every surface. */
export function composeHelp({ commands, plain }: Particular, voice: Voice): Block[] {
  const examples = [
    voice.say('example-question'),
    `${voice.command('status')} ${voice.say('example-topic')}`,
    `${voice.command('timeline')} ${voice.say('example-days')}`,
  ]
  return [
    text(voice.say('help-heading')),
    text(voice.say(plain)),
    ...COMMANDS.map((command) => commandBlock(command, voice.command(command.name), voice)),
    ...commands.map((command) => commandBlock(command, `/${command.name}`, voice)),
    heading(voice.say('help-examples')),
    ...examples.map((example): Block => ({ kind: 'row', phrases: [example] })),
  ]
}

/** @param particular  what this surface stores, and what not */
export function composePrivacy(particular: PlainKey, voice: Voice): Block[] {
  return [
    heading(voice.say('privacy-heading')),
    text(voice.say('privacy-questions')),
    text(voice.say('privacy-people')),
    text(voice.say(particular)),
  ]
}

export function composeUnknownCommand(command: string, nearest: string | undefined, voice: Voice): Block[] {
  const blocks = [text(voice.say('unknown-command', { command: `/${clip(command)}` }))]
  if (nearest !== undefined) blocks.push(text(voice.say('unknown-command-nearest', { command: `/${nearest}` })))
  return [...blocks, quietText(voice.say('unknown-command-help', { command: voice.command('help') }))]
}

/** @param typed  how it is called here */
function commandBlock(command: Command, typed: string, voice: Voice): Block {
  return {
    kind: 'command',
    usage: usageOf(command, typed, (key) => voice.say(key)),
    summary: voice.say(command.summary),
  }
}

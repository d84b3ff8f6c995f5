import { expect, it } from 'vitest'
import { compose } from '../../../../src/chat/compose/compose.js'
import { COMMAND_NAMES } from '../../../../src/chat/discord/commands/commands.js'
import { DISCORD } from '../../../../src/chat/discord/message/surface.js'
import { TERMINAL } from '../../../../src/chat/terminal/surface.js'
import { LANGUAGES } from '../../../../src/model.js'
import { WORDING } from '../../real-wording.js'

it.each(LANGUAGES)('names each command in the help by the name that Discord offers in %s', (language) => {
  const blocks = compose({ kind: 'help', language }, WORDING, DISCORD)
  const typed = blocks.flatMap((block) => (block.kind === 'command' ? [block.usage.split(' ')[0]] : []))
  const { 'ask-about-message': _, ...names } = COMMAND_NAMES
  expect(typed).toEqual(Object.values(names).map((key) => `/${WORDING.say(language, key)}`))
})

it('leaves the names of the command table where people type them: in the terminal', () => {
  const blocks = compose({ kind: 'help', language: 'de' }, WORDING, TERMINAL)
  expect(JSON.stringify(blocks)).toContain('/report [Tag]')
})

it('does not tell people in a channel just to type', () => {
  const blocks = compose({ kind: 'help', language: 'en' }, WORDING, DISCORD)
  expect(JSON.stringify(blocks)).not.toContain(WORDING.say('en', 'help-plain'))
})

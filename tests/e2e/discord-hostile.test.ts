import { expect, it } from 'vitest'
import type { HeldMessage } from '../../peers/discord/held-message.js'
import type { Report } from '../../src/model.js'
import { WORDING } from '../chat/real-wording.js'
import { coreOf, libraryOf } from '../fixtures/library.js'
import { reportOf } from '../fixtures/reports.js'
import { useDiscord } from './discord.js'
import { buttonId, expectVerbatim, flat, shown } from './shown.js'

const discord = useDiscord()

/** Marks that would ping, link, draw or hide something if they reached a reader's screen as marks. */
const MARKS = [
  '@everyone @here <@100000000000000101> <@&100000000000000010> <#100000000000000011>',
  '</ask:100000000000000900> <t:1:R> <a:wave:100000000000000555> :smile: <id:guide>',
  '**bold** __under__ ~~struck~~ ||hidden|| `code` ```block```',
  '[Klick](https://trap.example/login) https://trap.example <https://trap.example> discord.gg/trap',
]
const NAMES = ['Hafen', 'Brücke', 'Gesandte', 'Zollhaus']
const TRAP: Report = reportOf(
  {
    id: '2031-06-01-falle',
    date: '2031-06-01',
    title: '**Falle** @everyone <@100000000000000101> discord.gg/trap',
    source: 'Bote **fett** @everyone <@100000000000000101>',
    url: 'https://trap.example/?a=(b)&c=*d*',
  },
  ...MARKS.map((marks, index) => `Über ${NAMES[index]} steht hier: ${marks} und ${NAMES[index]} bleibt.`),
  '> kein Zitat, und # keine Überschrift, - keine Liste über den Leuchtturm.',
)
const core = await coreOf(await libraryOf(TRAP))

/** `shown` throws at every mark that Discord would obey: what comes back are words. */
function expectHarmless(held: HeldMessage): void {
  expect(held.allowedMentions).toMatchObject({ parse: [] })
  expect(held.message.mentions).toEqual([])
  expect(held.message.mention_everyone).toBe(false)
  expect(shown(held).text).not.toBe('')
  expect(JSON.stringify(held.message.components)).not.toMatch(/"[^"]*(?<!\\\\)<(?:@|#|\/|a?:|id:)/)
}

it.each(NAMES)('words of a report about %s stay words in an answer and around it', async (name) => {
  const { peer, log } = await discord.start({ core })
  const answer = await peer.people.slash('ask', { question: `Was steht über ${name}?` }).answered
  expectHarmless(answer)
  expectVerbatim(shown(answer), [TRAP])
  const marks = flat(MARKS[NAMES.indexOf(name)] ?? '')
  expect(shown(answer).quotes.join(' ')).toContain(marks)
  const passage = await peer.people.press(answer, buttonId(answer, 'p')).answered
  expectHarmless(passage)
  expect(shown(passage).text).toContain(marks)
  expect(log.troubles).toEqual([])
})

it.each([
  ['status', {}],
  ['timeline', {}],
  ['sources', {}],
  ['report', { date: TRAP.date }],
] as const)('/%s shows them as words', async (name, values) => {
  const { peer } = await discord.start({ core })
  const answer = await peer.people.slash(name, values).answered
  expectHarmless(answer)
  if (name !== 'status') expect(shown(answer).text).toContain(TRAP.title)
})

it.each(MARKS)('a question of %s stays words, and its buttons still know it', async (marks) => {
  const { peer, log } = await discord.start({ core })
  const question = `Was ist mit Hafen ${marks}?`
  const answer = await peer.people.slash('ask', { question }).answered
  expectHarmless(answer)
  expect(shown(answer).text).toContain(question)
  const rated = await peer.people.press(answer, WORDING.say('de', 'button-helpful')).answered
  expect(shown(rated).text).toBe(WORDING.say('de', 'feedback-thanks'))
  expect((await log.line('feedback')).question).toMatch(/^[\da-f]{16}$/)
  const timeline = await peer.people.slash('timeline', { from: marks.slice(0, 90) }).answered
  expectHarmless(timeline)
  const status = await peer.people.slash('status', { topic: marks.slice(0, 90) }).answered
  expectHarmless(status)
  expect(log.troubles).toEqual([])
})

it('a message of them stays words, in a reply and by the message command', async () => {
  const { peer } = await discord.start({ core })
  const words = `${MARKS.join('\n')}\n> # Hafen\n-# 💬 gefälscht`
  const said = peer.people.say(`<@${peer.world.BOT.id}> ${words}`)
  const answer = await said.replied
  expectHarmless(answer)
  expect(shown(answer).text).toContain(flat(words))
  const name = peer.commands().find(({ type }) => type === 3)?.name ?? ''
  expectHarmless(await peer.people.messageCommand(name, said.held).answered)
})

it('suggestions are plain text, and short enough', async () => {
  const { peer } = await discord.start({ core })
  const choices = await peer.people.autocomplete('report', 'date', { date: '2031' }).choices
  expect(choices[0]?.name).toContain('**Falle** @everyone')
})

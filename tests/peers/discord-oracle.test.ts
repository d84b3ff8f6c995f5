/** What the peer finds against Discord's rules, with plain calls: discord.js would not let all of them out. */

import { describe, expect, it } from 'vitest'
import {
  type ChoiceForm,
  type CommandForm,
  checkCommands,
  type OptionForm,
} from '../../peers/discord/check-commands.js'
import { COMPONENTS_V2, type ComponentForm, checkMessage } from '../../peers/discord/check-messages.js'
import type { DiscordPeer } from '../../peers/discord/peer.js'
import { startPeer } from './bot-at-peer.js'

const long = (length: number) => 'x'.repeat(length)
const times = <T>(count: number, make: (index: number) => T) => Array.from({ length: count }, (_, index) => make(index))

async function call(peer: DiscordPeer, method: string, path: string, body?: unknown) {
  const headers = { authorization: `Bot ${peer.token}`, 'content-type': 'application/json' }
  const init = body === undefined ? { method, headers } : { method, headers, body: JSON.stringify(body) }
  const response = await fetch(`${peer.apiUrl}/v10${path}`, init)
  return { status: response.status, body: (await response.json()) as { code: number; message: string } }
}

describe('a call against the rules', () => {
  it.each([
    ['a text of 2,001 characters', { content: long(2001) }, 'content: characters: 2001 where 2000 is the most'],
    ['a wrong type', { content: 5 }, 'content: Invalid input: expected string, received number'],
    ['nothing at all', {}, 'Cannot send an empty message'],
    ['a title of 257 characters', { content: 'a', embeds: [{ title: long(257) }] }, 'embeds.0.title: Too big'],
    [
      'a label of 81 characters',
      { components: [{ type: 1, components: [{ type: 2, style: 1, custom_id: 'a', label: long(81) }] }] },
      'components.0.components.0.label: Too big: expected string to have <=80 characters',
    ],
  ])('is refused and reported: %s', async (_what, body, issue) => {
    const peer = await startPeer()
    const answer = await call(peer, 'POST', `/channels/${peer.world.CHANNEL_ID}/messages`, body)
    expect(answer).toMatchObject({ status: 400, body: { code: issue.startsWith('Cannot') ? 50006 : 50035 } })
    expect(peer.violations).toHaveLength(1)
    expect(peer.violations[0]).toContain(`POST /channels/{channel_id}/messages: ${issue}`)
    expect(peer.messages()).toEqual([])
  })

  it('is reported where the route or the query does not exist', async () => {
    const peer = await startPeer()
    expect((await call(peer, 'GET', '/channels/nowhere')).body.code).toBe(50035)
    expect((await call(peer, 'GET', '/voice/regions')).status).toBe(404)
    expect((await call(peer, 'GET', '/users/@me?with=all')).status).toBe(400)
    expect(peer.violations).toEqual([
      'GET /channels/{channel_id}: channel_id: "nowhere" is no id',
      'GET /voice/regions: the peer has no such route',
      'GET /users/@me: query with: unknown',
    ])
  })
})

describe('every answer of the peer', () => {
  it.each([
    '/gateway/bot',
    '/users/@me',
    '/users/100000000000000101',
    '/applications/@me',
    '/oauth2/applications/@me',
    '/guilds/100000000000000010',
    '/channels/100000000000000011',
    '/channels/100000000000000012',
    '/channels/100000000000001101',
    '/channels/100000000000000011/messages?limit=5',
    '/applications/100000000000000001/commands?with_localizations=true',
  ])('is what Discord would say: GET %s', async (path) => {
    const peer = await startPeer()
    expect((await call(peer, 'GET', path)).status).toBe(200)
    expect(peer.violations).toEqual([])
  })

  it.each([
    ['/guilds/1', 404, 10004],
    ['/channels/1', 404, 10003],
    ['/channels/100000000000000031', 403, 50001],
    ['/users/1', 404, 10013],
    ['/channels/100000000000000011/messages/1', 404, 10008],
    ['/webhooks/100000000000000001/nothing/messages/@original', 401, 50027],
  ])('is what Discord would refuse with: GET %s gives %i and %i', async (path, status, code) => {
    const peer = await startPeer()
    expect(await call(peer, 'GET', path)).toMatchObject({ status, body: { code } })
    expect(peer.violations).toEqual([])
  })
})

describe('checkMessage', () => {
  const plain = { content: '', embeds: [], components: [], flags: 0 }
  const row = (...components: ComponentForm[]): ComponentForm => ({ type: 1, components })
  const button = (custom_id: string): ComponentForm => ({ type: 2, style: 1, label: 'a', custom_id })
  const link = (url: string): ComponentForm => ({ type: 2, style: 5, label: 'a', url })
  const text = (length: number): ComponentForm => ({ type: 10, content: long(length) })
  const v2 = (components: ComponentForm[]) => ({ ...plain, flags: COMPONENTS_V2, components })

  it.each([
    ['2,000 characters', { ...plain, content: long(2000) }],
    ['6,000 in all embeds', { ...plain, embeds: [{ description: long(4000) }, { description: long(2000) }] }],
    [
      'five buttons in each of five rows',
      { ...plain, components: times(5, (y) => row(...times(5, (x) => button(`${y}${x}`)))) },
    ],
    ['40 components and 4,000 characters', v2([{ type: 17, components: [text(3962), ...times(38, () => text(1))] }])],
    ['a link into Discord', { ...plain, components: [row(link('discord://-/channels'))] }],
  ])('allows %s', (_what, message) => {
    expect(checkMessage(message)).toEqual([])
  })

  it.each([
    [
      '6,001 in all embeds',
      { ...plain, embeds: [{ description: long(4000) }, { title: 'a', footer: { text: long(2000) } }] },
      'embeds: characters in all: 6001',
    ],
    ['an empty field', { ...plain, embeds: [{ fields: [{ name: 'a', value: ' ' }] }] }, 'embeds.0: a field is empty'],
    ['an empty embed', { ...plain, embeds: [{}] }, 'embeds.0: is empty'],
    [
      'one custom_id twice',
      { ...plain, components: [row(button('a')), row(button('a'))] },
      'custom_id "a" stands twice',
    ],
    ['six rows', { ...plain, components: times(6, (y) => row(button(String(y)))) }, 'components: rows: 6'],
    ['six buttons a row', { ...plain, components: [row(...times(6, (x) => button(String(x))))] }, 'row: buttons: 6'],
    ['a foreign scheme', { ...plain, components: [row(link('ftp://example.org'))] }, 'scheme of "ftp://example.org"'],
    [
      'a button without name',
      { ...plain, components: [row({ type: 2, style: 1, custom_id: 'a' })] },
      'has neither label',
    ],
    [
      'a button without custom_id',
      { ...plain, components: [row({ type: 2, style: 1, label: 'a' })] },
      'custom_id is missing',
    ],
    [
      'a select beside a button',
      { ...plain, components: [row({ type: 3, custom_id: 'b' }, button('a'))] },
      'a select stands alone',
    ],
    ['text outside of version 2', { ...plain, components: [text(1)] }, 'needs the components v2 flag'],
    ['content in version 2', { ...v2([text(1)]), content: 'a' }, 'content: not allowed'],
    ['embeds in version 2', { ...v2([text(1)]), embeds: [{ title: 'a' }] }, 'embeds: not allowed'],
    ['41 components', v2([{ type: 17, components: times(40, () => text(1)) }]), 'components: in all: 41'],
    ['4,001 characters in version 2', v2([text(4000), text(1)]), 'components: characters of text: 4001'],
  ])('finds %s', (_what, message, issue) => {
    expect(checkMessage(message)).toEqual([expect.stringContaining(issue)])
  })
})

describe('checkCommands', () => {
  const command = (more: Partial<CommandForm> = {}): CommandForm => ({ name: 'ask', description: 'Ask', ...more })
  const option = (more: Partial<OptionForm> = {}): OptionForm => ({
    type: 3,
    name: 'day',
    description: 'A day',
    ...more,
  })
  const choice = (more: Partial<ChoiceForm> = {}): ChoiceForm => ({ name: 'a', value: 'a', ...more })
  const withOption = (more: Partial<OptionForm>) => [command({ options: [option(more)] })]

  it.each([
    ['names of any script', [command({ name: 'питання' }), command({ name: 'ask-2_b' })]],
    ['100 commands', times(100, (index) => command({ name: `a${index}` }))],
    ['known locales', [command({ description_localizations: { de: 'Fragen', uk: 'Питати' } })]],
    ['a message command with spaces', [{ type: 3, name: 'Explain this' }]],
  ])('allows %s', (_what, commands) => {
    expect(checkCommands(commands)).toEqual([])
  })

  it.each([
    ['upper case', [command({ name: 'Ask' })], 'name "Ask"'],
    ['a space', [command({ name: 'a b' })], 'name "a b"'],
    ['an empty description', [command({ description: '' })], '0 characters: 1 to 100'],
    ['a long description', [command({ description: long(101) })], '101 characters: 1 to 100'],
    ['an unknown locale', [command({ name_localizations: { 'de-DE': 'fragen' } })], 'unknown locale "de-DE"'],
    ['a translated name in upper case', [command({ name_localizations: { de: 'Fragen' } })], 'name "Fragen"'],
    ['one name twice', [command(), command()], 'command "1 ask" stands twice'],
    ['101 commands', times(101, (index) => command({ name: `a${index}` })), '101 commands of type 1: 100 is the most'],
    ['16 message commands', times(16, (index) => ({ type: 3, name: `a${index}` })), '16 commands of type 3'],
    [
      'a required option late',
      [command({ options: [option({ name: 'a' }), option({ required: true })] })],
      'comes after an optional',
    ],
    [
      '26 options',
      [command({ options: times(26, (index) => option({ name: `a${index}` })) })],
      '26 options: 25 is the most',
    ],
    [
      '26 choices',
      withOption({ choices: times(26, (index) => choice({ name: `${index}` })) }),
      '26 choices: 25 is the most',
    ],
    ['a long choice', withOption({ choices: [choice({ name: long(101) })] }), '101 characters: 1 to 100'],
    ['a long value', withOption({ choices: [choice({ value: long(101) })] }), '101 characters: 1 to 100'],
    [
      'choices beside autocomplete',
      withOption({ autocomplete: true, choices: [choice()] }),
      'has choices and autocomplete',
    ],
    [
      'a described message command',
      [{ type: 3, name: 'a', description: 'b' }],
      'only slash commands have a description',
    ],
    [
      '8,001 characters',
      [
        command({
          options: times(2, (y) =>
            option({
              name: `o${y}`,
              choices: times(25, (x) => choice({ name: `${x}`.padEnd(82, 'x'), value: long(79) })),
            }),
          ),
        }),
      ],
      'is the most',
    ],
  ])('finds %s', (_what, commands, issue) => {
    expect(checkCommands(commands)).toEqual([expect.stringContaining(issue)])
  })

  it('is asked about commands that are put', async () => {
    const peer = await startPeer()
    const answer = await call(peer, 'PUT', `/applications/${peer.world.APPLICATION_ID}/commands`, [
      command({ name: 'Ask' }),
    ])
    expect(answer).toMatchObject({ status: 400, body: { code: 50035 } })
    expect(peer.violations).toEqual(['PUT /applications/{application_id}/commands: command "Ask": name "Ask"'])
    expect(peer.commands()).toEqual([])
  })
})

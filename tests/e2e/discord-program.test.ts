import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type DiscordPeer, startDiscordPeer } from '../../peers/discord/peer.js'
import { packageRoot } from '../../src/app/package-root.js'
import { deployByHand } from '../../src/chat/discord/deploy-by-hand.js'
import { WORDING } from '../chat/real-wording.js'
import { freePort } from './free-port.js'
import { buildProgram, Program, removeProgram } from './program.js'
import { expectVerbatim, shown } from './shown.js'

const CALLBACK = 'POST /interactions/{interaction_id}/{interaction_token}/callback'
const QUESTION = { question: 'Wie viele Personen wurden in Kiew verletzt?' }
const CORPUS = [{ text: readFileSync(`${packageRoot()}/corpus/2025-12-23-miami.md`, 'utf8') }]
const WRONG = 'MTIz.wrong.token-that-nobody-may-read'

/** A process takes a second to start, more where others are busy. */
const STARTS = { timeout: 20_000 }

let folder: string
let peer: DiscordPeer
let shared: { peer: DiscordPeer; program: Program }
const programs: Program[] = []

beforeAll(async () => {
  folder = await buildProgram()
  const own = await startDiscordPeer()
  shared = { peer: own, program: run(own) }
  await shared.program.line('discord-commands')
}, 20_000)

afterAll(async () => {
  for (const program of programs) await program.end()
  await shared.peer.close()
  await removeProgram(folder)
})

afterEach(async () => {
  expect(shared.peer.violations).toEqual([])
  expect(peer?.violations ?? []).toEqual([])
  await peer?.close()
})

function run(at: DiscordPeer, args: readonly string[] = [], env: Readonly<Record<string, string>> = {}): Program {
  const program = new Program(folder, { DISCORD_TOKEN: at.token, DISCORD_API_URL: at.apiUrl, ...env }, args)
  programs.push(program)
  return program
}

async function newPeer(): Promise<DiscordPeer> {
  peer = await startDiscordPeer()
  return peer
}

async function expectAnswered(at: DiscordPeer): Promise<void> {
  const seen = shown(await at.people.slash('ask', QUESTION).answered)
  expectVerbatim(seen, CORPUS)
  expect(seen.quotes.join('\n')).toContain('wurden fünf Personen verletzt.')
}

describe('while it runs', () => {
  it('it answers from the shipped corpus', async () => {
    await expectAnswered(shared.peer)
    expect(shared.peer.commands()).toHaveLength(8)
    expect(shared.program.stdout).toBe('')
  })

  it.each([
    'nothing of an interaction',
    'half of an interaction',
    'an interaction of an unknown type',
    'a button without its message',
    'a message without an author',
    'nothing of a message',
    'an event that is none',
    'a guild without anything',
    'a payload that is no object',
    'a payload of an unknown kind',
    'text that is no JSON',
  ])('it survives %s', async (what) => {
    const { gateway, world } = shared.peer
    const user = world.ANNA
    const half = { id: '1', token: 'nobody', application_id: world.APPLICATION_ID, version: 1, user, locale: 'de' }
    const payloads: Readonly<Record<string, () => void>> = {
      'nothing of an interaction': () => gateway.dispatch('INTERACTION_CREATE', null),
      'half of an interaction': () => gateway.dispatch('INTERACTION_CREATE', { id: '1', type: 2 }),
      'an interaction of an unknown type': () => gateway.dispatch('INTERACTION_CREATE', { ...half, type: 99 }),
      'a button without its message': () =>
        gateway.dispatch('INTERACTION_CREATE', { ...half, type: 3, data: { component_type: 2, custom_id: '>1a.0.0' } }),
      'a message without an author': () =>
        gateway.dispatch('MESSAGE_CREATE', { id: '1', channel_id: world.CHANNEL_ID }),
      'nothing of a message': () => gateway.dispatch('MESSAGE_CREATE', null),
      'an event that is none': () => gateway.dispatch('NO_SUCH_EVENT', { id: 1 }),
      'a guild without anything': () => gateway.dispatch('GUILD_CREATE', {}),
      'a payload that is no object': () => gateway.sendRaw('null'),
      'a payload of an unknown kind': () => gateway.sendRaw('{"op":99,"d":null,"s":null,"t":null}'),
      'text that is no JSON': () => gateway.sendRaw('{"op":0,'),
    }
    payloads[what]?.()
    await expectAnswered(shared.peer)
    expect(shared.program.running).toBe(true)
    // Nobody spoke to the bot, so it says nothing in the channel.
    expect(shared.peer.messages().filter((held) => !held.answersInteraction)).toEqual([])
  })

  it('it tells its log neither tokens nor questions nor people', async () => {
    const command = shared.peer.people.slash('ask', { question: 'Geheimnis?' })
    await command.answered
    for (const secret of [shared.peer.token, command.token, 'Geheimnis', shared.peer.world.ANNA.id]) {
      expect(shared.program.stderr).not.toContain(secret)
    }
  })
})

it('it lets each person, and each channel, ask as often as config/bot.yaml says', STARTS, async () => {
  const file = join(folder, 'config/bot.yaml')
  const text = readFileSync(file, 'utf8')
  // Of one person 2, in one channel 3.
  await writeFile(file, text.replace('requests: 1000', 'requests: 2').replace('requests: 1000', 'requests: 3'))
  const at = await newPeer()
  const program = run(at)
  await program.line('discord-commands')
  await writeFile(file, text)
  const { ANNA, BORYS } = at.world
  const answered: boolean[] = []
  for (const by of [ANNA, ANNA, ANNA, BORYS, BORYS]) {
    answered.push(shown(await at.people.slash('ask', QUESTION, { by }).answered).quotes.length > 0)
  }
  expect(answered).toEqual([true, true, false, true, false])
})

it('it exits with 0 at a signal, when it has finished what has begun', STARTS, async () => {
  const at = await newPeer()
  // By hand, so that the bot has nothing to register.
  await deployByHand({ token: at.token, apiUrl: at.apiUrl, clear: false }, WORDING)
  const program = run(at)
  await program.line('discord-commands')
  expect(at.calls.filter(({ route }) => route.startsWith('PUT '))).toHaveLength(1)
  const held = at.fail(CALLBACK, { kind: 'hold' })
  const asked = at.people.slash('ask', QUESTION)
  await at.until('the answer on its way', () => held.hits === 1)
  program.signal('SIGTERM')
  await program.line('stopping')
  expect(program.running).toBe(true)
  held.release()
  expect(shown(await asked.answered).quotes.join('\n')).toContain('wurden fünf Personen verletzt.')
  expect(await program.exited).toEqual({ code: 0, signal: null })
  expect(program.log.troubles).toEqual([])
  expect(at.gateway.hasSession).toBe(false)
})

it('it exits with 0 at a signal while Discord is out of reach', STARTS, async () => {
  const at = await newPeer()
  at.fail('GET /gateway/bot', { kind: 'status', status: 503 }, Number.POSITIVE_INFINITY)
  const program = run(at)
  await program.line('discord-unreachable')
  program.signal('SIGINT')
  expect(await program.exited).toEqual({ code: 0, signal: null })
})

it('it exits with 0 at a signal while it connects again', STARTS, async () => {
  const at = await newPeer()
  const program = run(at)
  await program.line('discord-commands')
  await at.close()
  await program.line('discord-reconnecting')
  program.signal('SIGTERM')
  expect(await program.exited).toEqual({ code: 0, signal: null })
})

it('it exits with 78 where its token is refused, names the remedy, and keeps the token to itself', STARTS, async () => {
  const wrong = run(await newPeer(), [], { DISCORD_TOKEN: WRONG })
  expect(await wrong.exited).toEqual({ code: 78, signal: null })
  expect(wrong.stderr).toContain('make a new one on the Bot page of discord.com/developers')
  expect(wrong.stderr + wrong.stdout).not.toContain('nobody-may-read')
})

it('it tells its operator in JSON alone: what runs, what was left out, what refuses it', STARTS, async () => {
  const reports = await mkdtemp(join(tmpdir(), 'talks-bot-reports-'))
  await writeFile(
    join(reports, '2031-03-04-good.md'),
    '---\ntitle: A\ndate: 2031-03-04\nlanguage: en\n---\n\nSnow fell.\n',
  )
  await writeFile(join(reports, 'bad.md'), '---\ntitle: B\ndate: yesterday\nlanguage: en\n---\n\nSnow fell.\n')
  const program = run(await newPeer(), [], { DISCORD_TOKEN: WRONG, CORPUS_DIR: reports })
  await program.exited
  await rm(reports, { recursive: true })
  expect(program.stdout).toBe('')
  const events = program.stderr
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { event: string }).event)
  expect(events.slice(0, 2)).toEqual(['start', 'left-out'])
  expect(events.at(-1)).toBe('refused')
  expect(program.log.of('start')[0]).toMatchObject({
    level: 'info',
    version: expect.stringMatching(/^\d+\.\d+\.\d+/),
    node: process.version,
    reports: 1,
    passages: 1,
    folder: reports,
    platforms: ['discord'],
  })
  expect(program.log.of('left-out')[0]).toMatchObject({
    level: 'warn',
    file: join(reports, 'bad.md'),
    line: 3,
    problem: expect.any(String),
    remedy: expect.any(String),
  })
  expect(program.log.of('refused')[0]).toMatchObject({ level: 'error', platform: 'discord' })
})

it('it goes on answering when nobody reads its log any more', STARTS, async () => {
  const at = await newPeer()
  const program = run(at, [], { LOG_LEVEL: 'debug' })
  await program.line('discord-commands')
  program.stopReading()
  // Each of them is a line that can't be written.
  for (let asked = 0; asked < 3; asked++) await expectAnswered(at)
  expect(program.running).toBe(true)
})

it('it serves its health where a port is given', STARTS, async () => {
  const port = await freePort()
  const program = run(await newPeer(), [], { HTTP_PORT: `${port}` })
  await program.line('http-listening')
  await program.line('discord-commands')
  const health = await fetch(`http://127.0.0.1:${port}/health`)
  expect(health.status).toBe(200)
  expect(await health.json()).toMatchObject({ ready: true, bots: { discord: { state: 'ready' } } })
  const second = run(await newPeer(), [], { HTTP_PORT: `${port}` })
  expect((await second.line('refused')).message).toContain('give a free port as HTTP_PORT')
  await second.line('discord-commands')
})

it('a variable left empty by its environment lets the one of .env count', STARTS, async () => {
  const at = await newPeer()
  await writeFile(join(folder, '.env'), `DISCORD_TOKEN=${at.token}\nLOG_LEVEL=debug\n`)
  const program = new Program(folder, { DISCORD_API_URL: at.apiUrl, DISCORD_TOKEN: '', LOG_LEVEL: '', HTTP_PORT: '' })
  programs.push(program)
  await program.line('discord-commands')
  await rm(join(folder, '.env'))
})

it.each([
  ['a command that there is not', ['chatt'], 'There is no command "chatt". Use one of chat, ask'],
  ['an option that there is not', ['ask', '--jsn', 'Wer?'], "Unknown option '--jsn'"],
])('it exits with 64 at %s, and names it', STARTS, async (_what, args, words) => {
  const program = new Program(folder, {}, args)
  programs.push(program)
  expect(await program.exited).toEqual({ code: 64, signal: null })
  expect(program.stderr).toContain(words)
  expect(program.stderr.trim().split('\n')).toHaveLength(1)
})

it('discord-deploy knows the server and what to do there', STARTS, async () => {
  const at = await newPeer()
  const { GUILD_ID } = at.world
  await deployByHand({ token: at.token, apiUrl: at.apiUrl, clear: false, guild: GUILD_ID }, WORDING)
  const clearing = run(at, ['discord-deploy', '--guild', GUILD_ID, '--clear'])
  const missing = new Program(folder, { DISCORD_API_URL: at.apiUrl }, ['discord-deploy'])
  programs.push(missing)
  expect((await clearing.exited).code).toBe(0)
  expect(clearing.stdout.trim()).toBe(`The commands in the server ${GUILD_ID} were taken away.`)
  expect(at.commands(GUILD_ID)).toEqual([])
  expect((await missing.exited).code).toBe(78)
  expect(missing.stderr).toContain('DISCORD_TOKEN is not set')
})

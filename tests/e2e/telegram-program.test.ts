import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type DiscordPeer, startDiscordPeer } from '../../peers/discord/peer.js'
import { startTelegramPeer, type TelegramPeer } from '../../peers/telegram/peer.js'
import { freePort } from './free-port.js'
import { buildProgram, Program, removeProgram } from './program.js'
import { shown } from './telegram-shown.js'

const QUESTION = 'Was geschah mit der Drohne in Kiew?'
const programs: Program[] = []
const peers: (TelegramPeer | DiscordPeer)[] = []
const START_MS = 30_000
const BUILD_MS = 60_000

let folder: string
beforeAll(async () => {
  folder = await buildProgram()
}, BUILD_MS)
afterAll(() => removeProgram(folder))

afterEach(async () => {
  for (const program of programs.splice(0)) await program.end()
  for (const peer of peers.splice(0)) {
    await peer.close()
    expect(peer.violations).toEqual([])
  }
})

async function openPeer(): Promise<TelegramPeer> {
  // A process on a busy machine takes seconds to start.
  const peer = await startTelegramPeer({ deadlineMs: START_MS })
  peers.push(peer)
  return peer
}

async function start(peer: TelegramPeer, env: Record<string, string> = {}): Promise<Program> {
  const program = new Program(folder, { TELEGRAM_TOKEN: peer.token, TELEGRAM_API_URL: peer.apiRoot, ...env })
  programs.push(program)
  return program
}

describe('killed', { timeout: START_MS * 2 }, () => {
  it('between an answer and its confirmation, it answers at most once again and loses no other question', async () => {
    const peer = await openPeer()
    const { ANNA, BORYS } = peer.world
    const first = await start(peer)
    await peer.until('the first poll', () => peer.updates.polling)
    peer.fail('getUpdates', { kind: 'hold' }, 1)
    const asked = peer.people.say(QUESTION)
    await asked.replied
    await peer.until('the confirmation on its way', () => peer.calls.at(-1)?.method === 'getUpdates')
    const other = peer.people.say(QUESTION, { by: BORYS })
    first.signal('SIGKILL')
    expect((await first.exited).signal).toBe('SIGKILL')
    const second = await start(peer)
    expect(shown(await other.replied).quotes).not.toEqual([])
    await peer.until('the end of the queue', () => peer.updates.pending.length === 0)
    expect(peer.sent(ANNA.id).length).toBeLessThanOrEqual(2)
    expect(peer.sent(BORYS.id)).toHaveLength(1)
    second.signal('SIGTERM')
    expect((await second.exited).code).toBe(0)
    expect(second.stderr).not.toContain(QUESTION)
  })
})

describe('told to stop', { timeout: START_MS * 2 }, () => {
  it('it finishes what is in flight, confirms it, and exits with 0', async () => {
    const peer = await openPeer()
    const program = await start(peer)
    await peer.until('the first poll', () => peer.updates.polling)
    const held = peer.fail('sendMessage', { kind: 'hold' })
    const said = peer.people.say(QUESTION)
    await peer.until('the answer on its way', () => held.hits === 1)
    program.signal('SIGTERM')
    await program.line('stopping')
    held.release()
    expect((await program.exited).code).toBe(0)
    expect(shown(await said.replied).quotes).not.toEqual([])
    expect(peer.updates.pending).toEqual([])
    expect(program.stderr).not.toMatch(/"level":"(?:warn|error)"/)
  })
})

describe('with a webhook', { timeout: START_MS * 2 }, () => {
  it('it serves the health of all its bots beside it, until it ends', async () => {
    const [peer, discord] = [await openPeer(), await startDiscordPeer({ deadlineMs: START_MS })]
    peers.push(discord)
    const port = await freePort()
    const url = `http://127.0.0.1:${port}`
    const program = await start(peer, {
      TELEGRAM_WEBHOOK_URL: `${url}/telegram`,
      TELEGRAM_WEBHOOK_SECRET: 'a-secret_of-letters',
      HTTP_PORT: String(port),
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
    })
    await program.line('discord-commands')
    expect(shown(await peer.people.say(QUESTION).replied).quotes).not.toEqual([])
    const health = await fetch(`${url}/health`)
    expect(await health.json()).toMatchObject({
      ready: true,
      bots: { discord: { state: 'ready', shards: { ready: 1, all: 1 } }, telegram: { state: 'ready' } },
    })
    expect(health.status).toBe(200)
    program.signal('SIGTERM')
    expect((await program.exited).code).toBe(0)
    expect(program.stderr).not.toMatch(/"level":"(?:warn|error)"/)
  })

  it('on a port that is taken, it names the remedy and exits with 78', async () => {
    const [peer, server] = [await openPeer(), createServer().listen(0, '127.0.0.1')]
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    const program = await start(peer, {
      TELEGRAM_WEBHOOK_URL: `http://127.0.0.1:${port}/telegram`,
      TELEGRAM_WEBHOOK_SECRET: 'a-secret_of-letters',
      HTTP_PORT: String(port),
    })
    expect((await program.exited).code).toBe(78)
    server.close()
    expect(program.stderr).toContain('"event":"http-failed"')
    expect(program.stderr).toContain('give a free port as HTTP_PORT')
    expect(program.stderr).not.toContain('a-secret_of-letters')
  })
})

describe('broken by an exception that nobody caught', { timeout: START_MS * 2 }, () => {
  it('it ends with 70 after one line of JSON', async () => {
    const peer = await openPeer()
    const breaks = 'process.on("SIGUSR2",()=>{throw new RangeError("on purpose")})'
    const env = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(breaks)}` }
    const program = await start(peer, env)
    await peer.until('the first poll', () => peer.updates.polling)
    program.signal('SIGUSR2')
    expect((await program.exited).code).toBe(70)
    const lines = program.stderr.trim().split('\n')
    expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({
      level: 'error',
      event: 'uncaught',
      failure: 'RangeError',
      message: 'on purpose',
      stack: expect.any(Array),
    })
    for (const line of lines) expect(JSON.parse(line)).toHaveProperty('event')
  })
})

describe('refused', { timeout: START_MS * 2 }, () => {
  const WRONG = '700000001:some-other-token-of-the-right-shape'

  it('for its token, it says the remedy without the token and exits with 78', async () => {
    const peer = await openPeer()
    const program = await start(peer, { TELEGRAM_TOKEN: WRONG })
    expect((await program.exited).code).toBe(78)
    expect(program.stderr).toContain('@BotFather')
    expect(program.stderr).not.toContain('some-other-token')
  })

  it('in Discord, it runs on in Telegram', async () => {
    const [peer, discord] = [await openPeer(), await startDiscordPeer()]
    peers.push(discord)
    const program = await start(peer, { DISCORD_TOKEN: 'some.wrong.token', DISCORD_API_URL: discord.apiUrl })
    expect((await program.line('refused')).message).toContain('DISCORD_TOKEN')
    expect(shown(await peer.people.say(QUESTION).replied).quotes).not.toEqual([])
    program.signal('SIGTERM')
    expect((await program.exited).code).toBe(0)
  })

  it('in Telegram, it runs on in Discord', async () => {
    const [peer, discord] = [await openPeer(), await startDiscordPeer({ deadlineMs: START_MS })]
    peers.push(discord)
    const env = { TELEGRAM_TOKEN: WRONG, DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl }
    const program = await start(peer, env)
    const [refused] = await Promise.all([program.line('refused'), program.line('discord-commands')])
    expect(refused.message).toContain('TELEGRAM_TOKEN')
    await discord.people.slash('ask', { question: QUESTION }).answered
    program.signal('SIGTERM')
    expect((await program.exited).code).toBe(0)
    expect(program.stderr).not.toContain('some-other-token')
  })
})

import { expect, it } from 'vitest'
import type { DiscordPeer } from '../../peers/discord/peer.js'
import { type DeployOrder, deployByHand } from '../../src/chat/discord/deploy-by-hand.js'
import { WORDING } from '../chat/real-wording.js'
import { useDiscord } from './discord.js'

const discord = useDiscord()

const deploy = ({ token, apiUrl }: DiscordPeer, order: Partial<DeployOrder> = {}) =>
  deployByHand({ token, apiUrl, clear: false, ...order }, WORDING)

it('registers the commands where they are not, and takes them away', async () => {
  const peer = await discord.peer()
  expect(await deploy(peer)).toEqual({ ok: true, text: 'The commands everywhere were registered.' })
  expect(peer.commands()).toHaveLength(8)
  const nothing = { ok: true, text: 'Nothing to do: the commands everywhere are as they should be.' }
  expect(await deploy(peer)).toEqual(nothing)
  expect(await deploy(peer, { clear: true })).toEqual({ ok: true, text: 'The commands everywhere were taken away.' })
  expect(peer.commands()).toEqual([])
  expect(await deploy(peer, { clear: true })).toEqual(nothing)
  expect(peer.calls.filter(({ route }) => route.startsWith('PUT '))).toHaveLength(2)
})

it('registers what the bot itself would register: it changes nothing then', async () => {
  const peer = await discord.peer()
  await deploy(peer)
  const { log } = await discord.start({ peer })
  expect(log.of('discord-commands')).toMatchObject([{ outcome: 'unchanged' }])
})

it('leaves other places alone', async () => {
  const peer = await discord.peer()
  const { GUILD_ID } = peer.world
  await deploy(peer)
  await deploy(peer, { guild: GUILD_ID })
  await deploy(peer, { clear: true })
  expect(peer.commands()).toEqual([])
  expect(peer.commands(GUILD_ID)).toHaveLength(8)
})

it.each([
  ['a wrong token', { token: 'MTIz.wrong.token' }, 'Discord refuses the token.'],
  ['an unknown server', { guild: '100000000000000099' }, 'in the server 100000000000000099 could not be registered: '],
  ['an address without Discord', { apiUrl: 'http://127.0.0.1:9/api' }, 'everywhere could not be registered: '],
])('says what keeps it from it: %s', async (_what, order, words) => {
  const { ok, text } = await deploy(await discord.peer(), order)
  expect(ok).toBe(false)
  expect(text).toContain(words)
  expect(text).not.toContain('wrong.token')
})

it('says so where Discord is in trouble', async () => {
  const peer = await discord.peer()
  peer.fail(/^PUT /, { kind: 'status', status: 503 }, Number.POSITIVE_INFINITY)
  const { ok, text } = await deploy(peer)
  expect(ok).toBe(false)
  expect(text).toContain('could not be registered')
})

import { DiscordAPIError, HTTPError } from 'discord.js'
import { expect, it } from 'vitest'
import { describeDiscordRefusal, refusalOfCode, refusalOfError } from '../../../src/chat/discord/refusal.js'

const apiError = (status: number, code: number): DiscordAPIError =>
  new DiscordAPIError({ code, message: 'no' }, code, status, 'GET', 'http://discord.example', {})

it.each([
  [apiError(401, 0), 'token'],
  [new Error('Authentication failed'), 'token'],
  [new Error('Used disallowed intents'), 'intents'],
] as const)('%s is for good', (error, why) => {
  expect(refusalOfError(error)).toEqual({ kind: 'refused', why })
})

it.each([
  apiError(403, 50001),
  apiError(500, 0),
  new HTTPError(503, 'Service Unavailable', 'GET', 'http://discord.example', {}),
  new Error('connect ECONNREFUSED'),
  new TypeError('fetch failed'),
  'no error at all',
  undefined,
])('%s may pass', (error) => {
  expect(refusalOfError(error)).toBeUndefined()
})

it.each([
  [4004, 'token'],
  [4014, 'intents'],
  [4010, 'other'],
  [4013, 'other'],
] as const)('a close with %i means: %s', (code, why) => {
  expect(refusalOfCode(code)).toEqual({ kind: 'refused', why, code })
})

it('is told with where to go, and with the code where there is one', () => {
  for (const why of ['token', 'intents', 'other'] as const) {
    expect(describeDiscordRefusal({ kind: 'refused', why })).toContain('discord.com/developers')
  }
  expect(describeDiscordRefusal({ kind: 'refused', why: 'token' })).toContain('DISCORD_TOKEN')
  expect(describeDiscordRefusal(refusalOfCode(4011))).toContain('(code 4011)')
})

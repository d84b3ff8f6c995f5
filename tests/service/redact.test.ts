import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { redact } from '../../src/service/redact.js'

const base64url = (length: number) =>
  fc
    .array(fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'), {
      minLength: length,
      maxLength: length,
    })
    .map((letters) => letters.join(''))
const telegramToken = fc
  .tuple(fc.integer({ min: 10_000_000, max: 9_999_999_999 }), base64url(35))
  .map((it) => it.join(':'))
const discordToken = fc.tuple(base64url(26), base64url(6), base64url(38)).map((it) => it.join('.'))
const interactionToken = base64url(190)
const around = fc.constantFrom(
  (token: string) => token,
  (token: string) => `request to https://api.telegram.org/bot${token}/getMe failed, reason: socket hang up`,
  (token: string) => `POST http://127.0.0.1:8081/bot${token}/sendMessage`,
  (token: string) => `/bot${token}/getMe: not found`,
  (token: string) => `"Authorization":"Bot ${token}"`,
  (token: string) => `https://discord.com/api/v10/interactions/1234/${token}/callback?with_response=false`,
  (token: string) => `wss://gateway.discord.gg/?token=${token}`,
  (token: string) => `https://me:${token}@example.org/`,
)

describe('a line for the log', () => {
  it('never holds a token, wherever a library put it', () => {
    fc.assert(
      fc.property(fc.oneof(telegramToken, discordToken, interactionToken), around, (token, put) => {
        const told = redact(put(token))
        for (const part of token.split(/[.:]/).filter((each) => each.length > 6)) expect(told).not.toContain(part)
      }),
    )
  })

  it('holds no token of another shape in an address of the Bot API', () => {
    expect(redact('http://127.0.0.1:8081/bot1:x/getMe')).toBe('http://127.0.0.1:8081/…')
    expect(redact('404 at /bot1:x/getMe')).toBe('404 at /bot…/getMe')
  })

  it.each([
    'connect ECONNREFUSED 127.0.0.1:443',
    'getaddrinfo EAI_AGAIN api.telegram.org',
    "Call to 'sendMessage' failed! (400: Bad Request: chat not found)",
    'guardUpdate (file:///srv/talks-bot/dist/src/chat/telegram/bot.js:23:11)',
    "ENOENT: no such file or directory, open '/srv/talks-bot/corpus/2025-12-23-miami.md'",
    'at 2025-12-23T10:00:00.000Z',
    'listen EADDRINUSE: address already in use 0.0.0.0:8080',
  ])('keeps what tells no secret: %s', (text) => {
    expect(redact(text)).toBe(text)
  })

  it('keeps the host of an address', () => {
    expect(redact('GET https://discord.com/api/v10/gateway/bot (503)')).toBe('GET https://discord.com/… (503)')
    expect(redact('see https://discord.com/ or https://example.org')).toBe(
      'see https://discord.com or https://example.org',
    )
    expect(redact('http://[broken')).toBe('…')
  })
})

import { DiscordAPIError, HTTPError } from 'discord.js'
import { Api, GrammyError, HttpError } from 'grammy'
import { describe, expect, it } from 'vitest'
import { failureFields } from '../../src/service/failure.js'

const TOKEN = '700000001:AAF-a_token_of_the_right_shape_indeed'
const coded = (message: string, code: string | number, more: object = {}) =>
  Object.assign(new Error(message), { code, ...more })
const refused = () => coded('connect ECONNREFUSED 127.0.0.1:443', 'ECONNREFUSED')

describe('a failure', () => {
  it('is told by its name and its message', () => {
    expect(failureFields(new RangeError('too\n  much'))).toMatchObject({ failure: 'RangeError', message: 'too much' })
  })

  it('that is no error is told as what it is', () => {
    expect(failureFields('down')).toEqual({ failure: 'down' })
    expect(failureFields(undefined)).toEqual({ failure: 'undefined' })
    expect(failureFields(Symbol('odd'))).toEqual({ failure: 'Symbol(odd)' })
    expect(failureFields({ token: TOKEN })).toEqual({ failure: '[object Object]' })
    expect(failureFields(Object.create(null))).toEqual({ failure: '[object Object]' })
  })

  it('is bounded, and one line of JSON, whatever it holds', () => {
    const long = new Error('wort\n'.repeat(10_000), { cause: new Error('x '.repeat(10_000)) })
    long.stack = `Error\n${`    at ${'deep '.repeat(1000)}(file:///a.js:1:1)\n`.repeat(1000)}`
    const text = JSON.stringify(failureFields(long))
    expect(text).not.toContain('\\n')
    // Name, message, cause and ten frames of at most 300 characters each.
    expect(text.length).toBeLessThan(13 * 310 + 100)
  })
})

describe('causes', () => {
  it('are told, the nearest first, with their codes', () => {
    const error = new TypeError('fetch failed', { cause: new Error('no way out', { cause: refused() }) })
    expect(failureFields(error).causes).toEqual([
      'Error: no way out',
      'Error: connect ECONNREFUSED 127.0.0.1:443 (ECONNREFUSED)',
    ])
  })

  it("are what grammY's HttpError holds", () => {
    expect(failureFields(new HttpError("Network request for 'getMe' failed!", refused()))).toEqual({
      failure: 'HttpError',
      message: "Network request for 'getMe' failed!",
      causes: ['Error: connect ECONNREFUSED 127.0.0.1:443 (ECONNREFUSED)'],
    })
  })

  it('are the errors of an AggregateError', () => {
    const error = new AggregateError([refused(), coded('connect ENETUNREACH ::1', 'ENETUNREACH')], '')
    expect(failureFields(error)).toMatchObject({
      failure: 'AggregateError',
      causes: [
        'Error: connect ECONNREFUSED 127.0.0.1:443 (ECONNREFUSED)',
        'Error: connect ENETUNREACH ::1 (ENETUNREACH)',
      ],
    })
  })

  it('are five at most, and each once', () => {
    const many = Array.from({ length: 20 }, (_, at) => new Error(`cause ${at}`))
    expect(failureFields(new AggregateError(many)).causes).toHaveLength(5)
    const circle = new Error('a')
    circle.cause = new Error('b', { cause: circle })
    expect(failureFields(circle).causes).toEqual(['Error: b'])
  })

  it('that are no errors are told as what they are', () => {
    expect(failureFields(new Error('a', { cause: 'the tide' })).causes).toEqual(['the tide'])
    expect(failureFields(new Error('a', { cause: { token: TOKEN } })).causes).toEqual(['[object Object]'])
  })
})

describe('the place in the code', () => {
  it.each([
    new TypeError('x is not a function'),
    new Error('broken promise'),
    coded('of Node', 'ERR_INVALID_ARG_TYPE'),
  ])('is told of a fault: %s', (error) => {
    const { stack = [] } = failureFields(error)
    expect(stack[0]).toMatch(/failure\.test\.ts:\d+:\d+/)
    expect(stack.length).toBeLessThanOrEqual(10)
    expect(stack.join('\n')).not.toContain('node:internal')
  })

  const answered = { error_code: 400, description: 'Bad Request', ok: false } as const
  it.each([
    new GrammyError('no', answered, 'sendMessage', { text: 'Geheimnis' }),
    new HttpError('no', new TypeError('invalid json')),
    new DiscordAPIError({ code: 50001, message: 'no' }, 50001, 403, 'GET', 'https://discord.com/api/x', {}),
    new HTTPError(503, 'Service Unavailable', 'GET', 'https://discord.com/api/x', {}),
    new TypeError('fetch failed', { cause: refused() }),
    coded('other side closed', 'UND_ERR_SOCKET'),
    coded('listen', 'EADDRINUSE'),
    new DOMException('This operation was aborted', 'AbortError'),
    'no error at all',
  ])('is not told where the other side, the network or the system refused: %s', (error) => {
    expect(failureFields(error)).not.toHaveProperty('stack')
  })
})

describe('a secret', () => {
  it('is not told with what stands in an error beside its message', () => {
    const payload = { text: 'Geheimnis', chat_id: 4711 }
    const grammy = new GrammyError('no', { error_code: 500, description: 'oh', ok: false }, 'sendMessage', payload)
    const discord = new DiscordAPIError({ code: 1, message: 'no' }, 1, 400, 'POST', `https://discord.com/${TOKEN}`, {
      body: payload,
      files: undefined,
    })
    const told = JSON.stringify([grammy, discord].map(failureFields))
    for (const secret of ['Geheimnis', '4711', TOKEN]) expect(told).not.toContain(secret)
  })

  it('is not told by messages, causes, names, codes and stacks', () => {
    const leaky = coded(`request to https://api.telegram.org/bot${TOKEN}/getMe failed`, TOKEN, { name: TOKEN })
    leaky.stack = `Error\n    at get (https://x.example/bot${TOKEN}/a.js:1:1)\n    at ${TOKEN} (b.js:1:1)`
    leaky.cause = new Error(`no token like ${TOKEN}`, { cause: TOKEN })
    const told = JSON.stringify([failureFields(leaky), failureFields(TOKEN), failureFields([TOKEN])])
    expect(told).toContain('api.telegram.org')
    expect(told).toContain('b.js:1:1')
    expect(told).not.toContain(TOKEN.split(':')[1])
  })

  it("is not told of grammY's own failures, which hold the address with the token", async () => {
    // Nobody listens on port 1.
    const api = new Api(TOKEN, { apiRoot: 'http://127.0.0.1:1' })
    const error = await api.getMe().catch((thrown: unknown) => thrown)
    expect((error as HttpError).error).toMatchObject({ message: expect.stringContaining(TOKEN) })
    const told = JSON.stringify(failureFields(error))
    expect(told).toContain('ECONNREFUSED')
    expect(told).not.toContain(TOKEN.split(':')[1])
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { COMMANDS, readLine, usageOf } from '../../../src/chat/requests/commands.js'
import { WORDING } from '../real-wording.js'

describe('a typed line', () => {
  it.each([
    ['Wer saß am Tisch?', { kind: 'ask', question: 'Wer saß am Tisch?' }],
    ['', { kind: 'ask', question: '' }],
    ['/ask Wer saß am Tisch?', { kind: 'ask', question: 'Wer saß am Tisch?' }],
    ['/ASK who', { kind: 'ask', question: 'who' }],
    ['/ask', { kind: 'ask', question: '' }],
    ['/status', { kind: 'status', topic: '' }],
    ['  /Status   the bridge  ', { kind: 'status', topic: 'the bridge' }],
    ['/timeline 2025-03-01 2025-03-09 bridge', { kind: 'timeline', filter: '2025-03-01 2025-03-09 bridge' }],
    ['/timeline', { kind: 'timeline', filter: '' }],
    ['/sources', { kind: 'sources' }],
    ['/sources please', { kind: 'sources' }],
    ['/report 4. März 2025', { kind: 'report', choice: '4. März 2025' }],
    ['/report', { kind: 'report', choice: '' }],
    ['/help', { kind: 'help' }],
    ['/privacy', { kind: 'privacy' }],
  ])('"%s" is understood', (line, request) => {
    expect(readLine(line)).toEqual(request)
  })

  it.each(['1/2 of the army', 'and/or', '/ status', '/', 'status'])(
    'is a question when no slash and word start it: "%s"',
    (line) => {
      expect(readLine(line)).toEqual({ kind: 'ask', question: line })
    },
  )

  it.each([
    ['/stauts', 'status'],
    ['/sttus', 'status'],
    ['/time', 'timeline'],
    ['/timelines', 'timeline'],
    ['/hlep', 'help'],
    ['/Souces', 'sources'],
    ['/raport 2025', 'report'],
    ['/privcy', 'privacy'],
  ])('"%s" suggests /%s', (line, nearest) => {
    expect(readLine(line)).toMatchObject({ kind: 'unknown-command', nearest })
  })

  it.each(['/xylophone', '/статус', '/2025-12-23', `/${'a'.repeat(5000)}`])('"%s" suggests nothing', (line) => {
    expect(readLine(line)).toEqual({ kind: 'unknown-command', command: line.slice(1) })
  })

  it("may name one of the surface's own commands, which are suggested, too", () => {
    expect(readLine('/QUIT now', ['quit'])).toEqual({ kind: 'own', command: 'quit' })
    expect(readLine('/qiut', ['quit'])).toEqual({ kind: 'unknown-command', command: 'qiut', nearest: 'quit' })
    expect(readLine('/quit')).toEqual({ kind: 'unknown-command', command: 'quit' })
  })

  it('is always understood somehow, and a question is never changed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (line) => {
        const request = readLine(line, ['quit'])
        if (!/^\s*\/\S/u.test(line)) expect(request).toEqual({ kind: 'ask', question: line })
        else expect(request.kind).toBeTypeOf('string')
      }),
    )
  })
})

describe('how a command is typed', () => {
  it('shows its arguments in the language of the reader, with brackets around those that may be left out', () => {
    const usages = COMMANDS.map((command) => usageOf(command, `/${command.name}`, (key) => WORDING.say('de', key)))
    expect(usages).toEqual([
      '/ask Frage',
      '/status [Thema]',
      '/timeline [von] [bis] [Thema]',
      '/sources',
      '/report [Tag]',
      '/help',
      '/privacy',
    ])
  })
})

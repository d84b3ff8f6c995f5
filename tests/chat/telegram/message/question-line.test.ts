import fc from 'fast-check'
import { expect, it } from 'vitest'
import { oneLine } from '../../../../src/chat/plain/one-line.js'
import { harmless } from '../../../../src/chat/plain/plain-text.js'
import { questionLine, readQuestionLine } from '../../../../src/chat/telegram/message/question-line.js'
import { hostileText } from './hostile-text.js'
import { parseHtml } from './telegram-parser.js'

it('is a line in italics, with the question before above it', () => {
  expect(questionLine('Was gilt\n für <Harn>?')).toBe('<i>❓ Was gilt für &lt;Harn&gt;?</i>')
  expect(questionLine('Und am Dienstag?', 'Was gilt?')).toBe('<i>↩ Was gilt?</i>\n<i>❓ Und am Dienstag?</i>')
})

it('gives the question back, whatever stands in it and below it', () => {
  const asked = fc.oneof(hostileText(200), fc.string({ unit: 'grapheme', maxLength: 50 }))
  fc.assert(
    fc.property(asked, fc.option(asked, { nil: undefined }), hostileText(50), (question, before, below) => {
      const { text, entities } = parseHtml(questionLine(question, before))
      const expected = { question: shown(question), ...(before === undefined ? {} : { before: shown(before) }) }
      expect(readQuestionLine(text)).toEqual(expected)
      expect(readQuestionLine(`${text}\n\n${below}`)).toEqual(expected)
      expect(entities.map(({ kind, length }) => [kind, length])).toEqual(
        text.split('\n').map((line) => ['italic', line.length]),
      )
    }),
    { numRuns: 1000 },
  )
})

it('gives the same question again, however often it goes to and fro', () => {
  fc.assert(
    fc.property(hostileText(1500), (question) => {
      const line = questionLine(question, question)
      const asked = readQuestionLine(parseHtml(line).text)
      expect(asked && questionLine(asked.question, asked.before)).toBe(line)
    }),
  )
})

it('says with "…" that a question is longer, and leaves 1,400 units of a message', () => {
  for (const words of ['"', '@a ', '/a ', '😀', 'я']) {
    const line = questionLine(words.repeat(5000), words.repeat(5000))
    const { text } = parseHtml(line)
    expect(text.length).toBeLessThanOrEqual(2600)
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(11_000)
    expect(readQuestionLine(text)?.question).toMatch(/…$/)
  }
  expect(readQuestionLine(parseHtml(questionLine('a'.repeat(1000))).text)?.question).toHaveLength(1000)
})

it.each([
  '',
  'Was gilt?',
  'Was gilt?\n❓ a',
  '❓  two',
  '❓a',
  '❓ @durov',
  '↩ a',
  '↩ a\n\n❓ b',
  '↩ a\n↩ b\n❓ c',
  'x ❓ a',
])('is nothing else: %j', (text) => {
  expect(readQuestionLine(text)).toBeUndefined()
})

function shown(question: string): string {
  return harmless(oneLine(question)).replace(/[AaUuwy]\u030a/g, (found) => found.normalize('NFC'))
}

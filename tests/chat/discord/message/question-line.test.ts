import fc from 'fast-check'
import { expect, it } from 'vitest'
import { questionLine, readQuestionLine } from '../../../../src/chat/discord/message/question-line.js'
import { oneLine } from '../../../../src/chat/plain/one-line.js'
import { harmless } from '../../../../src/chat/plain/plain-text.js'
import { hostileText } from './hostile-text.js'
import { readText } from './read-back.js'

it('is a small line, with the question before above it', () => {
  expect(questionLine('Was gilt\n für *Harn*?')).toBe(String.raw`-# 💬 Was gilt für \*Harn\*?`)
  expect(questionLine('Und am Dienstag?', 'Was gilt?')).toBe('-# ↩ Was gilt?\n-# 💬 Und am Dienstag?')
})

it('gives the question back, whatever stands in it', () => {
  const asked = fc.oneof(hostileText(200), fc.string({ unit: 'grapheme', maxLength: 50 }))
  fc.assert(
    fc.property(asked, fc.option(asked, { nil: undefined }), (question, before) => {
      const line = questionLine(question, before)
      const expected = { question: shown(question), ...(before === undefined ? {} : { before: shown(before) }) }
      expect(readQuestionLine(line)).toEqual(expected)
      expect(readText(line).trimEnd()).toBe(
        [...(before === undefined ? [] : [`↩ ${shown(before)}`.trim()]), `💬 ${shown(question)}`.trim()].join('\n'),
      )
    }),
    { numRuns: 1000 },
  )
})

it('gives the same question again, however often it goes to and fro', () => {
  fc.assert(
    fc.property(hostileText(1500), (question) => {
      const line = questionLine(question, question)
      const asked = readQuestionLine(line)
      expect(asked && questionLine(asked.question, asked.before)).toBe(line)
    }),
  )
})

it('says with "…" that a question is longer, and leaves 500 units of a message', () => {
  const line = questionLine('*'.repeat(5000), '*'.repeat(5000))
  expect(line.length).toBeLessThanOrEqual(3500)
  const asked = readQuestionLine(line)
  expect(asked?.question).toBe(`${'*'.repeat(999)}…`)
  expect(asked?.before).toBe(`${'*'.repeat(699)}…`)
  expect(readQuestionLine(questionLine('a'.repeat(1000)))?.question).toHaveLength(1000)
})

it('shortens between characters', () => {
  const asked = readQuestionLine(questionLine(`${'a'.repeat(995)}👨‍👩‍👧‍👦${'b'.repeat(20)}`))
  expect(asked?.question).toBe(`${'a'.repeat(995)}…`)
})

it.each([
  '',
  'Was gilt?',
  '-# Was gilt?',
  '-# 💬 *bold*',
  '-# 💬  two',
  '-# 💬 a\n-# 💬 b',
  '-# 💬 a\n',
  '-# ↩ a',
  '-# ↩ a\n-# ↩ b\n-# 💬 c',
  'x -# 💬 a',
])('is nothing else: %j', (content) => {
  expect(readQuestionLine(content)).toBeUndefined()
})

it('is nothing else, whatever the text', () => {
  fc.assert(fc.property(hostileText(50), (text) => readQuestionLine(text) === undefined))
})

function shown(question: string): string {
  return harmless(oneLine(question))
}

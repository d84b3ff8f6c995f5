import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Report } from '../../src/model.js'
import type { Problem } from '../../src/problems/problem.js'
import { readReportFile } from '../../src/reports/read-report-file.js'
import { bytesOf, textTools } from './text-tools.js'

const HEAD = '---\ntitle: T\ndate: 2031-04-05\nlanguage: en\n---\n'

const anyLine = fc.oneof(
  { arbitrary: fc.constantFrom('', ' ', '## Head', '# x', 'Short line', 'A sentence. Another!'), weight: 6 },
  {
    arbitrary: fc.constantFrom('---', '## ', '##', 'title: A: b', 'title: [', 'date 2031-04-05 x', '&a *a', '\0'),
    weight: 1,
  },
  { arbitrary: fc.string({ unit: 'binary', maxLength: 30 }), weight: 2 },
)
const anyBody = fc
  .tuple(fc.array(anyLine, { maxLength: 12 }), fc.constantFrom('\n', '\r\n'))
  .map(([lines, lineBreak]) => lines.join(lineBreak))
const anyFile = fc.oneof(
  fc.uint8Array({ maxLength: 60 }),
  fc
    .tuple(fc.constantFrom('', '---\n', '\uFEFF', HEAD, ` date 2031-04-05 `), anyBody)
    .map(([start, body]) => bytesOf(start + body)),
)

function checkLaws(report: Report, decoded: string) {
  expect(decoded).toContain(report.text)
  report.passages.forEach(({ paragraph, text, sentences, reportId }, index) => {
    expect(paragraph).toBe(index + 1)
    expect(reportId).toBe(report.id)
    expect(report.text).toContain(text)
    expect(text).toBe(text.trim())
    expect(text).not.toBe('')
    for (const { start, end } of sentences) expect(text.slice(start, end)).not.toBe('')
  })
}

function checkProblems(problems: readonly Problem[]) {
  expect(problems.length).toBeGreaterThan(0)
  for (const { problem, remedy, line } of problems) {
    expect(problem).toMatch(/\.$/)
    expect(remedy).toMatch(/\.$/)
    expect(line ?? 1).toBeGreaterThan(0)
  }
}

describe('whatever a file holds', () => {
  it('loads as a report whose passages stand in it word for word, or is named as bad', () => {
    const seen = { loaded: 0, refused: 0 }
    fc.assert(
      fc.property(anyFile, (bytes) => {
        const result = readReportFile('x.md', bytes, textTools)
        if ('report' in result) {
          seen.loaded++
          checkLaws(result.report, new TextDecoder().decode(bytes))
        } else {
          seen.refused++
          checkProblems(result.problems)
        }
      }),
      { numRuns: 1000, seed: 20310405 },
    )
    // Otherwise one half of the law would hold only for want of cases.
    expect(seen.loaded).toBeGreaterThan(100)
    expect(seen.refused).toBeGreaterThan(100)
  })

  it('never reports a line that the file does not have', () => {
    fc.assert(
      fc.property(anyFile, (bytes) => {
        const result = readReportFile('x.md', bytes, textTools)
        const last = bytes.reduce((count, byte) => count + (byte === 0x0a ? 1 : 0), 1)
        if ('problems' in result) for (const { line } of result.problems) expect(line ?? 1).toBeLessThanOrEqual(last)
      }),
    )
  })

  const word = fc.stringMatching(/^[a-zäöюї0-9„(][a-zäöюї0-9.,“)!-]{0,9}$/)
  const lineOfWords = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '))
  const block = fc.oneof(
    lineOfWords.map((text) => ({ heading: true, text })),
    fc.array(lineOfWords, { minLength: 1, maxLength: 3 }).map((lines) => ({ heading: false, text: lines.join('\n') })),
  )

  it('what was written as headings and paragraphs is read back as such', () => {
    const blocks = fc.array(block, { minLength: 1, maxLength: 8 })
    const gap = fc.constantFrom('\n\n', '\n \n', '\n\n\n\t\n')
    fc.assert(
      fc.property(blocks, gap, fc.boolean(), (written, between, crlf) => {
        const all = [...written, { heading: false, text: 'the end' }]
        const file = HEAD + all.map(({ heading, text }) => (heading ? `## ${text}` : text)).join(between)
        const lineBreaks = (text: string) => (crlf ? text.replaceAll('\n', '\r\n') : text)
        const result = readReportFile('x.md', bytesOf(lineBreaks(file)), textTools)
        let section: string | undefined
        const expected: [string | undefined, string][] = []
        for (const { heading, text } of all) {
          if (heading) section = text
          else expected.push([section, lineBreaks(text)])
        }
        expect('report' in result && result.report.passages.map(({ section, text }) => [section, text])).toEqual(
          expected,
        )
      }),
    )
  })
})

import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { readReportFile } from '../../src/reports/read-report-file.js'
import { textTools } from './text-tools.js'

/** SHA-256 of each paragraph of the report as it was handed to the project, and the heading that it stands under. */
const PARAGRAPHS = [
  [undefined, '75298f609a3932ac85068d5a85110b037201936ccaf8753d6087c84619b4dfd5'],
  [undefined, '3ff22e88fed1759e50b41fd22dba06fb6a0e5852440aa287e6e0e2e042e21dc2'],
  ['Russische Beteiligung', '93d15baca19f6a079d0ecaae7d45d13e185b761c5df07c70f58226d3692640d7'],
  ['Anhaltende Kämpfe', 'e21d4fd12d55a8aaf90774689877a94f3aa285f0682e4dcb3444289fa80e8cb2'],
  ['Anhaltende Kämpfe', '7c32cef28705cebb8faf48194d42125dab78dbadbdad19413213445b616a7525'],
  ['Anhaltende Kämpfe', 'cac7189ae6f8b1b726ba0a1add6c83216b6a1f71dff30a5abe01466550831c8b'],
]

it('the first report of the corpus holds the paragraphs that it was handed over with, byte for byte', async () => {
  const file = new URL('../../corpus/2025-12-23-miami.md', import.meta.url)
  const bytes = await readFile(file)
  const result = readReportFile('2025-12-23-miami.md', bytes, textTools)
  if ('problems' in result) throw new Error(JSON.stringify(result.problems))
  const { passages, text, ...head } = result.report
  expect(head).toEqual({
    id: '2025-12-23-miami',
    title: 'Ukraine-Verhandlungen in Miami',
    date: '2025-12-23',
    language: 'de',
  })
  expect(passages.map((passage) => [passage.section, sha256(passage.text)])).toEqual(PARAGRAPHS)
  // Nothing else stands in it: paragraphs, headings and one blank line between.
  const parts = passages.map((passage) => passage.text)
  parts.splice(3, 0, '## Anhaltende Kämpfe')
  parts.splice(2, 0, '## Russische Beteiligung')
  expect(text).toBe(`\n${parts.join('\n\n')}\n`)
})

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readQuestions } from '../../evaluation/read-questions.js'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'questions-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function fileOf(...lines: readonly string[]): Promise<string> {
  const file = join(folder, 'questions.jsonl')
  await writeFile(file, lines.join('\n'))
  return file
}

it('a question needs an id and its words; all else may be left out', async () => {
  const file = await fileOf('{"id": "a", "question": "Wo liegt Welm?"}', '', '{"id": "b", "question": ""}', '')
  expect(await readQuestions(file)).toEqual([
    { id: 'a', question: 'Wo liegt Welm?', language: '', report: '', sentences: [], answer: '', answerable: true },
    { id: 'b', question: '', language: '', report: '', sentences: [], answer: '', answerable: true },
  ])
})

it('a byte-order mark and CRLF are fine', async () => {
  const file = await fileOf('\ufeff{"id": "a", "question": "Wer?"}\r', '{"id": "b", "question": "Was?"}\r')
  expect((await readQuestions(file)).map(({ id }) => id)).toEqual(['a', 'b'])
})

it.each([
  { fault: 'no JSON', line: '{"id": "b", ', says: /:2: not a question: .*JSON/s },
  { fault: 'no words', line: '{"id": "b"}', says: /:2: not a question: .*question/s },
  { fault: 'a number as id', line: '{"id": 7, "question": "Wer?"}', says: /:2: not a question: .*id/s },
  { fault: 'an id twice', line: '{"id": "a", "question": "Wer?"}', says: /:2: the id "a" is line 1's\. Give each/ },
])('$fault is named with file and line', async ({ line, says }) => {
  const file = await fileOf('{"id": "a", "question": "Wo?"}', line)
  const read = readQuestions(file)
  await expect(read).rejects.toThrow(says)
  await expect(read).rejects.toThrow(file)
})

it('a file that is not there is named', async () => {
  const file = join(folder, 'lost.jsonl')
  await expect(readQuestions(file)).rejects.toThrow(`${file}: the questions can't be read`)
})

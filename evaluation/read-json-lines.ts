/** Files of questions: one JSON object a line, each with an id of its own. */

import { readFile } from 'node:fs/promises'
import { z } from 'zod'

/** @throws {Error} naming file, line, fault and remedy */
export async function readJsonLines<T extends { readonly id: string }>(file: string, line: z.ZodType<T>): Promise<T[]> {
  const texts = (await readText(file)).replace(/^\ufeff/, '').split('\n')
  const seen = new Map<string, number>()
  return texts.flatMap((text, at) => {
    if (text.trim() === '') return []
    const number = at + 1
    const question = readLine(text, line, `${file}:${number}`)
    const before = seen.get(question.id)
    if (before !== undefined) {
      throw new Error(`${file}:${number}: the id "${question.id}" is line ${before}'s. Give each question its own.`)
    }
    seen.set(question.id, number)
    return [question]
  })
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    throw new Error(`${file}: the questions can't be read (${String(error)}). Name a file of JSON lines.`)
  }
}

function readLine<T>(text: string, line: z.ZodType<T>, place: string): T {
  try {
    return line.parse(JSON.parse(text))
  } catch (error) {
    const fault = error instanceof z.ZodError ? z.prettifyError(error) : String(error)
    throw new Error(`${place}: not a question: ${fault}\nWrite one JSON object a line, as docs/measuring.md shows.`)
  }
}

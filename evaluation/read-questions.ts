/** Question files: one JSON object a line, as docs/measuring.md describes them. */

import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import type { GoldQuestion } from './scores.js'

const LINE = z.object({
  id: z.string(),
  language: z.string().default(''),
  question: z.string(),
  report: z.string().default(''),
  paragraph: z.number().int().optional(),
  sentences: z.array(z.string()).default([]),
  answer: z.string().default(''),
  answerable: z.boolean().default(true),
})

/** @throws {Error} naming file, line, fault and remedy */
export async function readQuestions(file: string): Promise<GoldQuestion[]> {
  const lines = (await readText(file)).replace(/^\ufeff/, '').split('\n')
  const seen = new Map<string, number>()
  return lines.flatMap((line, at) => {
    if (line.trim() === '') return []
    const number = at + 1
    const question = readLine(line, `${file}:${number}`)
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

function readLine(line: string, place: string): GoldQuestion {
  try {
    return LINE.parse(JSON.parse(line))
  } catch (error) {
    const fault = error instanceof z.ZodError ? z.prettifyError(error) : String(error)
    throw new Error(`${place}: not a question: ${fault}\nWrite one JSON object a line, as docs/measuring.md shows.`)
  }
}

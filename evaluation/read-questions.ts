/** Question files: one JSON object a line, as docs/evaluation.md describes them. */

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

/** @throws {Error} naming file, line and fault */
export async function readQuestions(file: string): Promise<GoldQuestion[]> {
  const lines = (await readFile(file, 'utf8')).split('\n')
  return lines.flatMap((line, at) => {
    if (line.trim() === '') return []
    try {
      return [LINE.parse(JSON.parse(line))]
    } catch (error) {
      const fault = error instanceof z.ZodError ? z.prettifyError(error) : String(error)
      throw new Error(`${file}:${at + 1}: not a question: ${fault}`)
    }
  })
}

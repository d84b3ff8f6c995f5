/** The lexicon's files from disk: every *.yaml of a folder, in the order of their names. */

import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Concept, type LexiconProblem, parseLexicon } from './parse-lexicon.js'

/** Rows that can't be read are named and left out. @throws where the folder can't be read */
export async function readConcepts(folder: string): Promise<{ concepts: Concept[]; problems: LexiconProblem[] }> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.yaml')).sort()
  const parsed = await Promise.all(
    files.map(async (file) => parseLexicon(file, await readFile(join(folder, file), 'utf8'))),
  )
  return {
    concepts: parsed.flatMap(({ concepts }) => concepts),
    problems: parsed.flatMap(({ problems }) => problems),
  }
}

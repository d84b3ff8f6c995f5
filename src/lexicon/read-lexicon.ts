/** The lexicon's files from disk: every *.yaml of a folder, in the order of their names. */

import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Problem } from '../problems/problem.js'
import { attempt, readTextFile, unreadable } from '../problems/read-file.js'
import { type Concept, parseLexicon } from './parse-lexicon.js'

const COPY_IT = 'Copy it from the project.'

/**
 * Rows and files that can't be read are named and left out. Without one good row there is a problem, always.
 *
 * @param shown  how problems name the folder
 */
export async function readConcepts(
  folder: string,
  shown: string,
): Promise<{ concepts: Concept[]; problems: Problem[] }> {
  const listed = await attempt(() => readdir(folder))
  if ('code' in listed) {
    const missing = { problem: 'The folder does not exist.', remedy: COPY_IT }
    const fault = listed.code === 'ENOENT' ? missing : unreadable(listed.code)
    return { concepts: [], problems: [{ file: shown, ...fault }] }
  }
  const names = listed.value.filter((name) => name.endsWith('.yaml')).sort()
  const parsed = await Promise.all(names.map((name) => readOne(join(folder, name), `${shown}/${name}`)))
  const concepts = parsed.flatMap((one) => one.concepts)
  const problems = parsed.flatMap((one) => one.problems)
  const empty = { file: shown, problem: 'The folder holds no good row of a lexicon.', remedy: COPY_IT }
  return { concepts, problems: concepts.length === 0 ? [empty, ...problems] : problems }
}

async function readOne(path: string, file: string): Promise<{ concepts: Concept[]; problems: Problem[] }> {
  const read = await readTextFile(path, file)
  return 'text' in read ? parseLexicon(file, read.text) : { concepts: [], problems: [read.problem] }
}

/** The operator's dictd dictionaries from disk: the good ones, and what is wrong with the others. */

import { readFile } from 'node:fs/promises'
import type { DictionaryPlace } from '../model.js'
import type { Problem } from '../problems/problem.js'
import { attempt, fileFault } from '../problems/read-file.js'
import { IndexFault } from './dictd-index.js'
import { openDictdText } from './dictd-text.js'
import { Dictionary, type StemsOf } from './dictionary.js'

type Found = { readonly dictionary: Dictionary } | { readonly problem: Problem }

/** Dictionaries that can't be read are named and left out; nothing is thrown for what stands in a file. */
export async function readDictionaries(
  places: readonly DictionaryPlace[],
  stemsOf: StemsOf,
): Promise<{ dictionaries: Dictionary[]; problems: Problem[] }> {
  const found = await Promise.all(places.map((place) => readDictionary(place, stemsOf)))
  return {
    dictionaries: found.flatMap((one) => ('dictionary' in one ? [one.dictionary] : [])),
    problems: found.flatMap((one) => ('problem' in one ? [one.problem] : [])),
  }
}

async function readDictionary({ path, from, to }: DictionaryPlace, stemsOf: StemsOf): Promise<Found> {
  const indexFile = `${path}.index`
  let textFile = `${path}.dict.dz`
  const index = await attempt(() => readFile(indexFile))
  if ('code' in index) return unread(indexFile, index.code)
  let packed = await attempt(() => readFile(textFile))
  if ('code' in packed && packed.code === 'ENOENT') {
    const plain = await attempt(() => readFile(`${path}.dict`))
    if ('value' in plain || plain.code !== 'ENOENT') [packed, textFile] = [plain, `${path}.dict`]
  }
  if ('code' in packed) return unread(textFile, packed.code)
  try {
    const text = openDictdText(packed.value)
    return { dictionary: new Dictionary({ from, to, index: index.value, text }, stemsOf) }
  } catch (error) {
    if (error instanceof IndexFault) {
      const problem = 'This is not a headword with the place of an entry in the text.'
      return { problem: { file: indexFile, line: error.line, problem, remedy: INSTALL_ANEW } }
    }
    return { problem: { file: textFile, problem: 'The file is damaged or cut off.', remedy: INSTALL_ANEW } }
  }
}

const INSTALL_ANEW = 'Install its package anew, or remove the dictionary from config/bot.yaml.'

function unread(file: string, code: string): Found {
  return {
    problem: { file, ...fileFault(code, 'Install its package, or remove the dictionary from config/bot.yaml.') },
  }
}

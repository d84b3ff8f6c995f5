/**
 * The bot as it is shipped: its core on `corpus/` and its wording, with the settings of `config/`.
 *
 * For what shows or measures the real thing. Takes the folder of the package; reads no environment.
 */

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createCore } from '../src/answer/create-core.js'
import { LONGEST_EXCERPT } from '../src/answer/pick-excerpts.js'
import { loadWording, type Wording } from '../src/chat/wording/wording.js'
import { openLibrary } from '../src/library/open-library.js'
import { readKnowledge } from '../src/library/read-knowledge.js'
import type { Core } from '../src/model.js'
import { readCorpus } from '../src/reports/read-corpus.js'
import { readSettings } from '../src/settings/settings.js'
import { splitSentences } from '../src/text/sentences.js'

export interface ShippedBot {
  readonly core: Core
  readonly wording: Wording
}

/** @throws where `config/` can't be read */
export async function openShippedBot(root: string): Promise<ShippedBot> {
  const read = await readSettings(root, {})
  if ('problems' in read) throw new Error('config/bot.yaml can not be read: npm start names what is wrong')
  const { topics, limits, defaultLanguage, corpusFolder } = read.settings
  const knowledge = await readKnowledge(join(root, 'config'))
  const detectLanguage = (text: string) => knowledge.detectLanguage(text, defaultLanguage)
  const { reports } = await readCorpus(corpusFolder, { splitSentences, detectLanguage })
  const core = createCore(openLibrary(reports, knowledge), {
    topics,
    limits: { excerpts: limits.excerpts, characters: limits.excerptCharacters, sentences: LONGEST_EXCERPT },
    answerLimit: limits.answerLimit,
    defaultLanguage,
  })
  return { core, wording: await readWording(root) }
}

async function readWording(root: string): Promise<Wording> {
  const read = (language: string): Promise<string> => readFile(join(root, `config/locales/${language}.ftl`), 'utf8')
  const [de, en, uk, ru] = await Promise.all([read('de'), read('en'), read('uk'), read('ru')])
  return loadWording({ de, en, uk, ru })
}

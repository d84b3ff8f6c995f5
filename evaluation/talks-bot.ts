/** The project's own engine, asked as the bot asks it. */

import { investigate } from '../src/answer/investigate.js'
import { buildLibrary } from '../src/library/build-library.js'
import type { Knowledge } from '../src/library/read-knowledge.js'
import type { Language } from '../src/model.js'
import { readQuestion } from '../src/search/read-question.js'
import type { Engine } from './engine.js'

export interface TalksBotOptions {
  /** Below this confidence a question counts as not answered. */
  readonly answerLimit: number
  /** Assumed where a question's language can't be told. */
  readonly fallback: Language
}

export function talksBot(knowledge: Knowledge, { answerLimit, fallback }: TalksBotOptions): Engine {
  return {
    name: 'talks-bot',
    async open(reports) {
      const library = buildLibrary(reports, knowledge)
      return (question, limits) => {
        const language = library.detectLanguage(question, fallback)
        const found = investigate(library, readQuestion(question, language, library.reader), { limits })
        return { ...found, answered: found.confidence >= answerLimit && found.excerpts.length > 0 }
      }
    },
  }
}

/** The project's own engine, asked as the bot asks it. */

import { type Inquiry, inquire } from '../src/answer/inquire.js'
import { buildLibrary } from '../src/library/build-library.js'
import type { Knowledge } from '../src/library/read-knowledge.js'
import type { Day, Language, Report } from '../src/model.js'
import type { Engine } from './engine.js'
import type { Found } from './run-file.js'

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
      const newest = newestDay(reports)
      return (question, limits, { today = newest, before } = {}) => {
        const going = before === undefined ? {} : { before }
        return foundBy(inquire(library, question, { today, fallback, limits, answerLimit, ...going }))
      }
    },
  }
}

function foundBy(inquiry: Inquiry): Found & { readonly answered: boolean } {
  if (inquiry.kind !== 'searched') {
    return { kind: inquiry.kind, answered: false, confidence: 0, passages: [], excerpts: [] }
  }
  const { answered, confidence, excerpts, investigation, onDays } = inquiry
  return {
    kind: answered ? 'found' : 'not-found',
    answered,
    confidence,
    excerpts,
    passages: investigation?.passages ?? [],
    outsideDays: answered && onDays?.kind === 'elsewhere',
  }
}

function newestDay(reports: readonly Report[]): Day {
  return reports.reduce<Day>((newest, { date }) => (date > newest ? date : newest), '1900-01-01')
}

/** The project's own engine, asked as the bot asks it. */

import { type Inquiry, inquire } from '../src/answer/inquire.js'
import { buildLibrary, type Library } from '../src/library/build-library.js'
import type { Knowledge } from '../src/library/read-knowledge.js'
import type { Day, Language } from '../src/model.js'
import type { Asker, Engine } from './engine.js'
import type { Found } from './run-file.js'

export interface TalksBotOptions {
  /** Where less speaks for answering, a question is not answered. */
  readonly answerLimit: number
  /** Assumed where a question's language can't be told. */
  readonly fallback: Language
}

export function talksBot(knowledge: Knowledge, options: TalksBotOptions): Engine {
  return {
    name: 'talks-bot',
    open: async (reports) => askerOf(buildLibrary(reports, knowledge), options),
  }
}

/** Where no day of asking is given, it is the newest report's. */
export function askerOf(library: Library, { answerLimit, fallback }: TalksBotOptions): Asker {
  const newest = newestDay(library)
  return (question, limits, { today = newest, before } = {}) => {
    const going = before === undefined ? {} : { before }
    return foundBy(inquire(library, question, { today, fallback, limits, answerLimit, ...going }))
  }
}

export function newestDay({ reports }: Library): Day {
  return reports.at(-1)?.date ?? '1900-01-01'
}

function foundBy(inquiry: Inquiry): Found & { readonly answered: boolean } {
  if (inquiry.kind !== 'searched') {
    return { kind: inquiry.kind, answered: false, confidence: 0, right: 0, passages: [], excerpts: [] }
  }
  const { answered, answerable, confidence, excerpts, investigation, onDays } = inquiry
  return {
    kind: inquiry.contrary ? 'contrary' : answered ? 'found' : 'not-found',
    answered,
    confidence: answerable,
    right: confidence,
    excerpts,
    passages: investigation?.passages ?? [],
    outsideDays: answered && onDays?.kind === 'elsewhere',
  }
}

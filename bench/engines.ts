/** What the benchmark compares: each engine builds from the same texts and answers the same questions. */

import MiniSearch from 'minisearch'
import { type Configuration, coreOf } from '../src/app/open-core.js'
import type { Passage, Report } from '../src/model.js'
import { splitSentences } from '../src/text/sentences.js'
import type { GeneratedText } from './generate.js'

export interface Engine {
  readonly name: string
  /** Builds, and gives what answers one question. */
  build(reports: GeneratedText['reports']): (question: string) => unknown
}

export function engines(configuration: Configuration): Engine[] {
  return [
    {
      name: 'talks-bot',
      build(reports) {
        const { core } = coreOf(reports.map(toReport), configuration)
        return (question) => core.ask(question, '2025-12-24', 'de')
      },
    },
    { name: 'MiniSearch, OR', build: (reports) => miniSearch(reports, {}) },
    { name: 'MiniSearch, prefix + fuzzy', build: (reports) => miniSearch(reports, { prefix: true, fuzzy: 0.2 }) },
  ]
}

/** MiniSearch as it comes, on passages. */
function miniSearch(
  reports: GeneratedText['reports'],
  options: { readonly prefix?: boolean; readonly fuzzy?: number },
): (question: string) => unknown {
  const index = new MiniSearch<{ id: string; text: string }>({ fields: ['text'] })
  for (const { id, text } of reports) {
    for (const [at, passage] of text.split('\n\n').entries()) index.add({ id: `${id}.${at}`, text: passage })
  }
  return (question) => index.search(question, options).slice(0, 10)
}

function toReport(raw: GeneratedText['reports'][number]): Report {
  const [first, ...rest] = raw.text.split('\n\n').map((text, at): Passage => {
    const [sentence = { start: 0, end: text.length }, ...others] = splitSentences(text, raw.language)
    return { reportId: raw.id, paragraph: at + 1, text, sentences: [sentence, ...others] }
  })
  if (first === undefined) throw new RangeError('a report has at least one passage')
  return { ...raw, passages: [first, ...rest] }
}

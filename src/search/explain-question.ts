/** How a question was understood, word by word, for whoever tends the lexicon. English, since operators read it. */

import type { Language } from '../model.js'
import { ANSWER_KINDS } from './answer-kinds.js'
import { matchTerms } from './match-terms.js'
import type { Alternative, QuestionTerm } from './question.js'
import { type QuestionReader, readQuestion } from './read-question.js'
import type { Vocabulary } from './vocabulary.js'

/** Alternatives shown of one word. */
const MOST_SHOWN = 24

/** @param vocabulary  of the reports: shows which alternatives they use */
export function explainQuestion(
  text: string,
  language: Language,
  reader: QuestionReader,
  vocabulary: Vocabulary,
): string {
  const question = readQuestion(text, language, reader)
  const { terms } = matchTerms(question, vocabulary)
  const asked = ANSWER_KINDS.filter((_, kind) => ((question.asks >> kind) & 1) === 1)
  const lines = [`Language: ${language}. Asks for: ${asked.join(', ') || 'nothing special'}.`]
  for (const [at, term] of question.terms.entries()) {
    const known = terms[at]?.known ?? 0
    lines.push(
      `${term.surface}: ${term.role}, stem "${term.stem}", tells ${(terms[at]?.gain ?? 0).toFixed(2)}, ` +
        `${known === 0 ? 'the reports have no word for it' : `the reports can say it (${known.toFixed(2)})`}`,
    )
    for (const line of alternativeLines(term, vocabulary)) lines.push(`    ${line}`)
  }
  return lines.join('\n')
}

function alternativeLines({ alternatives }: QuestionTerm, vocabulary: Vocabulary): string[] {
  const ranked = [...alternatives].sort((a, b) => b.weight - a.weight)
  const used = ranked.filter(({ stems }) => stems.every((stem) => vocabulary.frequency(stem) > 0))
  const unused = ranked.filter((alternative) => !used.includes(alternative))
  const lines = used.map((alternative) => `${show(alternative)}  in ${passages(alternative, vocabulary)}`)
  if (unused.length > 0) {
    const more = unused.length > MOST_SHOWN ? ' …' : ''
    lines.push(`not in the reports: ${unused.slice(0, MOST_SHOWN).map(show).join(', ')}${more}`)
  }
  return lines
}

function show({ stems, weight, source }: Alternative): string {
  return `${stems.join(' + ')} (${weight.toFixed(2)}, ${source})`
}

function passages({ stems }: Alternative, vocabulary: Vocabulary): string {
  const fewest = Math.min(...stems.map((stem) => vocabulary.frequency(stem)))
  return `${fewest} passage${fewest === 1 ? '' : 's'}`
}

/** Candidates, and what their words meet, as the views that features look at. */

import type { Corpus, SearchablePassage } from './corpus.js'
import type { Candidate } from './find-candidates.js'
import type { MatchedQuestion } from './match-terms.js'
import { meetSentences, meetWords, type SentenceMeeting, unite } from './meet.js'
import { asksInGeneral } from './question.js'
import { shareOf, sum } from './shares.js'
import type { PassageView, QuestionView, ReportView, SentenceView } from './views.js'

interface MetPassage {
  readonly passage: number
  readonly place: SearchablePassage
  readonly sentences: readonly SentenceMeeting[]
}

/**
 * Report by report.
 *
 * @param question  the view of the matched question
 * @throws {RangeError} where a candidate is no passage of the corpus
 */
export function viewPassages(
  matched: MatchedQuestion,
  question: QuestionView,
  candidates: readonly Candidate[],
  corpus: Corpus,
): PassageView[] {
  const met = candidates.map(({ passage }) => meetPassage(matched, passage, corpus))
  return byReport(met).flatMap((passages) => {
    const report = viewReport(matched, question, passages, corpus)
    return passages.map(({ passage, place, sentences }) => {
      const united = unite(sentences.map(({ row }) => row))
      return {
        question,
        report,
        passage,
        leads: place.passage.paragraph === 1,
        words: place.words.length,
        section: meetWords(matched, place.section),
        sentences,
        united,
        share: shareOf(united, question),
        bestShare: Math.max(...sentences.map(({ row }) => shareOf(row, question))),
      }
    })
  })
}

export function viewSentences(passage: PassageView): SentenceView[] {
  const { question, report, sentences } = passage
  return sentences.map((own, sentence) => ({
    question,
    report,
    passage,
    sentence,
    own,
    share: shareOf(own.row, question),
    before: sentences[sentence - 1]?.row,
    after: sentences[sentence + 1]?.row,
  }))
}

export function viewQuestion({ terms, question }: MatchedQuestion): QuestionView {
  return {
    terms,
    gain: sum(terms.map(({ gain }) => gain)) || 1,
    rareGain: sum(terms.map(({ gain, rareFactor }) => gain * rareFactor)) || 1,
    asks: question.asks,
    general: asksInGeneral(question),
  }
}

function meetPassage(matched: MatchedQuestion, passage: number, corpus: Corpus): MetPassage {
  const place = corpus.passages[passage]
  if (place === undefined) throw new RangeError(`There is no passage ${passage}.`)
  return { passage, place, sentences: meetSentences(matched, place, corpus.vocabulary) }
}

function byReport(met: readonly MetPassage[]): [MetPassage, ...MetPassage[]][] {
  const reports = new Map<number, [MetPassage, ...MetPassage[]]>()
  for (const passage of met) {
    const known = reports.get(passage.place.report)
    if (known === undefined) reports.set(passage.place.report, [passage])
    else known.push(passage)
  }
  return [...reports.values()]
}

function viewReport(
  matched: MatchedQuestion,
  question: QuestionView,
  passages: readonly [MetPassage, ...MetPassage[]],
  corpus: Corpus,
): ReportView {
  const title = meetWords(matched, corpus.reports[passages[0].place.report]?.title ?? [])
  const rows = passages.flatMap(({ sentences }) => sentences.map(({ row }) => row))
  const rarity = matched.terms.map(({ gain }, term) => {
    let meeting = 0
    for (const row of rows) if ((row[term] ?? 0) > gain / 2) meeting++
    return Math.log(1 + (rows.length + 1) / (meeting + 1))
  })
  return {
    titleShare: shareOf(title, question),
    share: shareOf(unite([...rows, title]), question),
    rarity: Float64Array.from(rarity),
    rareGain: sum(matched.terms.map(({ gain }, term) => gain * (rarity[term] ?? 0))),
  }
}

/**
 * Which of several sentences is shown for what they say: what holds before what it replaced, and the asker's language before
 * another.
 *
 * Takes sentences and statements, best first; gives both in the order to show them in. No sentence is lost, and a place
 * keeps its score whoever takes it.
 */

import type { Language } from '../model.js'
import type { Compared, Relate } from './compare.js'
import type { Corpus } from './corpus.js'
import type { RankedSentence } from './rank.js'
import { newestDay, replaces, type Statement } from './statements.js'

export interface Ordered {
  readonly sentences: readonly RankedSentence[]
  readonly statements: readonly Statement[]
}

/** Where a newer word replaced the best, that comes first, as good as what it replaced. */
export function validFirst({ sentences, statements }: Ordered, relate: Relate): Ordered {
  const [old] = statements
  const valid = old && lastWord(old, statements, relate)
  if (old === undefined || valid === undefined || valid === old) return { sentences, statements }
  const ranked = { ...valid.head.ranked, score: old.head.ranked.score }
  const first = { ...valid, head: { ...valid.head, ranked } }
  return {
    sentences: [ranked, ...sentences.filter((sentence) => sentence !== valid.head.ranked)],
    statements: [first, ...statements.filter((statement) => statement !== valid)],
  }
}

/** What replaced a statement, and what replaced that, up to what nothing replaced; each is newer than the one before. */
function lastWord(old: Statement, statements: readonly Statement[], relate: Relate): Statement {
  if (old.outdatedBy === undefined) return old
  const next = statements.find((other) => newestDay(other) > newestDay(old) && replaces(other.head, old.head, relate))
  return next === undefined ? old : lastWord(next, statements, relate)
}

/** A witness in the asker's language may score so much less and still speak for the statement. */
const NEARLY_AS_GOOD = 1

/** Statements are told in the asker's language where a report says them in it about as well. */
export function ownLanguageFirst(ordered: Ordered, language: Language, { reports }: Corpus): Ordered {
  const isOwn = ({ report }: Compared): boolean => reports[report]?.report.language === language
  const places = new Map<RankedSentence, RankedSentence>()
  const statements = ordered.statements.map((statement): Statement => {
    const { head, others } = statement
    const own = isOwn(head)
      ? undefined
      : others.find((each) => isOwn(each) && each.ranked.score >= head.ranked.score - NEARLY_AS_GOOD)
    if (own === undefined) return statement
    const first = { ...own, ranked: { ...own.ranked, score: head.ranked.score } }
    const second = { ...head, ranked: { ...head.ranked, score: own.ranked.score } }
    places.set(head.ranked, first.ranked).set(own.ranked, second.ranked)
    return { ...statement, head: first, others: others.map((each) => (each === own ? second : each)) }
  })
  return { statements, sentences: ordered.sentences.map((sentence) => places.get(sentence) ?? sentence) }
}

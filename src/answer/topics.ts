/**
 * The operator's topics: which one is meant, and where the reports speak of it.
 *
 * A topic's words are looked for with the same analyzer and matching as a question's.
 */

import type { Library } from '../library/build-library.js'
import type { Excerpt, Language, Topic, UnknownTopic } from '../model.js'
import { LANGUAGES } from '../model.js'
import { matchTerms } from '../search/match-terms.js'
import { meetSentences } from '../search/meet.js'
import type { Question, QuestionTerm } from '../search/question.js'
import type { QuestionReader } from '../search/read-question.js'
import { nearestKnown } from '../text/nearest-known.js'
import { tokenize } from '../text/tokenize.js'
import { excerptOf } from './pick-excerpts.js'

/** Topics named when a question is not answered. */
const NEAREST_SHOWN = 5
/** Wrong letters up to which a topic's name is recognised for a suggestion, if they are at most half of it. */
const MOST_SLIPS = 4
/** How well a word must stand for one of the question's to touch a topic: a translation does, one of a compound's part not. */
const TOUCHES = 0.3
/** Share of a word's gain from which on a sentence speaks of the topic: the word itself or a compound that ends in it. */
const SPEAKS_OF = 0.7

/** A sentence that speaks of a topic. */
export interface TopicPlace {
  readonly passage: number
  readonly sentence: number
  /** Number of the report. */
  readonly report: number
  /** How much of the topic it speaks of; above 0. */
  readonly score: number
}

/**
 * The sentences that speak of the topic, best first within a report, newest report first.
 *
 * @param most  of older reports no more are looked for than make this many; all where it is left out
 */
export function findTopic({ corpus, reader }: Library, topic: Topic, most = Number.POSITIVE_INFINITY): TopicPlace[] {
  const matched = matchTerms(topicQuestion(topic, reader), corpus.vocabulary)
  const passages = corpus.index
    .search(matched.query)
    .map(({ passage }) => ({ passage, place: corpus.passages[passage] }))
    .sort((a, b) => (b.place?.report ?? 0) - (a.place?.report ?? 0))
  const places: TopicPlace[] = []
  for (const { passage, place } of passages) {
    if (place === undefined) continue
    if (places.length >= most && places.at(-1)?.report !== place.report) break
    for (const [sentence, { row }] of meetSentences(matched, place, corpus.vocabulary).entries()) {
      const strong = [...row].filter((value, term) => value >= SPEAKS_OF * (matched.terms[term]?.gain ?? 0))
      const score = strong.reduce((sum, value) => sum + value, 0)
      if (score > 0) places.push({ passage, sentence, report: place.report, score })
    }
  }
  return places.sort((a, b) => b.report - a.report || b.score - a.score || a.passage - b.passage)
}

export function topicExcerpt({ corpus }: Library, { passage, sentence, score }: TopicPlace): Excerpt {
  return excerptOf(corpus, passage, { first: sentence, last: sentence, best: sentence }, score)
}

/** The topic meant by what was typed; undefined where nothing was. */
export function readTopic(
  typed: string,
  topics: readonly Topic[],
  reader: QuestionReader,
): Topic | UnknownTopic | undefined {
  const asked = typed.trim()
  if (asked === '') return undefined
  const topic = topicNamed(asked, topics, reader)
  if (topic !== undefined) return topic
  const nearest = topicLike(asked, topics)
  return { kind: 'unknown-topic', asked, topics, ...(nearest === undefined ? {} : { nearest }) }
}

/** The topic that `asked` names by its id, one of its names or most of its words, in any of the languages. */
function topicNamed(asked: string, topics: readonly Topic[], reader: QuestionReader): Topic | undefined {
  const id = asked.trim().toLowerCase()
  const named = topics.find((topic) => topic.id === id)
  if (named !== undefined) return named
  // A word has other stems in another language, so each language is tried by itself.
  const wanted = LANGUAGES.map((language) => ({ language, stems: stemsOf(asked, reader, language) })).filter(
    ({ stems }) => stems.size > 0,
  )
  const byName = topics.find(({ name }) =>
    wanted.some(({ language, stems }) => covers(stems, stemsOf(name[language], reader, language))),
  )
  return byName ?? bestByWords(wanted, topics, reader)
}

/** The topic whose names are nearest to what was typed, for a suggestion; undefined where none is near. */
function topicLike(asked: string, topics: readonly Topic[]): Topic | undefined {
  const names = topics.flatMap((topic) =>
    [topic.id, ...Object.values(topic.name)].map((name) => ({ topic, name: name.toLowerCase() })),
  )
  const nearest = nearestKnown(
    asked.trim().toLowerCase(),
    names.map(({ name }) => name),
    // Some names have one word, others three.
    { forgiven: (name) => Math.min(MOST_SLIPS, name.length / 2), by: 'share' },
  )
  return names.find(({ name }) => name === nearest)?.topic
}

/** The topics that some report speaks of: none of the others leads anywhere. */
export function topicsSpokenOf(library: Library, topics: readonly Topic[]): Topic[] {
  return topics.filter((topic) => findTopic(library, topic, 1).length > 0)
}

/** Topics that the question touches, most touched first; all (up to five) where it touches none. */
export function nearestTopics(question: Question, topics: readonly Topic[], reader: QuestionReader): Topic[] {
  const asked = new Map<string, number>()
  for (const { stems, weight } of question.terms.flatMap(({ alternatives }) => alternatives)) {
    for (const stem of stems) asked.set(stem, Math.max(asked.get(stem) ?? 0, weight))
  }
  const touched = topics
    .map((topic) => ({ topic, touch: touchOf(topic, asked, reader) }))
    .filter(({ touch }) => touch > 0)
    .sort((a, b) => b.touch - a.touch)
    .map(({ topic }) => topic)
  return (touched.length > 0 ? touched : [...topics]).slice(0, NEAREST_SHOWN)
}

/** How well the question's stems stand for the topic's words, together; a phrase counts where all of it is asked. */
function touchOf(topic: Topic, asked: ReadonlyMap<string, number>, reader: QuestionReader): number {
  const weights = topicQuestion(topic, reader)
    .terms.flatMap(({ alternatives }) => alternatives)
    .map(({ stems }) => Math.min(...stems.map((stem) => asked.get(stem) ?? 0)))
  return weights.filter((weight) => weight >= TOUCHES).reduce((sum, weight) => sum + weight, 0)
}

interface Wanted {
  readonly language: Language
  readonly stems: ReadonlySet<string>
}

function bestByWords(wanted: readonly Wanted[], topics: readonly Topic[], reader: QuestionReader): Topic | undefined {
  const ranked = topics
    .map((topic) => {
      const shares = wanted.map(({ language, stems }) => {
        const words = stemsOf(topic.words[language].join(' '), reader, language)
        return [...stems].filter((stem) => words.has(stem)).length / stems.size
      })
      return { topic, share: Math.max(0, ...shares) }
    })
    .sort((a, b) => b.share - a.share)
  return ranked[0] !== undefined && ranked[0].share > 0.5 ? ranked[0].topic : undefined
}

function covers(wanted: ReadonlySet<string>, name: ReadonlySet<string>): boolean {
  return [...wanted].every((stem) => name.has(stem))
}

/** Stems of a text's telling words. */
function stemsOf(text: string, { analyzer }: QuestionReader, language: Language): Set<string> {
  const analyzed = tokenize(text).map(({ word }) => analyzer.analyze(word, language))
  return new Set(analyzed.filter(({ stop }) => !stop).map(({ stem }) => stem))
}

/** One term for each of the topic's words and phrases, in all languages: reports may be in any. */
function topicQuestion(topic: Topic, { analyzer }: QuestionReader): Question {
  const terms = LANGUAGES.flatMap((language) =>
    topic.words[language].flatMap((words): QuestionTerm[] => {
      const tokens = tokenize(words)
      const analyzed = tokens.map(({ word }) => analyzer.analyze(word, language))
      const telling = analyzed.filter(({ stop }) => !stop)
      const [first, ...rest] = (telling.length > 0 ? telling : analyzed).map(({ stem }) => stem)
      if (first === undefined) return []
      return [
        {
          surface: words,
          word: tokens.map(({ word }) => word).join(' '),
          stem: [first, ...rest].join(' '),
          // A phrase says more of a topic than any of its words.
          weight: 1 + rest.length,
          role: 'noun',
          exact: true,
          alternatives: [{ stems: [first, ...rest], weight: 1, source: 'itself' }],
        },
      ]
    }),
  )
  return { text: topic.id, language: 'de', terms, asks: 0, opposed: [] }
}

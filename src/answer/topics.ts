/**
 * The operator's topics: which one is meant, and where the reports speak of it.
 *
 * A topic's words are looked for with the same analyzer and matching as a question's.
 */

import type { Library } from '../library/open-library.js'
import type { Excerpt, Language, Topic } from '../model.js'
import { LANGUAGES } from '../model.js'
import { matchTerms } from '../search/match-terms.js'
import { meetSentences } from '../search/meet.js'
import type { Question, QuestionTerm } from '../search/question.js'
import type { QuestionReader } from '../search/read-question.js'
import { editDistance } from '../text/similarity.js'
import { tokenize } from '../text/tokenize.js'
import { excerptOf } from './pick-excerpts.js'

/** Topics named when a question is not answered. */
const NEAREST_SHOWN = 5
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

/** Every sentence that speaks of the topic, best first within a report, newest report first. */
export function findTopic({ corpus, reader }: Library, topic: Topic): TopicPlace[] {
  const matched = matchTerms(topicQuestion(topic, reader), corpus.vocabulary)
  const places = corpus.index.search(matched.query).flatMap(({ passage }): TopicPlace[] => {
    const place = corpus.passages[passage]
    if (place === undefined) return []
    return meetSentences(matched, place, corpus.vocabulary).flatMap(({ row }, sentence) => {
      const strong = [...row].filter((value, term) => value >= SPEAKS_OF * (matched.terms[term]?.gain ?? 0))
      const score = strong.reduce((sum, value) => sum + value, 0)
      return score > 0 ? [{ passage, sentence, report: place.report, score }] : []
    })
  })
  return places.sort((a, b) => b.report - a.report || b.score - a.score || a.passage - b.passage)
}

export function topicExcerpt({ corpus }: Library, { passage, sentence, score }: TopicPlace): Excerpt {
  return excerptOf(corpus, passage, { first: sentence, last: sentence, best: sentence }, score)
}

/** The topic that `asked` names by its id, one of its names or one of its words; a slip of the keyboard is forgiven. */
export function topicNamed(asked: string, topics: readonly Topic[], reader: QuestionReader): Topic | undefined {
  const wanted = stemsOf(asked, reader)
  const named = topics.find((topic) => topic.id === asked.trim().toLowerCase())
  if (named !== undefined || wanted.size === 0) return named
  const byName = topics.find((topic) =>
    LANGUAGES.some((language) => covers(wanted, stemsOf(topic.name[language], reader))),
  )
  return byName ?? bestByWords(wanted, topics, reader)
}

/** The topic whose names are nearest to what was typed, for a suggestion. */
export function topicLike(asked: string, topics: readonly Topic[]): Topic | undefined {
  const typed = asked.trim().toLowerCase()
  const ranked = topics
    .flatMap((topic) => [topic.id, ...Object.values(topic.name)].map((name) => ({ topic, name: name.toLowerCase() })))
    .map(({ topic, name }) => ({ topic, distance: editDistance(typed, name, 4) / Math.max(4, name.length) }))
    .sort((a, b) => a.distance - b.distance)
  return ranked[0] !== undefined && ranked[0].distance <= 0.5 ? ranked[0].topic : undefined
}

/** Topics that the question touches, most touched first; all (up to five) where it touches none. */
export function nearestTopics(question: Question, topics: readonly Topic[], reader: QuestionReader): Topic[] {
  const asked = new Set(question.terms.flatMap(({ alternatives }) => alternatives.flatMap(({ stems }) => stems)))
  const touched = topics
    .map((topic) => ({ topic, touches: [...topicStems(topic, reader)].filter((stem) => asked.has(stem)).length }))
    .filter(({ touches }) => touches > 0)
    .sort((a, b) => b.touches - a.touches)
    .map(({ topic }) => topic)
  return (touched.length > 0 ? touched : [...topics]).slice(0, NEAREST_SHOWN)
}

function bestByWords(wanted: ReadonlySet<string>, topics: readonly Topic[], reader: QuestionReader): Topic | undefined {
  const ranked = topics
    .map((topic) => {
      const stems = topicStems(topic, reader)
      return { topic, share: [...wanted].filter((stem) => stems.has(stem)).length / wanted.size }
    })
    .sort((a, b) => b.share - a.share)
  return ranked[0] !== undefined && ranked[0].share > 0.5 ? ranked[0].topic : undefined
}

function covers(wanted: ReadonlySet<string>, name: ReadonlySet<string>): boolean {
  return [...wanted].every((stem) => name.has(stem))
}

function topicStems(topic: Topic, reader: QuestionReader): Set<string> {
  return new Set(
    LANGUAGES.flatMap((language) => topic.words[language].flatMap((words) => [...stemsOf(words, reader, language)])),
  )
}

/** Stems of a text's telling words; in every language where none is given. */
function stemsOf(text: string, { analyzer }: QuestionReader, language?: Language): Set<string> {
  const words = tokenize(text).map(({ word }) => word)
  return new Set(
    (language === undefined ? LANGUAGES : [language]).flatMap((each) =>
      words
        .map((word) => analyzer.analyze(word, each))
        .filter(({ stop }) => !stop)
        .map(({ stem }) => stem),
    ),
  )
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
          weight: 1,
          name: false,
          exact: true,
          alternatives: [{ stems: [first, ...rest], weight: 1, source: 'itself' }],
        },
      ]
    }),
  )
  return { text: topic.id, language: 'de', terms, asks: 0 }
}

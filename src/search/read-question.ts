/**
 * A question's text into what it asks for.
 *
 * Terms come with the other ways in which a report may put them. Whether the reports have a word for a term is
 * match-terms' business.
 */

import type { Dictionary } from '../lexicon/dictionary.js'
import type { Finding, Lexicon } from '../lexicon/lexicon.js'
import { wordClassOf } from '../lexicon/parse-lexicon.js'
import { type Language, LONGEST_QUESTION } from '../model.js'
import type { AnalyzedWord, Analyzer, StopWords } from '../text/analyzer.js'
import { isOrdinalSuffix } from '../text/numerals.js'
import { type Token, tokenize } from '../text/tokenize.js'
import { type AnswerKinds, type KindSet, PRECISE } from './answer-kinds.js'
import type { Contraries } from './contraries.js'
import type { Alternative, AlternativeSource, Question, QuestionTerm, TermRole } from './question.js'

/** Telling words beyond this many are left out. */
const MOST_TERMS = 32

/** How well an alternative stands for a word, by how it came about. */
const WEIGHT = {
  headPart: 0.5,
  modifierPart: 0.4,
  wholeByParts: 0.9,
  synonym: 0.75,
  translation: 0.95,
  dictionary: 0.6,
  /** A report's "2" for the question's "2.": a report's dot is lost. */
  bareDigits: 0.9,
  /** Factors on the above. */
  loose: 0.5,
  rankStep: 0.04,
  partOfCompound: 0.5,
} as const

/** Words from an interrogative to what it asks for, at most: "welche der beiden Seiten". */
const HEAD_REACH = 3

/** Of a word with many meanings a dictionary names dozens. */
const MOST_TRANSLATIONS = 12

/** What a word tells before the corpus is asked. */
const TELLS: Readonly<Record<TermRole, number>> = {
  name: 1.1,
  number: 1,
  noun: 1,
  verb: 0.9,
  adjective: 0.9,
  weak: 0.5,
  head: 0.8,
  asked: 0.6,
}

export interface QuestionReader {
  readonly analyzer: Analyzer
  readonly lexicon: Lexicon
  /** Asked where the lexicon knows nothing of a word. */
  readonly dictionaries: readonly Dictionary[]
  readonly kinds: AnswerKinds
  /** Words that count less, and stems of such words. */
  readonly weakWords: StopWords
  /** Words after which a question names what it asks for. */
  readonly interrogatives: StopWords
  readonly contraries: Contraries
}

export function readQuestion(text: string, language: Language, reader: QuestionReader): Question {
  const tokens = tokenize(text.slice(0, LONGEST_QUESTION))
  const analyzed = (token: Token, place: number): AnalyzedWord => {
    const word = reader.analyzer.analyze(token.word, language)
    return isOrdinalInDigits(text, tokens, place, language) ? { ...word, stem: `${word.stem}.` } : word
  }
  const telling = tokens
    .map((token, place) => ({ token, place, ...analyzed(token, place) }))
    .filter(
      ({ stop, token, place }) =>
        !isPartOfOrdinal(tokens, place, language) && !stop && (token.word.length > 1 || /^\p{N}/u.test(token.word)),
    )
    .slice(0, MOST_TERMS)
  const findings = reader.lexicon.find(
    telling.map(({ stem }) => stem),
    language,
  )
  const asked = reader.kinds.asked(
    tokens.map(({ word }) => word),
    language,
  )
  const capitals = language === 'de' && tokens.slice(1).some(({ surface }) => /^\p{Lu}/u.test(surface))
  const head = headOf(tokens, telling, reader.interrogatives[language])
  const terms = telling.map(({ token, place, stem, parts }, at): QuestionTerm => {
    const here = findings.filter(({ places }) => places.includes(at))
    const role = asked.places.has(place)
      ? 'asked'
      : reader.weakWords[language].has(token.word) || reader.weakWords[language].has(stem)
        ? 'weak'
        : place === head
          ? 'head'
          : roleOf(token, beginsQuote(text, token) ? 0 : place, here, parts.length > 0, capitals)
    return {
      surface: token.surface,
      word: token.word,
      stem,
      role,
      weight: TELLS[role],
      ...(role === 'asked' ? { asks: mostPrecise(asked.places.get(place) ?? 0) } : {}),
      alternatives: alternativesOf(token.word, stem, parts, here, language, reader),
    }
  })
  return {
    text,
    language,
    terms: mergeRepeats(terms),
    asks: asked.kinds,
    opposed: reader.contraries.opposedIn(
      tokens.map(({ word }) => ({ word, stem: reader.analyzer.analyze(word, language).stem })),
      language,
    ),
  }
}

function mostPrecise(kinds: KindSet): KindSet {
  return (kinds & PRECISE) === 0 ? kinds : kinds & PRECISE
}

/** Place of the telling word that an interrogative asks for: the next one, if it stands near. */
function headOf(
  tokens: readonly Token[],
  telling: readonly { readonly place: number }[],
  interrogatives: ReadonlySet<string>,
): number | undefined {
  const asking = tokens.findIndex(({ word }) => interrogatives.has(word))
  const next = telling.find(({ place }) => place > asking)
  return asking >= 0 && next !== undefined && next.place - asking <= HEAD_REACH ? next.place : undefined
}

/**
 * A word's role by its own letters and by what the lexicon knows of it, `place` 0 where its capital tells nothing. German tells nouns by their capitals, as long as
 * the question was typed with them.
 */
function roleOf(
  { surface, word }: Token,
  place: number,
  findings: readonly Finding[],
  compound: boolean,
  capitals: boolean,
): TermRole {
  if (/^\p{N}/u.test(word)) return 'number'
  const known = findings.length === 0 ? undefined : wordClassOf(usualOf(findings).concept)
  if (known === 'name') return 'name'
  if (place > 0 && /^\p{Lu}/u.test(surface)) return known !== undefined || compound ? 'noun' : 'name'
  if (capitals && place > 0 && (known ?? 'noun') === 'noun') return 'verb'
  return known ?? 'noun'
}

/** As at the beginning of a sentence, a capital tells nothing there. */
function beginsQuote(text: string, { start }: Token): boolean {
  return /[„“”«"‘‚]/.test(text[start - 1] ?? '')
}

/** The concept that the word is the most usual name of. */
function usualOf(findings: readonly Finding[]): Finding {
  const order = ({ loose, rank, places }: Finding): number => (loose ? LOOSE_RANK : rank) - places.length
  return findings.reduce((best, finding) => (order(finding) < order(best) ? finding : best))
}

/** Behind every rank. */
const LOOSE_RANK = 100

function alternativesOf(
  word: string,
  stem: string,
  parts: readonly string[],
  findings: readonly Finding[],
  language: Language,
  { lexicon, dictionaries }: QuestionReader,
): Alternative[] {
  const best = new Map<string, Alternative>()
  const offer = (stems: readonly [string, ...string[]], weight: number, source: AlternativeSource): void => {
    const key = stems.join(' ')
    if (weight > (best.get(key)?.weight ?? 0)) best.set(key, { stems, weight, source })
  }
  offer([stem], 1, 'itself')
  const which = ORDINAL_STEM.exec(stem)?.[1]
  if (which !== undefined && /^\d/.test(word)) offer([which], WEIGHT.bareDigits, 'itself')
  for (const { concept, loose, rank } of findings) {
    for (const term of lexicon.terms(concept)) {
      let weight: number = term.language === language ? WEIGHT.synonym : WEIGHT.translation
      weight *= (loose ? WEIGHT.loose : 1) * (term.loose ? WEIGHT.loose : 1)
      weight *= Math.max(0.7, 1 - WEIGHT.rankStep * (term.rank + rank))
      offer(term.stems, weight, loose || term.loose ? 'loose' : 'lexicon')
    }
  }
  if (findings.length === 0) {
    const translations = dictionaries.flatMap((dictionary) => dictionary.translate(word, stem, language))
    for (const [rank, stems] of translations.slice(0, MOST_TRANSLATIONS).entries()) {
      offer(stems, WEIGHT.dictionary * Math.max(0.7, 1 - WEIGHT.rankStep * rank), 'dictionary')
    }
  }
  const [first, ...rest] = parts
  if (first !== undefined && rest.length > 0) offer([first, ...rest], WEIGHT.wholeByParts, 'whole')
  for (const [at, part] of parts.entries()) {
    const share = at === parts.length - 1 ? WEIGHT.headPart : WEIGHT.modifierPart
    offer([part], share, 'part')
    for (const { concept, loose } of lexicon.find([part], language)) {
      if (loose) continue
      for (const term of lexicon.terms(concept)) {
        if (!term.loose) offer(term.stems, share * WEIGHT.partOfCompound, 'part')
      }
    }
  }
  return [...best.values()]
}

const ORDINAL_STEM = /^(\d+)\.$/

/** "2nd", "2-й", in German "die 2. Runde". */
function isOrdinalInDigits(text: string, tokens: readonly Token[], place: number, language: Language): boolean {
  const token = tokens[place]
  const next = tokens[place + 1]
  if (token === undefined || next === undefined || !/^\d+$/.test(token.word)) return false
  if (isPartOfOrdinal(tokens, place + 1, language)) return true
  return language === 'de' && text.slice(token.end, next.start) === '. '
}

/** The letters of an ordinal in digits, which say nothing by themselves. */
function isPartOfOrdinal(tokens: readonly Token[], place: number, language: Language): boolean {
  const token = tokens[place]
  const before = tokens[place - 1]
  return (
    token !== undefined &&
    before !== undefined &&
    /^\d+$/.test(before.word) &&
    token.start - before.end <= 1 &&
    isOrdinalSuffix(token.word, language)
  )
}

/** A word said twice asks for nothing more. */
function mergeRepeats(terms: readonly QuestionTerm[]): QuestionTerm[] {
  const seen = new Map<string, QuestionTerm>()
  for (const term of terms) {
    const before = seen.get(term.stem)
    if (before === undefined || before.weight < term.weight) seen.set(term.stem, term)
  }
  return [...seen.values()]
}

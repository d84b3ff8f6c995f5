/**
 * npm run fit [-- --sets DIR]
 *
 * Fits config/ranking.yaml on the development sets: first the weights that rank sentences, then, with these, those of
 * confidence. Prints what five-fold cross-validation over articles says of both.
 */

import { readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { investigate } from '../../src/answer/investigate.js'
import { packageRoot } from '../../src/app/package-root.js'
import { buildLibrary, type Library } from '../../src/library/build-library.js'
import { CONFIDENCE_FEATURES, confidenceFeatures } from '../../src/search/confidence-features.js'
import { FEATURES } from '../../src/search/features.js'
import type { RankedSentence } from '../../src/search/rank.js'
import { readQuestion } from '../../src/search/read-question.js'
import { readQuestions } from '../read-questions.js'
import { auroc, type GoldQuestion, normalizeSpace } from '../scores.js'
import { openWorkbench, type Workbench } from '../workbench.js'
import { type ConfidenceExample, confidence, fitConfidence } from './fit-confidence.js'
import { fitListwise, type TrainingList } from './fit-listwise.js'
import { dot } from './minimize.js'

/** Sentences of a question that the fit sees: the right one is hardly ever further down. */
const SEEN = 70
const FOLDS = 5
const RANKING_FIT = { penalty: 0.0002, steps: 150 }
const CONFIDENCE_FIT = { penalty: 0.0001, steps: 700 }
/** What a sentence counts that is no full hit: one with part of the gold, and one of the gold passage. */
const NEAR_HIT = 0.3
const SAME_PASSAGE = 0.03
const LIMITS = { excerpts: 3, characters: 350, sentences: 3 }

interface FitSet {
  readonly name: string
  readonly reports: string
  readonly questions: string
  /** How much the set counts, in ranking and in confidence; 0 leaves it out. */
  readonly ranking: number
  readonly confidence: number
}

const SETS: readonly FitSet[] = [
  { name: 'XQuAD-R de', reports: 'xquad-r/reports', questions: 'xquad-r/questions.de', ranking: 2, confidence: 0 },
  { name: 'XQuAD-R en', reports: 'xquad-r/reports', questions: 'xquad-r/questions.en', ranking: 1, confidence: 0 },
  { name: 'XQuAD-R ru', reports: 'xquad-r/reports', questions: 'xquad-r/questions.ru', ranking: 1, confidence: 0 },
  { name: 'absent de', reports: 'xquad-r/reports-half', questions: 'xquad-r/questions.de', ranking: 0, confidence: 1 },
  {
    name: 'absent en',
    reports: 'xquad-r/reports-half',
    questions: 'xquad-r/questions.en',
    ranking: 0,
    confidence: 0.5,
  },
  {
    name: 'absent ru',
    reports: 'xquad-r/reports-half',
    questions: 'xquad-r/questions.ru',
    ranking: 0,
    confidence: 0.5,
  },
  { name: 'news de', reports: 'news/reports', questions: 'news/questions.de', ranking: 3, confidence: 2 },
  { name: 'news en', reports: 'news/reports', questions: 'news/questions.en', ranking: 1.5, confidence: 1 },
  { name: 'news uk', reports: 'news/reports', questions: 'news/questions.uk', ranking: 1.5, confidence: 1 },
  { name: 'news ru', reports: 'news/reports', questions: 'news/questions.ru', ranking: 1.5, confidence: 1 },
  // Our own, and too few to rank by; a corpus of one report is what a new bot has.
  ...(['de', 'en', 'uk', 'ru'] as const).map((language) => ({
    name: `seed ${language}`,
    reports: join(packageRoot(), 'corpus'),
    questions: join(packageRoot(), `evaluation/seed/questions.${language}`),
    ranking: 0,
    confidence: 0.5,
  })),
]

interface Asked {
  readonly set: FitSet
  readonly fold: number
}
type RankingExample = Asked & TrainingList
type SureExample = Asked & ConfidenceExample

async function main(): Promise<void> {
  const root = packageRoot()
  const { values } = parseArgs({ options: { sets: { type: 'string', default: join(root, '../shared/eval') } } })
  const file = join(root, 'config/ranking.yaml')
  const head = (await readFile(file, 'utf8')).match(/^(?:#.*\n)*/)?.[0] ?? ''

  const workbench = await openWorkbench(root, (text) => console.error(text))
  const lists = await rankingExamples(values.sets, workbench)
  crossValidateRanking(lists)
  const sentence = weightsOf(FEATURES, fitListwise(lists, FEATURES.length, RANKING_FIT))

  const { knowledge } = workbench
  const weights = { ...knowledge.weights, sentence }
  const examples = await confidenceExamples(values.sets, { ...workbench, knowledge: { ...knowledge, weights } })
  crossValidateConfidence(examples)
  const { present, right } = fitConfidence(examples, CONFIDENCE_FIT)
  const [there, says] = [weightsOf(CONFIDENCE_FEATURES, present), weightsOf(CONFIDENCE_FEATURES, right)]
  await writeFile(
    file,
    `${head}sentence:\n${lines(sentence, '  ')}confidence:\n  present:\n${lines(there, '    ')}  right:\n${lines(says, '    ')}`,
  )
}

/** @throws {Error} where no report can be read there */
async function openSet(sets: string, set: FitSet, { knowledge, readReports }: Workbench): Promise<Library> {
  const folder = resolve(sets, set.reports)
  const reports = await readReports(folder)
  if (reports.length === 0) {
    throw new Error(`${folder}: no report can be read there. Say where the development sets are: -- --sets DIR`)
  }
  return buildLibrary(reports, knowledge)
}

function investigateGold(library: Library, { question }: GoldQuestion): ReturnType<typeof investigate> {
  const language = library.detectLanguage(question, 'de')
  return investigate(library, readQuestion(question, language, library.reader), { limits: LIMITS })
}

async function rankingExamples(sets: string, workbench: Workbench): Promise<RankingExample[]> {
  const examples: RankingExample[] = []
  for (const set of SETS.filter(({ ranking }) => ranking > 0)) {
    const library = await openSet(sets, set, workbench)
    const questions = (await readQuestions(resolve(sets, `${set.questions}.jsonl`))).filter(
      ({ answerable }) => answerable,
    )
    for (const gold of questions) {
      const seen = investigateGold(library, gold).result.sentences.slice(0, SEEN)
      const held = seen.map((sentence) => goldOf(sentence, gold, library))
      if (!held.includes(1)) continue
      const weight = set.ranking / questions.length
      examples.push({
        set,
        fold: foldOf(gold, library),
        items: seen.map(({ features }) => features),
        gold: held,
        weight,
      })
    }
  }
  return examples
}

function goldOf({ passage, sentence }: RankedSentence, gold: GoldQuestion, { corpus }: Library): number {
  const place = corpus.passages[passage]?.passage
  if (place === undefined || place.reportId !== gold.report || place.paragraph !== gold.paragraph) return 0
  const span = place.sentences[sentence]
  const text = normalizeSpace(place.text.slice(span?.start, span?.end))
  const inGold = (gold.sentences ?? [])
    .map(normalizeSpace)
    .some((other) => other.includes(text) || text.includes(other))
  const holds = text.includes(normalizeSpace(gold.answer))
  if (inGold && holds) return 1
  return inGold || holds ? NEAR_HIT : SAME_PASSAGE
}

async function confidenceExamples(sets: string, workbench: Workbench): Promise<SureExample[]> {
  const examples: SureExample[] = []
  for (const set of SETS.filter((each) => each.confidence > 0)) {
    const library = await openSet(sets, set, workbench)
    const known = new Set(library.reports.map(({ id }) => id))
    const questions = await readQuestions(resolve(sets, `${set.questions}.jsonl`))
    for (const gold of questions) {
      const { result, excerpts } = investigateGold(library, gold)
      const [first] = excerpts
      const answerable = gold.answerable && known.has(gold.report)
      const inPlace = first?.citation.reportId === gold.report && first.citation.paragraph === gold.paragraph
      const right = answerable && inPlace && normalizeSpace(first.quote).includes(normalizeSpace(gold.answer))
      const features = confidenceFeatures(result, first?.score ?? 0)
      const weight = set.confidence / questions.length
      const absence = set.reports.endsWith('-half')
      examples.push({ set, fold: foldOf(gold, library), features, right, answerable, absence, weight })
    }
  }
  return examples
}

function crossValidateRanking(lists: readonly RankingExample[]): void {
  console.log('Right sentence first / among three, of those seen, cross-validated:')
  const ranks = new Map<FitSet, number[]>()
  for (let fold = 0; fold < FOLDS; fold++) {
    const others = lists.filter((list) => list.fold !== fold)
    const weights = fitListwise(others, FEATURES.length, RANKING_FIT)
    for (const { set, items, gold } of lists.filter((list) => list.fold === fold)) {
      const scores = items.map((item) => dot(item, weights))
      const best = Math.max(...scores.filter((_, at) => gold[at] === 1))
      const known = ranks.get(set) ?? []
      ranks.set(set, known)
      known.push(scores.filter((score) => score > best).length)
    }
  }
  for (const [{ name }, places] of ranks) {
    const share = (most: number): string => (places.filter((place) => place < most).length / places.length).toFixed(3)
    console.log(`  ${name.padEnd(12)} ${share(1)} / ${share(3)}`)
  }
}

function crossValidateConfidence(examples: readonly SureExample[]): void {
  console.log('AUROC of confidence, cross-validated:')
  const judged = new Map<FitSet, { readonly answerable: number[]; readonly others: number[] }>()
  for (let fold = 0; fold < FOLDS; fold++) {
    const fit = fitConfidence(
      examples.filter((example) => example.fold !== fold),
      CONFIDENCE_FIT,
    )
    for (const { set, answerable, features } of examples.filter((example) => example.fold === fold)) {
      const known = judged.get(set) ?? { answerable: [], others: [] }
      judged.set(set, known)
      known[answerable ? 'answerable' : 'others'].push(confidence(fit, features))
    }
  }
  for (const [{ name }, { answerable, others }] of judged) {
    console.log(`  ${name.padEnd(12)} ${auroc(answerable, others).toFixed(3)}`)
  }
}

/** Questions on one article stay in one fold, as long as there are several articles. */
function foldOf({ id, report }: GoldQuestion, { reports }: Library): number {
  let hash = 7
  for (const letter of reports.length === 1 ? id : report || (id.split('#')[0] ?? id))
    hash = (hash * 31 + letter.charCodeAt(0)) | 0
  return (hash >>> 0) % FOLDS
}

function weightsOf<F extends string>(features: readonly F[], weights: Float64Array): Record<F, number> {
  return Object.fromEntries(features.map((feature, at) => [feature, Number((weights[at] ?? 0).toFixed(3))])) as Record<
    F,
    number
  >
}

function lines(weights: Readonly<Record<string, number>>, indent: string): string {
  return Object.entries(weights)
    .filter(([, weight]) => weight !== 0)
    .map(([feature, weight]) => `${indent}${feature}: ${weight}\n`)
    .join('')
}

try {
  await main()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

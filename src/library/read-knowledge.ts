/** What is known of the languages, from the config folder: stop words, lexicon, kinds of answers, ranking weights. */

import { join } from 'node:path'
import type { Dictionary } from '../lexicon/dictionary.js'
import { Lexicon } from '../lexicon/lexicon.js'
import { NAME_FIELDS } from '../lexicon/parse-lexicon.js'
import { readDictionaries } from '../lexicon/read-dictionaries.js'
import { readConcepts } from '../lexicon/read-lexicon.js'
import { tellingWords } from '../lexicon/telling-words.js'
import type { DictionaryPlace, Language } from '../model.js'
import { byPlace, type Problem, type Read } from '../problems/problem.js'
import { readTextFile } from '../problems/read-file.js'
import { type AnswerKinds, createAnswerKinds } from '../search/answer-kinds.js'
import { type Contraries, createContraries } from '../search/contraries.js'
import { type CourtesyReader, createCourtesyReader } from '../search/courtesy.js'
import { type CueReader, createCueReader } from '../search/cues.js'
import { parseAnswerKinds } from '../search/parse-answer-kinds.js'
import { parseContraries } from '../search/parse-contraries.js'
import { parseCourtesy } from '../search/parse-courtesy.js'
import { parseCues } from '../search/parse-cues.js'
import { parseWordLists } from '../search/parse-word-lists.js'
import { type RankingWeights, readWeights } from '../search/read-weights.js'
import type { StopWords } from '../text/analyzer.js'
import { createLanguageDetector, type LanguageDetector } from '../text/detect-language.js'
import { createStemmer, type Stemmer } from '../text/stemmer.js'
import { readIrregularForms, readWordSets, wordSets } from './read-language-files.js'

export interface Knowledge {
  readonly stopWords: StopWords
  readonly stemmer: Stemmer
  readonly lexicon: Lexicon
  /** Those that the operator lists, behind the lexicon. */
  readonly dictionaries: readonly Dictionary[]
  /** Words that count less in a question, and their stems. */
  readonly weakWords: StopWords
  /** Words after which a question names what it asks for. */
  readonly interrogatives: StopWords
  /** Words that say the contrary of each other. */
  readonly contraries: Contraries
  readonly kinds: AnswerKinds
  readonly courtesy: CourtesyReader
  readonly cues: CueReader
  /** Folded words that continue the sentence before. */
  readonly backReferences: StopWords
  readonly weights: RankingWeights
  readonly detectLanguage: LanguageDetector
}

export type KnowledgeRead =
  /** `leftOut` names what the bot can live without: rows and files of the lexicon, irregular forms, dictionaries. */
  | { readonly knowledge: Knowledge; readonly leftOut: readonly Problem[] }
  /** Everything that is wrong, but for dictionaries: reading them takes the rest. */
  | { readonly problems: readonly Problem[] }

/** How problems name the config folder. */
const SHOWN = 'config'

/**
 * Never throws for what stands on disk.
 *
 * @param folder  the config folder
 * @param places  of dictionaries
 */
export async function readKnowledge(folder: string, places: readonly DictionaryPlace[] = []): Promise<KnowledgeRead> {
  const yaml = <T>(name: string, parse: (text: string, file: string) => Read<T>) =>
    readParsed(join(folder, name), `${SHOWN}/${name}`, parse)
  const at = (name: string) => [join(folder, name), `${SHOWN}/${name}`] as const
  const [
    stopWords,
    weakWords,
    irregular,
    kinds,
    courtesy,
    cues,
    backReferences,
    interrogatives,
    contraries,
    weights,
    rows,
  ] = await Promise.all([
    readWordSets(...at('stop-words')),
    readWordSets(...at('weak-words')),
    readIrregularForms(...at('irregular-forms')),
    yaml('answer-kinds.yaml', parseAnswerKinds),
    yaml('courtesy.yaml', parseCourtesy),
    yaml('question-cues.yaml', parseCues),
    yaml('back-references.yaml', parseWordLists),
    yaml('interrogatives.yaml', parseWordLists),
    yaml('contraries.yaml', parseContraries),
    yaml('ranking.yaml', readWeights),
    readConcepts(...at('lexicon')),
  ])
  const leftOut = [...rows.problems, ...('value' in irregular ? irregular.value.leftOut : [])]
  if (
    'problems' in stopWords ||
    'problems' in weakWords ||
    'problems' in irregular ||
    'problems' in kinds ||
    'problems' in courtesy ||
    'problems' in cues ||
    'problems' in backReferences ||
    'problems' in interrogatives ||
    'problems' in contraries ||
    'problems' in weights ||
    rows.concepts.length === 0
  ) {
    const needed = [
      stopWords,
      weakWords,
      irregular,
      kinds,
      courtesy,
      cues,
      backReferences,
      interrogatives,
      contraries,
      weights,
    ]
    return { problems: [...needed.flatMap(problemsOf), ...leftOut].sort(byPlace) }
  }

  const stemmer = createStemmer(irregular.value.forms)
  const lexicon = new Lexicon(rows.concepts, stopWords.value, stemmer)
  const stemsOf = (text: string, language: Language): string[] =>
    tellingWords(text, stopWords.value[language]).map((word) => stemmer(word, language))
  const dictionaries = await readDictionaries(places, stemsOf)
  const knowledge = {
    stopWords: stopWords.value,
    weakWords: withStems(weakWords.value, stemmer),
    stemmer,
    lexicon,
    dictionaries: dictionaries.dictionaries,
    kinds: createAnswerKinds(kinds.value),
    courtesy: createCourtesyReader(courtesy.value),
    cues: createCueReader(cues.value),
    interrogatives: wordSets((language) => interrogatives.value[language]),
    contraries: createContraries(contraries.value, stemmer),
    backReferences: wordSets((language) => backReferences.value[language]),
    weights: weights.value,
    detectLanguage: createLanguageDetector(stopWords.value, commonWordIn(lexicon, stemmer)),
  }
  return { knowledge, leftOut: [...leftOut, ...dictionaries.problems].sort(byPlace) }
}

async function readParsed<T>(
  path: string,
  file: string,
  parse: (text: string, file: string) => Read<T>,
): Promise<Read<T>> {
  const read = await readTextFile(path, file)
  return 'text' in read ? parse(read.text, file) : { problems: [read.problem] }
}

function problemsOf(read: Read<unknown>): readonly Problem[] {
  return 'problems' in read ? read.problems : []
}

/** Names are the same in several languages, so only other words tell one. */
function commonWordIn(lexicon: Lexicon, stemmer: Stemmer): (word: string, language: Language) => boolean {
  return (word, language) =>
    lexicon.conceptsOf(stemmer(word, language), language).some(({ field }) => !NAME_FIELDS.has(field))
}

/** Shorter stems are shared by too many words: ранний and ранено are both "ран". */
const SHORTEST_WEAK_STEM = 5

/** The words and their stems. */
function withStems(words: StopWords, stemmer: Stemmer): StopWords {
  const both = (language: Language): ReadonlySet<string> =>
    new Set(
      [...words[language]].flatMap((word) => {
        const stem = stemmer(word, language)
        return stem.length >= SHORTEST_WEAK_STEM ? [word, stem] : [word]
      }),
    )
  return { de: both('de'), en: both('en'), uk: both('uk'), ru: both('ru') }
}

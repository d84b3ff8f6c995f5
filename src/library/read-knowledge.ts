/** What is known of the languages, from the config folder: stop words, lexicon, kinds of answers, ranking weights. */

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { Dictionary } from '../lexicon/dictionary.js'
import { Lexicon } from '../lexicon/lexicon.js'
import type { LexiconProblem } from '../lexicon/parse-lexicon.js'
import { type DictionaryPlace, readDictionaries } from '../lexicon/read-dictionaries.js'
import { readConcepts } from '../lexicon/read-lexicon.js'
import { tellingWords } from '../lexicon/telling-words.js'
import type { Language } from '../model.js'
import type { Problem } from '../problems/problem.js'
import { type AnswerKinds, createAnswerKinds } from '../search/answer-kinds.js'
import { parseAnswerKinds, splitWords } from '../search/parse-answer-kinds.js'
import { type RankingWeights, readWeights } from '../search/read-weights.js'
import { NAME_FIELDS } from '../search/word-traits.js'
import type { StopWords } from '../text/analyzer.js'
import { createLanguageDetector, type LanguageDetector } from '../text/detect-language.js'
import { fold } from '../text/fold.js'
import { createStemmer, type IrregularForms, parseIrregularForms, type Stemmer } from '../text/stemmer.js'

export interface Knowledge {
  readonly stopWords: StopWords
  readonly stemmer: Stemmer
  readonly lexicon: Lexicon
  readonly lexiconProblems: readonly LexiconProblem[]
  /** Those that the operator lists, behind the lexicon. */
  readonly dictionaries: readonly Dictionary[]
  readonly dictionaryProblems: readonly Problem[]
  /** Words that count less in a question, and their stems. */
  readonly weakWords: StopWords
  /** Words after which a question names what it asks for. */
  readonly interrogatives: StopWords
  readonly kinds: AnswerKinds
  /** Folded words that continue the sentence before. */
  readonly backReferences: StopWords
  readonly weights: RankingWeights
  readonly detectLanguage: LanguageDetector
}

/**
 * @param folder  the config folder
 * @param places  of dictionaries; bad ones are named and left out
 * @throws where a file of the folder is missing or can't be read
 */
export async function readKnowledge(folder: string, places: readonly DictionaryPlace[] = []): Promise<Knowledge> {
  const [stopWords, weakWords, irregular, { concepts, problems }, kinds, backReferences, interrogatives, weights] =
    await Promise.all([
      readWordSets(join(folder, 'stop-words')),
      readWordSets(join(folder, 'weak-words')),
      readIrregularForms(join(folder, 'irregular-forms')),
      readConcepts(join(folder, 'lexicon')),
      readFile(join(folder, 'answer-kinds.yaml'), 'utf8'),
      readFile(join(folder, 'back-references.yaml'), 'utf8'),
      readFile(join(folder, 'interrogatives.yaml'), 'utf8'),
      readFile(join(folder, 'ranking.yaml'), 'utf8'),
    ])
  const stemmer = createStemmer(irregular)
  const lexicon = new Lexicon(concepts, stopWords, stemmer)
  const stemsOf = (text: string, language: Language): string[] =>
    tellingWords(text, stopWords[language]).map((word) => stemmer(word, language))
  const dictionaries = await readDictionaries(places, stemsOf)
  return {
    stopWords,
    weakWords: withStems(weakWords, stemmer),
    stemmer,
    lexicon,
    lexiconProblems: problems,
    dictionaries: dictionaries.dictionaries,
    dictionaryProblems: dictionaries.problems,
    kinds: createAnswerKinds(parseAnswerKinds(kinds)),
    interrogatives: parseWordSets(interrogatives),
    backReferences: parseWordSets(backReferences),
    weights: readWeights(weights),
    detectLanguage: createLanguageDetector(stopWords, commonWordIn(lexicon, stemmer)),
  }
}

async function readWordSets(folder: string): Promise<StopWords> {
  const texts = await readTexts(folder)
  return wordSets((language) => texts[language].replace(/^#.*$/gm, '').split(/\s+/))
}

async function readIrregularForms(folder: string): Promise<IrregularForms> {
  const { de, en, uk, ru } = await readTexts(folder)
  return {
    de: parseIrregularForms(de),
    en: parseIrregularForms(en),
    uk: parseIrregularForms(uk),
    ru: parseIrregularForms(ru),
  }
}

/** One text file for each language. */
async function readTexts(folder: string): Promise<Record<Language, string>> {
  const read = (language: Language): Promise<string> => readFile(join(folder, `${language}.txt`), 'utf8')
  const [de, en, uk, ru] = await Promise.all([read('de'), read('en'), read('uk'), read('ru')])
  return { de, en, uk, ru }
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

/** A line of words for each language, parted by commas. */
function parseWordSets(text: string): StopWords {
  const lines = parse(text) as Readonly<Record<Language, string>>
  return wordSets((language) => splitWords(lines[language]))
}

function wordSets(wordsOf: (language: Language) => readonly string[]): StopWords {
  const setOf = (language: Language): ReadonlySet<string> =>
    new Set(
      wordsOf(language)
        .map(fold)
        .filter((word) => word !== ''),
    )
  return { de: setOf('de'), en: setOf('en'), uk: setOf('uk'), ru: setOf('ru') }
}

/**
 * A FreeDict entry into its headword and its translations.
 *
 *     bank /bˈaŋk/ <v>
 *     1. einzahlen <v, trans> [fin.], auf die Bank bringen (Geld)
 *
 * Examples, notes, synonyms and glosses stand on lines of their own and are not looked at.
 */

export interface DictionaryEntry {
  /** Without pronunciation and grammar; empty where nothing else stands there. */
  readonly headword: string
  /** In the order of the entry, at most three words each. */
  readonly translations: readonly string[]
}

const MOST_WORDS = 3
const SENSE = /^\d+\. /

export function parseEntry(entry: string): DictionaryEntry {
  const [first = '', second = '', ...others] = entry.split('\n')
  // Without numbers there is one line of translations, and what else begins a line is a gloss.
  const senses = SENSE.test(second) ? [second, ...others.filter((line) => SENSE.test(line))] : [second]
  return { headword: phrasesOf(first)[0] ?? '', translations: [...new Set(senses.flatMap(phrasesOf))] }
}

/** Pronunciation, grammar, synonyms, labels, explanations; "something" and "somebody"; a sense's number; stress marks. */
const ASIDES = [
  /(?<=^|[\s(])\/[^/]*\//g,
  /<[^>]*>|\{[^}]*\}|\[[^\]]*\]/g,
  /\([^()]*\)/g,
  /(?<=^|[\s,;])(?:etw|jd[mns]?|sth|sb)\.(?:'s)?/g,
  /^\d+\.(?= )| \d+\.$/g,
]

function phrasesOf(line: string): string[] {
  return ASIDES.reduce((text, aside) => text.replace(aside, ' '), line.replaceAll('\u0301', ''))
    .split(/[,;]/)
    .map((phrase) => phrase.trim().split(/\s+/))
    .filter((words) => words.length <= MOST_WORDS)
    .map((words) => words.join(' '))
    .filter((phrase) => /^\p{L}.*[^-]$/u.test(phrase))
}

/**
 * The shape of a language's word tables, and how they are written down.
 *
 * Holds no words itself: those stand in german.ts, english.ts, ukrainian.ts, russian.ts and shared-words.ts.
 */

/**
 * What a stop behind an abbreviation says.
 * - `joins`: never an end; it introduces what follows ("Dr.", "z. B.").
 * - `may-end`: an end only where a word follows that mostly begins sentences ("U.S.", "Mio.", "2025 г.").
 * - `joins-number`: never an end before a number, else a word like any other ("Art. 5", "dieser Art.").
 * - `word`: a word like any other, though it looks like an abbreviation ("usw.", "и т. д.", "km.").
 */
export type AbbreviationKind = 'joins' | 'may-end' | 'joins-number' | 'word'

/** How a language writes ordinals as a number and a stop ("am 23. Dezember"). All lower case. */
export interface OrdinalWords {
  /** Words before a number that make it an ordinal. */
  readonly determiners: ReadonlySet<string>
  /** Words before a number that make it a plain number. */
  readonly counters: ReadonlySet<string>
  /** Ends of the nouns that ordinals count. */
  readonly nouns: readonly string[]
}

export interface LanguageWords {
  /** By the abbreviation without its last stop and without spaces ("z.B"), as written inside a sentence. */
  readonly abbreviations: ReadonlyMap<string, AbbreviationKind>
  /** Words, capitalised, that seldom carry a capital anywhere but at the start of a sentence. */
  readonly starters: ReadonlySet<string>
  /** How words end that, capitalised, can't be names: verbs. */
  readonly starterEndings?: RegExp
  /** Does a comma that ends a quote stand inside it: "We stay," she said? */
  readonly commasInsideQuotes: boolean
  readonly ordinals?: OrdinalWords
  /** Verbs that stand right before a quote, or behind it and a speaker's name: "Why?" Ostrander asked. */
  readonly speechVerbs?: ReadonlySet<string>
}

/** The words of a table that is written with white space between them. */
export function wordList(table: string): string[] {
  return table.split(/\s+/).filter((word) => word !== '')
}

/** Abbreviations by kind; where a word is listed twice, the later table wins. */
export function abbreviations(
  ...tables: readonly Partial<Record<AbbreviationKind, string>>[]
): ReadonlyMap<string, AbbreviationKind> {
  const kinds: readonly AbbreviationKind[] = ['joins', 'may-end', 'joins-number', 'word']
  const byWord = new Map<string, AbbreviationKind>()
  for (const table of tables) {
    for (const kind of kinds) for (const word of wordList(table[kind] ?? '')) byWord.set(word, kind)
  }
  return byWord
}

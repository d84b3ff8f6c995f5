/**
 * Folded words into stems, irregular forms first: saß, säße -> sitz; went -> go; дні -> ден.
 *
 * What the lists of irregular forms do not name goes to the language's algorithm.
 */

import type { Language } from '../model.js'
import { stem } from './stem.js'

/** @returns the stem of a folded word; never empty for a word that is not */
export type Stemmer = (word: string, language: Language) => string

/** By language: folded form to folded base form. */
export type IrregularForms = Readonly<Record<Language, ReadonlyMap<string, string>>>

/** Prefixes that part from their verbs: "er lehnt ab", "abgelehnt", "abzulehnen". */
const SEPARABLE =
  'ab an auf aus bei dabei dar durch ein fest fort frei her heraus herbei hervor hin hinaus los mit nach nieder statt teil um vor voraus wahr weg wieder zu zuruck zusammen'.split(
    ' ',
  )
/** Those and others that verbs have before an irregular form: "an|genommen", "be|saß". */
const PREFIXES = [...SEPARABLE, ...'be ent er ge uber unter ver zer'.split(' ')].sort()

export function createStemmer(irregular: IrregularForms): Stemmer {
  const germanVerbs = new Set(irregular.de.values())
  return (word, language) => {
    const forms = irregular[language]
    const base = forms.get(word) ?? (language === 'de' ? germanBase(word, forms, germanVerbs) : word)
    return stem(base, language)
  }
}

function germanBase(word: string, forms: ReadonlyMap<string, string>, verbs: ReadonlySet<string>): string {
  return irregularWithPrefix(word, forms) ?? strongInfinitive(word, verbs) ?? infinitiveOf(withoutGender(word))
}

function irregularWithPrefix(word: string, forms: ReadonlyMap<string, string>): string | undefined {
  for (const prefix of PREFIXES) {
    if (!word.startsWith(prefix)) continue
    const rest = word.slice(prefix.length)
    const simple = formOf(rest, forms) ?? (rest.startsWith('zu') ? forms.get(rest.slice(2)) : undefined)
    if (simple !== undefined) return prefix + simple
  }
  return undefined
}

/** A noun that is a form of a verb has endings of its own: Ausgabe beside "ausgaben", Rücktritts beside "tritt zurück". */
function formOf(rest: string, forms: ReadonlyMap<string, string>): string | undefined {
  return (
    forms.get(rest) ??
    (rest.endsWith('e') ? forms.get(`${rest}n`) : undefined) ??
    forms.get(rest.replace(/e?[sn]$|e$/, ''))
  )
}

/** "Ausgegeben", "zugelassene": the participle of a verb that has other irregular forms. */
function strongInfinitive(word: string, verbs: ReadonlySet<string>): string | undefined {
  const [, prefix = '', verb = ''] = STRONG_PARTICIPLE.exec(word) ?? []
  return verbs.has(verb) ? prefix + verb : undefined
}

const PREFIX = [...SEPARABLE].sort((a, b) => b.length - a.length).join('|')
/** "Ausgetauscht", "ausgetauschten": a regular verb's, for "Angebote" and "vorgehen" are none. */
const PARTICIPLE = new RegExp(`^(${PREFIX})ge([a-z]{3,}?)e?t(?:e[nmrs]?)?$`)
const STRONG_PARTICIPLE = new RegExp(`^(${PREFIX})ge([a-z]{2,}en)(?:e[nmrs]?)?$`)
/** "Auszutauschen"; no "Einzugsgebieten", no "Anzugträgern". */
const WITH_ZU = new RegExp(`^(${PREFIX})zu((?!g(?:[bdfgkmpstz]))[a-z]{3,}(?:en|e[lr]n))$`)

/** The syllable between prefix and verb hides from the algorithm what verb it is. */
function infinitiveOf(word: string): string {
  const participle = PARTICIPLE.exec(word)
  if (participle !== null) return `${participle[1]}${participle[2]}en`
  const infinitive = WITH_ZU.exec(word)
  return infinitive === null ? word : `${infinitive[1]}${infinitive[2]}`
}

/** Vermittler|in, Juristinnen; no Berlin, no Medizin. */
const FEMALE = /^(?!konstantin|valentin|florentin)(.{2,}(?:er|or|ist|ent|ant|eur|olog|krat))in(?:nen)?$/

/** A woman's office or trade is a man's: a report has the one where a question has the other. */
function withoutGender(word: string): string {
  return FEMALE.exec(word)?.[1] ?? word
}

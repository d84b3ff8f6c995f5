/**
 * A folded word of a known language into its stem.
 *
 * German: Cistem. English and Russian: Snowball. Ukrainian: a Snowball-style stemmer. The Slavic stemmers leave different
 * tails for cases of one word (гаранті, гарант), so what vowels and soft signs remain at the end is dropped as well.
 * Numerals have the stem of their digits, so that "neunzehn" meets "19" and "дев'ятнадцяти".
 */

import { stemmer as english } from '@orama/stemmers/english'
import { stemmer as russian } from '@orama/stemmers/russian'
import type { Language } from '../model.js'
import { cistem } from './cistem.js'
import { numeralStem } from './numerals.js'
import { ukrainian } from './ukrainian.js'

/** The stem of a folded word; never empty for a word that is not. Numbers and signs (%, €) stay as they are. */
export function stem(word: string, language: Language): string {
  if (!/^\p{L}/u.test(word)) return word
  const numeral = numeralStem(word, language)
  if (numeral !== undefined) return numeral
  // A name or a word of another script gets the stemmer of its own script.
  if (/[\u0400-\u04ff]/.test(word)) {
    return (language === 'uk' || /[іїє]/.test(word) ? ukrainian(word) : dropTail(russianStem(word))) || word
  }
  return (language === 'en' ? english(word) : (WHOLE.get(word) ?? cistem(word))) || word
}

/** Nouns that Cistem cuts to what it leaves of another word: Drohne and drohen, Hafen and Haft. */
const WHOLE: ReadonlyMap<string, string> = new Map([
  ['drohne', 'drohne'],
  ['drohnen', 'drohne'],
  ['hafen', 'hafen'],
  ['hafens', 'hafen'],
])

/** контрол|ирует, действ|ующий: of verbs in -овать; no "красную", and "следующий" is no verb any more. */
const IN_OVAT = /^(?!следующ)(.{3,})у(?:е(?:шь|т|м|те)|ют|ющ(?:ий|ая|ее|ие|его|ей|ему|ую|им|ем|их|ими))(?:ся|сь)?$/
/** систем|у: an adjective's -ему stands behind н or a hissing sound. */
const ACCUSATIVE_IN_EMU = /[^нжшчщ]ему$/

/** посред|ница, участницей, представитель|ница: a woman's office or trade is a man's; no пятница. */
const FEMALE = /^(?!больниц|пятниц|мельниц|лестниц|задниц)(.{2,}(?:[двсчщптн]|ль))ниц(?:а|ы|е|у|ей|ам|ами|ах)?$/

/** Snowball, which is not told of these. */
function russianStem(word: string): string {
  const [, man] = FEMALE.exec(word) ?? []
  if (man !== undefined) return russian(man.endsWith('тель') ? man : `${man}ник`)
  const verb = IN_OVAT.exec(word)?.[1]
  if (verb !== undefined) return russian(`${verb}овать`)
  if (ACCUSATIVE_IN_EMU.test(word)) return russian(`${word.slice(0, -1)}а`)
  const stemmed = russian(word)
  // It takes -ов and -ев off for a case ending, of a short name too: Киев would be ки, but Киеве киев.
  return stemmed.length < 3 && /(?:ов|ев)$/.test(word) ? word : stemmed
}

function dropTail(stemmed: string): string {
  const bare = stemmed.replace(/[аеєиіїоуюяьйы]+$/, '')
  return bare.length >= 3 ? bare : stemmed
}

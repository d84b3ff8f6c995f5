/**
 * How names sound, whatever alphabet and language they are written in: Ahlvik, Альвик and Альвік are all "alvik".
 *
 * Folded words in, letters out that can be compared across German, English, Ukrainian and Russian. By rules alone,
 * without a list of names; whether a word is a name is for others to say.
 */

import { commonBeginning, editDistance } from './similarity.js'
import { transliterate } from './transliterate.js'

/**
 * A folded word's letters by their sound: g, h and kh are one, so are y, i and j; doubled and mute letters go. Two sounds
 * where ch may be German (Bach) or English (Cherkasy).
 */
export function soundsOf(word: string): readonly string[] {
  const english = word.replace(/(?<![st])ch(?![b-df-hk-np-tv-xz])/g, 'sh')
  return english === word ? [soundOf(word)] : [soundOf(word), soundOf(english)]
}

function soundOf(word: string): string {
  const cyrillic = /[\u0400-\u04ff]/.test(word)
  const latin = transliterate(word)
    .replace(/dsch|dzh/g, 'j')
    .replace(/schtsch|shch|tsch|sch|tch|zh|sh/g, 'S')
    .replace(/kh|ch/g, 'H')
  return (cyrillic ? latin : latin.replace(/(?<=[aeiouy])h(?![aeiouy])/g, ''))
    .replace(/ph|pf|[fw]/g, 'v')
    .replace(/th/g, 't')
    .replace(/ck|qu|q/g, 'k')
    .replace(/x/g, 'ks')
    .replace(/c(?=[eiy])/g, 's')
    .replace(/c/g, 'k')
    .replace(/t[sz]|z|S/g, 's')
    .replace(/[gH]/g, 'h')
    .replace(/[yj]/g, 'i')
    .replace(/ie/g, 'i')
    .replace(/(.)\1+/g, '$1')
}

/** A sound without the vowels that it ends in, which change with case and language: valdoria, valdorii, valdoriu. */
export function withoutEnding(sound: string): string {
  const base = sound.replace(/[aeiou]+$/, '')
  return base.length >= SHORTEST_BASE ? base : sound
}

/** A sound's consonants, with "a" for a vowel that it begins with. */
export function consonantsOf(sound: string): string {
  return sound
    .replace(/^[aeiou]/, 'A')
    .replace(/[aeiou]/g, '')
    .replace(/A/, 'a')
    .replace(/(.)\1+/g, '$1')
}

const SHORTEST_BASE = 3
/** Below this many letters one other letter makes another name. */
const SHORTEST_ALIKE = 5
const LEAST_ALIKE = 0.7

/**
 * How alike two sounds without their endings are, 0.7 to 1, letter by letter; 0 where they may well be two names.
 * Consonants must be the same: it is vowels that transliterations differ in.
 */
export function soundLikeness(a: string, b: string): number {
  if (a === b) return 1
  if (a.length < SHORTEST_ALIKE || b.length < SHORTEST_ALIKE || consonantsOf(a) !== consonantsOf(b)) return 0
  const longest = Math.max(a.length, b.length)
  const alike = 1 - editDistance(a, b, longest) / longest
  return alike >= LEAST_ALIKE ? alike : 0
}

/** What countries and towns get that makes of them who lives there or what is theirs, as sounds without endings. */
const DERIVING = new RegExp(
  `^(?:${[
    'i?ans?|ins?', // Roman, Italians, Italien
    '[ei]rs?|[ei]rin(?:en)?', // Wiener, Spanier, Spanierin
    'is(?:en|er|es|em)?|es', // spanisch, Spanish, Chinese
    '(?:i|n|an|ian|in|en|ov|ev)?sk', // польский, римський, американский
    's|i?s[ei]v|i?anin', // туринцы, туринцев, киевлянин
    '(?:i|an|ian|in)k', // американка
  ].join('|')})$`,
)
/** The same after a short name, where others make another name: Mill, Miller. */
const SURELY_DERIVING = /^(?:(?:i|n|an|in|ov|ev)?sk|is(?:en|er|es|em)?|i?ans?|irs?)$/
const SHORTEST_SHARED = 5
const SHORTEST_WHOLE = 4

/** Whether one name is made from the other or both from one: Italien, італійський, Italiener. */
export function isDerivedName(a: string, b: string): boolean {
  const shared = commonBeginning(a, b)
  // What both were made from may end before what they share: "italin" and "italis" share an i.
  for (let base = shared; base >= Math.max(SHORTEST_SHARED, shared - 2); base--) {
    if (isMadeBy(DERIVING, a.slice(base), b.slice(base))) return true
  }
  const isWhole = shared >= SHORTEST_WHOLE && shared === Math.min(a.length, b.length)
  return isWhole && isMadeBy(SURELY_DERIVING, a.slice(shared), b.slice(shared))
}

function isMadeBy(endings: RegExp, ...rests: readonly string[]): boolean {
  return rests.every((rest) => rest === '' || endings.test(rest))
}

/** Whether a sound without its ending ends like a word made from a name that is written small. */
export function endsDerived(sound: string): boolean {
  return /(?:sk|is(?:en|er|es|em)?|es|s|s[ei]v|anin|ian|nk|ik)$/.test(sound)
}

/**
 * One spelling for what people type in several: case, accents, umlauts, ß and typographic apostrophes folded away.
 *
 * The same for all languages. Cyrillic й and ї keep their marks: the stemmers need them.
 */

/** Letters that Unicode decomposition leaves whole. */
const WHOLE_LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ё: 'е',
  ґ: 'г',
}

/** The folded form: lower case, Latin letters without marks, no apostrophes or soft hyphens. May be empty. */
export function fold(word: string): string {
  const lower = word.toLowerCase()
  if (/^[a-z0-9]*$/.test(lower)) return lower
  return lower
    .normalize('NFC')
    .replace(/[\u00c0-\u024f\u1e00-\u1eff]/g, (letter) => letter.normalize('NFD').replace(/\p{M}/gu, ''))
    .replace(/[ßæœøłđðþıёґ]/g, (letter) => WHOLE_LETTERS[letter] ?? letter)
    .replace(/['’ʼ`´‘\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/(?<=[a-z])\p{M}+/gu, '')
}

/**
 * Names and loan words across alphabets: a consonant skeleton that Дмитриев, Дмитрієв, Dmitriew and Dmitriev share.
 *
 * By rules alone, without a list of names.
 */

/** One Cyrillic letter in Latin letters, as newspapers of all kinds might write it; the skeleton evens out the rest. */
const LATIN: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  є: 'ie',
  ж: 'sh',
  з: 's',
  и: 'i',
  і: 'i',
  ї: 'i',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'h',
  ц: 'ts',
  ч: 'sh',
  ш: 'sh',
  щ: 'sh',
  ъ: '',
  ы: 'i',
  ь: '',
  э: 'e',
  ю: 'iu',
  я: 'ia',
}

/** A folded word in Latin letters; words without Cyrillic stay as they are. */
export function transliterate(word: string): string {
  if (!/[\u0400-\u04ff]/.test(word)) return word
  return word
    .replace(/дж/g, 'j')
    .replace(/(?<![\u0400-\u04ff])у(?=[аеиіоэя])/g, 'v')
    .replace(/[\u0400-\u04ff]/g, (letter) => LATIN[letter] ?? '')
}

/**
 * The consonants of a word by their sound, an initial vowel as "A": Selenskyj, Zelensky and Зеленский are all "slnsk".
 * Several spellings of h, j and ch are possible sounds, so a word may have more than one skeleton; at most eight.
 */
export function skeletons(word: string): string[] {
  const latin = transliterate(word)
  const found = new Set<string>()
  for (const h of ['g', '']) {
    for (const j of ['', 'j']) {
      // German Bach, or English Cherkasy: before a consonant it is the former.
      for (const ch of /ch(?![b-df-hk-np-tv-xz])/.test(latin) ? ['q', 'S'] : ['q']) {
        found.add(consonants(latin, h, j, ch))
      }
    }
  }
  return [...found].filter((skeleton) => skeleton !== '')
}

function consonants(latin: string, h: string, j: string, ch: string): string {
  return latin
    .replace(/t(?:ion|ionen)$/, 's')
    .replace(/dsch|dzh/g, 'j')
    .replace(/schtsch|shch|tsch|sch|tch|zh|sh/g, 'S')
    .replace(/kh/g, 'q')
    .replace(/ch/g, ch)
    .replace(/ph|pf/g, 'v')
    .replace(/th/g, 't')
    .replace(/ck|qu/g, 'k')
    .replace(/x/g, 'ks')
    .replace(/c(?=[eiy])/g, 's')
    .replace(/c/g, 'k')
    .replace(/t[sz]|z/g, 's')
    .replace(/[fw]/g, 'v')
    .replace(/q/g, 'g')
    .replace(/h/g, h)
    .replace(/^(?:[yj](?=[aeiou])|[aeiouy])/, 'A')
    .replace(/j/g, j)
    .replace(/[aeiouy]/g, '')
    .replace(/S/g, 's')
    .replace(/(.)\1+/g, '$1')
}

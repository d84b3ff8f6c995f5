/** German numerals, written as one word however long: einundzwanzig, hundertfünfzig, zweitausendste. */

interface GermanNumeral {
  readonly value: number
  readonly ordinal: boolean
}

const UNITS = ['', 'ein', 'zwei', 'drei', 'vier', 'funf', 'sechs', 'sieben', 'acht', 'neun']
const TENS = ['', '', 'zwanzig', 'dreissig', 'vierzig', 'funfzig', 'sechzig', 'siebzig', 'achtzig', 'neunzig']
const TEENS = 'zehn elf zwolf dreizehn vierzehn funfzehn sechzehn siebzehn achtzehn neunzehn'.split(' ')

/** 1 to 99 as they stand in longer numerals. */
const BELOW_HUNDRED: ReadonlyMap<string, number> = new Map([
  ...UNITS.map((word, value) => [word, value] as const).slice(1),
  ['eins', 1],
  ['zwo', 2],
  ...TEENS.map((word, at) => [word, 10 + at] as const),
  ...TENS.flatMap((tens, ten) =>
    ten < 2 ? [] : UNITS.map((unit, value) => [unit === '' ? tens : `${unit}und${tens}`, ten * 10 + value] as const),
  ),
])

/** Ordinals that are not their cardinal with an ending, without what inflects them. */
const ODD_ORDINALS: ReadonlyMap<string, number> = new Map([
  ['erst', 1],
  ['dritt', 3],
  ['siebt', 7],
  ['siebent', 7],
  ['acht', 8],
])

/** "die Gespräche zweier Seiten", "zu dreien". */
const INFLECTED: ReadonlyMap<string, number> = new Map(
  UNITS.flatMap((word, value) => (value < 2 ? [] : [[word + (value < 4 ? 'er' : 'en'), value] as const])).concat([
    ['zweien', 2],
    ['dreien', 3],
  ]),
)

const ORDINAL = /^(.+t)e[nrsm]?$/

/** @param word  folded; "ein" and "erst" by themselves are hardly ever numerals */
export function readGermanNumeral(word: string): GermanNumeral | undefined {
  if (word === 'ein') return undefined
  // Typed without umlauts.
  const plain =
    word.includes('ue') || word.includes('oe') ? word.replace('fuenf', 'funf').replace('zwoelf', 'zwolf') : word
  const value = cardinal(plain) ?? INFLECTED.get(plain)
  if (value !== undefined && plain !== 'achten') return { value, ordinal: false }
  const stem = ORDINAL.exec(plain)?.[1]
  const which = stem === undefined ? undefined : ordinal(stem)
  return which === undefined ? undefined : { value: which, ordinal: true }
}

/** "neunzehnt", "zwanzigst": 19 and less take t, the others st. */
function ordinal(stem: string): number | undefined {
  for (const [odd, value] of ODD_ORDINALS) {
    if (stem === odd) return value
    if (stem.endsWith(odd)) {
      const before = round(stem.slice(0, -odd.length).replace(/und$/, ''))
      if (before !== undefined) return before + value
    }
  }
  const short = cardinal(stem.slice(0, -1))
  if (short !== undefined && short % 100 > 0 && short % 100 < 20 && ![1, 3, 7, 8].includes(short % 100)) return short
  const long = stem.endsWith('st') ? cardinal(stem.slice(0, -2)) : undefined
  return long !== undefined && (long % 100 === 0 || long % 100 >= 20) ? long : undefined
}

/** Hundreds and thousands before an odd ordinal: "hundert|erste". */
function round(word: string): number | undefined {
  const value = word === '' ? undefined : cardinal(word)
  return value !== undefined && value % 100 === 0 ? value : undefined
}

function cardinal(word: string): number | undefined {
  return joined(word, 'tausend', 1000, (part) => joined(part, 'hundert', 100, (rest) => BELOW_HUNDRED.get(rest)))
}

/** [how many]unit[und][rest]; each part is left out where it is one, or nothing. */
function joined(
  word: string,
  unit: string,
  worth: number,
  read: (part: string) => number | undefined,
): number | undefined {
  const at = word.indexOf(unit)
  if (at < 0) return read(word)
  const many = at === 0 ? 1 : read(word.slice(0, at))
  const rest = word.slice(at + unit.length)
  const more = rest === '' ? 0 : read(rest.startsWith('und') ? rest.slice(3) : rest)
  return many === undefined || more === undefined || more >= worth ? undefined : many * worth + more
}

/** English, Ukrainian and Russian numerals, form by form, folded: Ukrainian words have lost their apostrophes. */

type Forms = ReadonlyMap<string, { readonly value: number; readonly ordinal: boolean }>

const ENGLISH_TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const ENGLISH = {
  cardinal: Object.fromEntries([
    ...'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
      .split(' ')
      .map((word, value) => [value, word] as const),
    ...ENGLISH_TENS.map((word, at) => [20 + at * 10, word] as const),
    [100, 'hundred'],
    [1000, 'thousand'],
  ]),
  ordinal: Object.fromEntries([
    ...'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'
      .split(' ')
      .map((word, at) => [1 + at, word] as const),
    ...ENGLISH_TENS.map((word, at) => [20 + at * 10, word.replace('y', 'ieth')] as const),
    [100, 'hundredth'],
    [1000, 'thousandth'],
  ]),
}

const UKRAINIAN_CARDINALS: Readonly<Record<number, string>> = {
  0: 'нуль нуля нулю нулем',
  1: 'один одна одне одного одному одним однім одної однієї одній одну однією',
  2: 'два дві двох двом двома двоє',
  3: 'три трьох трьом трьома троє',
  4: 'чотири чотирьох чотирьом чотирма четверо',
  5: 'пять пяти пятьох пятьом пятьма пятьома пятеро',
  6: 'шість шести шістьох шістьом шістьма шістьома шестеро',
  7: 'сім семи сімох сімом сімома семеро',
  8: 'вісім восьми вісьмох вісьмом вісьма вісьмома восьмеро',
  9: 'девять девяти девятьох девятьом девятьма девятьома девятеро',
  10: 'десять десяти десятьох десятьом десятьма десятьома десятеро',
  ...declined(ukrainianTeens(), ['ь', 'и', 'ьох', 'ьом', 'ьма', 'ьома']),
  ...declined({ 20: 'двадцят', 30: 'тридцят' }, ['ь', 'и', 'ьох', 'ьом', 'ьма', 'ьома']),
  40: 'сорок сорока',
  ...declined({ 50: 'пятдесят', 60: 'шістдесят', 70: 'сімдесят', 80: 'вісімдесят' }, [
    '',
    'и',
    'ьох',
    'ьом',
    'ьма',
    'ьома',
  ]),
  90: 'девяносто девяноста',
  100: 'сто ста',
  200: 'двісті двохсот двомстам двомастами двохстах',
  300: 'триста трьохсот трьомстам трьомастами трьохстах',
  400: 'чотириста чотирьохсот чотирьомстам чотирмастами чотирьохстах',
  500: 'пятсот пятисот пятистам пятьмастами пятистах',
  600: 'шістсот шестисот шестистам шістьмастами шестистах',
  700: 'сімсот семисот семистам сімомастами семистах',
  800: 'вісімсот восьмисот восьмистам вісьмомастами восьмистах',
  900: 'девятсот девятисот девятистам девятьмастами девятистах',
  1000: 'тисяча тисячі тисячу тисячею тисяч тисячам тисячами тисячах',
}

const UKRAINIAN_ORDINALS: Readonly<Record<number, string>> = {
  ...declined(
    {
      1: 'перш',
      2: 'друг',
      4: 'четверт',
      5: 'пят',
      6: 'шост',
      7: 'сьом',
      8: 'восьм',
      9: 'девят',
      10: 'десят',
      ...ukrainianTeens(),
      20: 'двадцят',
      30: 'тридцят',
      40: 'сороков',
      50: 'пятдесят',
      60: 'шістдесят',
      70: 'сімдесят',
      80: 'вісімдесят',
      90: 'девяност',
      100: 'сот',
      200: 'двохсот',
      300: 'трьохсот',
      400: 'чотирьохсот',
      500: 'пятисот',
      1000: 'тисячн',
    },
    ['ий', 'ого', 'ому', 'им', 'ім', 'а', 'ої', 'ій', 'у', 'ою', 'е', 'і', 'их', 'ими'],
  ),
  ...declined({ 3: 'трет' }, ['ій', 'ього', 'ьому', 'ім', 'я', 'ьої', 'ю', 'ьою', 'є', 'і', 'іх', 'іми']),
}

/** Without "семью": mostly a family. */
const RUSSIAN_CARDINALS: Readonly<Record<number, string>> = {
  0: 'ноль ноля нулю нулем нуль нуля',
  1: 'один одна одно одного одному одним одном одной одну',
  2: 'два две двух двум двумя двое двоих двоим двоими',
  3: 'три трех трем тремя трое троих троим троими',
  4: 'четыре четырех четырем четырьмя четверо четверых четверым',
  5: 'пять пяти пятью пятеро пятерых пятерым',
  6: 'шесть шести шестью шестеро шестерых шестерым',
  7: 'семь семи семеро семерых семерым',
  8: 'восемь восьми восемью восьмью восьмеро восьмерых',
  9: 'девять девяти девятью девятеро',
  10: 'десять десяти десятью десятеро',
  ...declined(russianTeens(), ['ь', 'и', 'ью']),
  ...declined({ 20: 'двадцат', 30: 'тридцат' }, ['ь', 'и', 'ью']),
  40: 'сорок сорока',
  50: 'пятьдесят пятидесяти пятьюдесятью',
  60: 'шестьдесят шестидесяти шестьюдесятью',
  70: 'семьдесят семидесяти семьюдесятью',
  80: 'восемьдесят восьмидесяти восемьюдесятью',
  90: 'девяносто девяноста',
  100: 'сто ста',
  200: 'двести двухсот двумстам двумястами двухстах',
  300: 'триста трехсот тремстам тремястами трехстах',
  400: 'четыреста четырехсот четыремстам четырьмястами четырехстах',
  500: 'пятьсот пятисот пятистам пятьюстами пятистах',
  600: 'шестьсот шестисот шестистам шестьюстами шестистах',
  700: 'семьсот семисот семистам семьюстами семистах',
  800: 'восемьсот восьмисот восьмистам восемьюстами восьмистах',
  900: 'девятьсот девятисот девятистам девятьюстами девятистах',
  1000: 'тысяча тысячи тысяче тысячу тысячей тысячью тысяч тысячам тысячами тысячах',
}

const RUSSIAN_ORDINALS: Readonly<Record<number, string>> = {
  ...declined(
    {
      1: 'перв',
      2: 'втор',
      4: 'четверт',
      5: 'пят',
      6: 'шест',
      7: 'седьм',
      8: 'восьм',
      9: 'девят',
      10: 'десят',
      ...russianTeens(),
      20: 'двадцат',
      30: 'тридцат',
      40: 'сороков',
      50: 'пятидесят',
      60: 'шестидесят',
      70: 'семидесят',
      80: 'восьмидесят',
      90: 'девяност',
      100: 'сот',
      200: 'двухсот',
      300: 'трехсот',
      400: 'четырехсот',
      500: 'пятисот',
      1000: 'тысячн',
    },
    ['ый', 'ой', 'ого', 'ому', 'ым', 'ом', 'ая', 'ую', 'ою', 'ое', 'ые', 'ых', 'ыми'],
  ),
  ...declined({ 3: 'трет' }, ['ий', 'ьего', 'ьему', 'ьим', 'ьем', 'ья', 'ьей', 'ью', 'ье', 'ьи', 'ьих', 'ьими']),
}

/** By language, every form of a numeral of one word. */
export const CASE_FORMS: Readonly<Record<'en' | 'uk' | 'ru', Forms>> = {
  en: formMap(ENGLISH.cardinal, ENGLISH.ordinal),
  uk: formMap(UKRAINIAN_CARDINALS, UKRAINIAN_ORDINALS),
  ru: formMap(RUSSIAN_CARDINALS, RUSSIAN_ORDINALS),
}

function ukrainianTeens(): Record<number, string> {
  return stemsFrom(11, 'один два три чотир пят шіст сім вісім девят', 'надцят')
}

function russianTeens(): Record<number, string> {
  return stemsFrom(11, 'один две три четыр пят шест сем восем девят', 'надцат')
}

function stemsFrom(first: number, beginnings: string, end: string): Record<number, string> {
  return Object.fromEntries(beginnings.split(' ').map((beginning, at) => [first + at, beginning + end]))
}

/** Each stem with every ending, parted by spaces. */
function declined(stems: Readonly<Record<number, string>>, endings: readonly string[]): Record<number, string> {
  return Object.fromEntries(
    Object.entries(stems).map(([value, stem]) => [value, endings.map((ending) => stem + ending).join(' ')]),
  )
}

function formMap(cardinals: Readonly<Record<number, string>>, ordinals: Readonly<Record<number, string>>): Forms {
  const forms = new Map<string, { readonly value: number; readonly ordinal: boolean }>()
  const add = (table: Readonly<Record<number, string>>, ordinal: boolean): void => {
    for (const [value, words] of Object.entries(table)) {
      for (const word of words.split(' ')) if (!forms.has(word)) forms.set(word, { value: Number(value), ordinal })
    }
  }
  add(cardinals, false)
  add(ordinals, true)
  return forms
}

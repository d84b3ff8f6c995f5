/**
 * Ukrainian words into stems: the ending goes, and with it what tells the forms of one verb apart.
 *
 * By rules alone, on folded words: what they join wrongly or not at all stands in config/irregular-forms/uk.txt and is
 * replaced before.
 */

/** Letters that are left of a word at least. */
const SHORTEST = 3

const REFLEXIVE = /(?<=[втлишьйеєоюуяа])(?:ся|сь)$/
/** обговор|ення, відкр|иття: nouns that verbs are made into share the verb's stem. */
const VERBAL_NOUN = /(?:(?:юв|ув|ов)?(?:ен|ан|ян|ін|їн)н(?:я|ю|ям|ями|ях|і)|(?:ит|ут|ят)т(?:я|ю|ям|ями|ях|і))$/
/** The same in the genitive plural: поруш|ень, засід|ань; no Казань. */
const VERBAL_NOUN_OF_MANY = /(?:(?:юв|ув|ов)ань|ень|(?<=.{4})ань)$/
/** признач|ено, скас|овані, обр|ано; no сирена. */
const PASSIVE =
  /(?:(?:юв|ув|ов)ан(?:ий|а|е|і|о|у|ого|ої|ому|ій|им|ою|их|ими)|(?:ен|(?<=.{4})єн)(?:ий|о|ого|ої|ому|их|ими)|(?<=.{4})ен(?:а|е|і|у|ій|им|ою)|ано)$/
/** Infinitive, the future made of it, past. */
const INFINITIVE_OR_PAST = /(?:юва|ува|ова|ну|ю|у|а|я|и|і|ї)(?:ти(?:му|меш|ме|мемо|мете|муть)?|ла|ло|ли|в|вши)$/
const PRESENT =
  /(?:(?:юва|ува|ова|ю|у|а|я|і)?(?:єш|єте|ємо|єть|є|ють)|еть|еш|ете|емо|уть|иш|ите|имо|ить|їш|їть|ять|ать)$/
/** роблю, домовляються: an л between a lip's sound and an ending. */
const INSERTED_L = /(?<=[бпвмф])л$/
/** підтверджено, підтвердження: of підтвердити. */
const SOFTENED_D = /дж$/
/** Endings of nouns and adjectives; the longest that leaves enough goes. */
const NOMINAL =
  /(?:ією|іями|іям|іях|ія|ії|ію|ого|ому|ими|ами|ями|ові|еві|єві|ою|ею|єю|ий|ій|їй|им|їм|их|їх|ої|ам|ям|ах|ях|ом|ем|єм|ів|їв|ей|а|я|у|ю|и|і|ї|о|е|є|ь|й)$/
/** відданість, більшість: a noun's end that looks like a verb's. */
const NOUN_IN_ST = /ст[ьіюя]$|стю$/

/** посеред|ниця, учасницею: a woman's office or trade is a man's; no п'ятниця. */
const FEMALE = /^(?!пятниц|дільниц|сідниц)(.{2,}(?:[двсчщптн]|ль))ниц(?:я|і|ю|ею|ь|ям|ями|ях)$/

/** @param word  folded */
export function ukrainian(word: string): string {
  const man = FEMALE.exec(word)?.[1]
  if (man !== undefined) return `${man}ник`
  const plain = strip(word, REFLEXIVE) ?? word
  const verb =
    strip(plain, VERBAL_NOUN) ??
    strip(plain, VERBAL_NOUN_OF_MANY) ??
    strip(plain, PASSIVE) ??
    (NOUN_IN_ST.test(plain) ? undefined : (strip(plain, INFINITIVE_OR_PAST) ?? strip(plain, PRESENT)))
  return verb?.replace(INSERTED_L, '').replace(SOFTENED_D, 'д') ?? strip(plain, NOMINAL) ?? plain
}

function strip(word: string, ending: RegExp): string | undefined {
  const at = word.search(ending)
  return at >= SHORTEST ? word.slice(0, at) : undefined
}

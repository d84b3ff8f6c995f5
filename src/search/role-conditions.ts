/**
 * Who did it: a question that names who rejects something is not answered where somebody else does.
 *
 * Looks at the clause in which the question's verb is met, and at names in it that can be its subject by order, case and
 * prepositions. Precise rather than complete: where a clause leaves it open, nothing is wrong.
 */

import type { Language } from '../model.js'
import { tokenize } from '../text/tokenize.js'
import type { AnswerPlace, Condition } from './answer-place.js'
import { isSaid } from './contraries.js'
import type { TermRole } from './question.js'
import { type QuestionWord, questionWords, type SentenceWord, sentenceWords } from './sentence-words.js'

export const ROLE_CONDITIONS = [
  {
    name: 'exchangedRoles',
    means: '1 where whom the question names does something else in it, and another name what is asked.',
    of: (place) => (isExchanged(place) ? 1 : 0),
  },
] as const satisfies readonly Condition<string>[]

/** Behind these, and behind articles of the genitive, a name is no subject. */
const BEFORE_OTHER_CASES: Readonly<Record<Language, ReadonlySet<string>>> = {
  de: words(
    'in im an am auf aus bei beim mit nach von vom vor zu zum zur über unter durch für gegen ohne um zwischen hinter neben wegen trotz statt laut seit des der dem den die das ein eine einen',
  ),
  en: words(
    'of in on at by for with about against between around into through during to from over under within near behind per via toward towards among after before than',
  ),
  uk: words('у в на з із зі до від під по про для без при за над між перед через біля проти щодо після'),
  ru: words('в во на с со из от до под по о об про для без при за над между перед через около против после к ко у'),
}
/** How a passive says who does it. */
const BY: Readonly<Partial<Record<Language, ReadonlySet<string>>>> = {
  de: words('von vom durch'),
  en: words('by'),
}
const PASSIVE: Readonly<Partial<Record<Language, ReadonlySet<string>>>> = {
  de: words('wurde wurden worden wird werden'),
  en: words('was were been being is are be'),
}
/** What begins a clause that is put between. */
const RELATIVE: Readonly<Record<Language, RegExp>> = {
  de: /^(?:der|die|das|dessen|deren|welche[rs]?)$/,
  en: /^(?:who|whose|which)$/,
  uk: /^(?:як(?:ий|а|е|і)|котр.+|що)$/,
  ru: /^котор.+$/,
}
/** Endings that no name has as a subject. */
const OBLIQUE: Readonly<Partial<Record<Language, RegExp>>> = {
  uk: /(?:ії|ію|ією|ої|ою|ею|у|ю|ом|ем|ові|єві|еві|им|ого|ому|и|і)$/,
  ru: /(?:ии|ию|ией|ой|ою|ей|у|ю|ом|ем|ым|ого|ому|ы|и|е)$/,
}

function isExchanged(place: AnswerPlace): boolean {
  const asked = askedAgent(place)
  if (asked === undefined) return false
  const own = sentenceWords(place)
  const isAgent = ({ meets }: SentenceWord): boolean => meets.some((term) => asked.agent.includes(term))
  const isOther = ({ meets }: SentenceWord): boolean => meets.some((term) => asked.others.includes(term))
  const named = own.some(isAgent)
  if (!named && asked.others.length === 0) return false
  const clauses = clausesOf(place, own)
  if (clauses.some((clause) => isDoneTo(clause, isOther, asked))) return true
  const doing = clauses.filter((clause) => clause.some((_, at) => asked.isDone(clause, at)))
  const subjects = doing.map((clause) => subjectOf(clause, asked))
  return (
    doing.length > 0 &&
    subjects.every((subject) => subject.length > 0 && !subject.some(isAgent) && (named || subject.some(isOther)))
  )
}

/** Before whom something is done to: "ein Angriff auf Ostrien". */
const UPON: Readonly<Record<Language, ReadonlySet<string>>> = {
  de: words('auf gegen'),
  en: words('on against upon'),
  uk: words('на по проти'),
  ru: words('на по против'),
}
/** Behind these stands who does it: "durch Ostrien". */
const DOER: Readonly<Record<Language, ReadonlySet<string>>> = {
  de: words('durch von vom aus'),
  en: words('by from'),
  uk: words('від з зі із'),
  ru: words('от с со из'),
}
/** Words from "upon" to the name, at most: "auf die Siedlung im Westen der ostrischen Hauptstadt". */
const UPON_REACH = 8

/** Whether the noun for what is asked is followed by whom it is done to, and that is who should do it. */
function isDoneTo(
  clause: readonly SentenceWord[],
  isOther: (word: SentenceWord) => boolean,
  { agent, isDone }: AskedAgent,
): boolean {
  return clause.some((_, at) => {
    const upon = clause[at + 1]
    if (upon === undefined || !UPON[upon.language].has(upon.word) || !isDone(clause, at)) return false
    const behind = clause.slice(at + 2, at + 2 + UPON_REACH)
    const end = behind.findIndex(({ word, language }) => DOER[language].has(word))
    const whom = end < 0 ? behind : behind.slice(0, end)
    return agent.every((term) => whom.some(({ meets }) => meets.includes(term))) && !whom.some(isOther)
  })
}

const AND: ReadonlySet<string> = words('und and та і й и')
const AUXILIARIES: ReadonlySet<string> = words('did does do will would can could')
const NOUNS: ReadonlySet<TermRole> = new Set(['noun', 'head'])

interface AskedAgent {
  /** Terms of the name. */
  readonly agent: readonly number[]
  /** Whether a word is the name in a case that no subject has: "Толвана" where the question has "Толван". */
  readonly isOblique: (word: SentenceWord) => boolean
  /** Terms of the question's other names. */
  readonly others: readonly number[]
  /** Whether the word of a clause at that place says what is done. */
  readonly isDone: (clause: readonly SentenceWord[], at: number) => boolean
}

/** Who is asked for by these, so that a name in the question is another part of it. */
const WHO = new Set(['wer', 'wen', 'wem', 'who', 'whom', 'хто', 'кого', 'кому', 'ким', 'кто', 'кем'])

/** The question's first name, where it can be a subject, and its verb. */
function askedAgent({ matched }: AnswerPlace): AskedAgent | undefined {
  const { terms, language, opposed } = matched.question
  const asked = questionWords(matched)
  const isName = (at: number): boolean => terms[asked[at]?.term ?? -1]?.role === 'name'
  const first = asked.findIndex((_, at) => isName(at))
  if (first < 0 || /['’]s$/.test(asked[first]?.surface ?? '') || asked.some(({ word }) => WHO.has(word)))
    return undefined
  // "матчів Кубка": a name behind a noun belongs to it.
  if (OBLIQUE[language] !== undefined && NOUNS.has(terms[asked[first - 1]?.term ?? -1]?.role ?? 'weak'))
    return undefined
  if (BEFORE_OTHER_CASES[language].has(asked[first - 1]?.word ?? '')) return undefined
  if (OBLIQUE[language]?.test(asked[first]?.word ?? '') === true) return undefined
  const agent: number[] = []
  for (let at = first; isName(at); at++) agent.push(asked[at]?.term ?? -1)
  const [contrary] = opposed
  const placed = placeOfVerb(asked, first + agent.length, first, language)
  const verb =
    asked[placed ?? -1]?.term ??
    terms.findIndex(({ role, stem }) => (contrary === undefined ? role === 'verb' : stem === contrary.stem))
  if (verb < 0) return undefined
  return {
    agent,
    isOblique: (word) =>
      OBLIQUE[word.language] !== undefined &&
      word.language === language &&
      word.meets.some((term) => agent.includes(term) && terms[term]?.word !== word.word),
    others: terms.flatMap(({ role }, term) => (role === 'name' && !agent.includes(term) ? [term] : [])),
    isDone: (clause, at) => {
      const word = clause[at]
      if (word === undefined) return false
      return word.meets.includes(verb) || isSaid(contrary?.same(word.language).get(word.stem), clause.slice(at + 1))
    },
  }
}

/** Where word order tells the verb, whatever the lexicon takes the word for: "did Tolvan attack", "hat … angegriffen". */
function placeOfVerb(
  asked: readonly QuestionWord[],
  behindName: number,
  name: number,
  language: Language,
): number | undefined {
  if (language === 'en') return AUXILIARIES.has(asked[name - 1]?.word ?? '') ? behindName : undefined
  const last = asked.length - 1
  return language === 'de' && last > name && /^\p{Ll}/u.test(asked[last]?.surface ?? '') ? last : undefined
}

/** The sentence's words between commas, semicolons, colons and dashes, with the subject where it stands apart. */
function clausesOf({ passage, sentence }: AnswerPlace, own: readonly SentenceWord[]): SentenceWord[][] {
  const span = passage.passage.sentences[sentence]
  const text = passage.passage.text.slice(span?.start, span?.end)
  const tokens = tokenize(text)
  const clauses: SentenceWord[][] = [[]]
  for (const [at, word] of own.entries()) {
    const between = text.slice(tokens[at - 1]?.end ?? 0, tokens[at]?.start)
    if (/[,;:–—]/.test(between)) clauses.push([])
    clauses.at(-1)?.push(word)
  }
  return clauses.map((clause, at) => {
    // "Tolvan, who had come late, left": the verb's subject stands before what is put between.
    const between = clauses[at - 1]?.[0]
    return between !== undefined && RELATIVE[between.language].test(between.word)
      ? [...(clauses[at - 2] ?? []), ...clause]
      : clause
  })
}

/** The words of the name of a clause that does its verb; none where no name can, or it is open which. */
function subjectOf(clause: readonly SentenceWord[], { isDone, isOblique }: AskedAgent): readonly SentenceWord[] {
  const verb = clause.findIndex((_, at) => isDone(clause, at))
  const language = clause[0]?.language ?? 'en'
  const passive = clause.some(({ word }) => PASSIVE[language]?.has(word))
  const found: (readonly SentenceWord[])[] = []
  let end = 0
  for (const [at, word] of clause.entries()) {
    if (!word.name || at < end) continue
    const before = clause[at - 1]?.word ?? ''
    end = at + 1
    // "Tolvan and Umbrasov" do it together.
    while (clause[end]?.name || (AND.has(clause[end]?.word ?? '') && clause[end + 1]?.name)) end++
    const name = clause.slice(at, end)
    const can = passive
      ? (BY[language]?.has(before) ?? false)
      : !BEFORE_OTHER_CASES[language].has(before) &&
        (language !== 'en' || at < verb) &&
        OBLIQUE[language]?.test(name.at(-1)?.word ?? '') !== true &&
        !name.some(isOblique)
    if (can) found.push(name)
  }
  const [first = [], ...others] = found
  // German puts what does it before what it is done to, where both are bare names.
  return others.length === 0 || (language === 'de' && first[0] === clause[0]) ? first : []
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' ').map((word) => word.replaceAll('ü', 'u')))
}

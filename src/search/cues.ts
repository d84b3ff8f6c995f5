/**
 * Whether a question asks for the newest word on its matter, and for which gist.
 *
 * Takes a text and gives cues with the places of their words, so that those need not be searched for. The phrases stand
 * in config/question-cues.yaml. What is to be done about a cue is for the ranking to say.
 */

import { LANGUAGES, type Language, type Span } from '../model.js'
import { beginsSentence, createPhraseBook, type PhraseBook, type PhraseMatch, type Word, wordsOf } from './phrases.js'

/** `latest` asks what is new on a matter, `still` whether something is so yet, `now` how it is at present. */
export const NEWNESSES = ['latest', 'still', 'now'] as const
export type Newness = (typeof NEWNESSES)[number]

/**
 * What a general question asks for: what happened, what came of it, who took part, who led, how long it took, what is
 * next, how somebody took it, why, and what it is all about.
 */
export const GISTS = [
  'happened',
  'outcome',
  'participants',
  'leader',
  'duration',
  'next',
  'reaction',
  'reason',
  'summary',
] as const
export type Gist = (typeof GISTS)[number]

export const CUE_KINDS = [...NEWNESSES, ...GISTS] as const
export type CueKind = Newness | Gist

/** `never` holds phrases that only look like cues, `beside` words that may stand between those of a phrase. */
export const CUE_LISTS = [...CUE_KINDS, 'never', 'beside'] as const
export type CueLists = Readonly<Record<(typeof CUE_LISTS)[number], Readonly<Record<Language, readonly string[]>>>>

export interface Cue<Kind extends CueKind = CueKind> {
  readonly kind: Kind
  /** Its words, in order, not overlapping. */
  readonly spans: readonly [Span, ...Span[]]
}

export interface QuestionCues {
  /** The strongest of them, where the question asks for the newest word: `latest` before `still` before `now`. */
  readonly newness?: Cue<Newness>
  /** In the order of GISTS; none for a question of one fact. */
  readonly gists: readonly Cue<Gist>[]
}

export interface CueReader {
  readCues(text: string, language: Language): QuestionCues
}

type Marked = CueKind | 'never'

export function createCueReader(lists: CueLists): CueReader {
  const books = new Map(
    LANGUAGES.map((language): [Language, PhraseBook<Marked>] => [
      language,
      createPhraseBook<Marked>(
        (['never', ...CUE_KINDS] as const).map((kind) => [kind, lists[kind][language]] as const),
        lists.beside[language],
      ),
    ]),
  )
  return {
    readCues(text, language) {
      const book = books.get(language)
      const words = wordsOf(text)
      const matches = words.flatMap((_, at) => book?.at(words, at) ?? [])
      const found = winners(matches).filter((match) => language === 'de' || !isName(match, words))
      const cue = <Kind extends CueKind>(kind: Kind): Cue<Kind>[] => {
        const places = new Set(found.filter(({ value }) => value === kind).flatMap((match) => match.places))
        const [first, ...rest] = [...places].sort((a, b) => a - b).flatMap((at) => spanOf(words[at]))
        return first === undefined ? [] : [{ kind, spans: [first, ...rest] }]
      }
      const [newness] = NEWNESSES.flatMap(cue)
      return { ...(newness === undefined ? {} : { newness }), gists: GISTS.flatMap(cue) }
    },
  }
}

/** Longer phrases win over those that share a word with them; equals may stand together, but for what never is a cue. */
function winners(matches: readonly PhraseMatch<Marked>[]): PhraseMatch<Marked>[] {
  const taken = new Map<number, PhraseMatch<Marked>>()
  const won: PhraseMatch<Marked>[] = []
  for (const match of [...matches].sort(byStrength)) {
    const rivals = match.places.flatMap((at) => taken.get(at) ?? [])
    if (rivals.some(({ value, places }) => value === 'never' || places.length > match.places.length)) continue
    for (const at of match.places) if (!taken.has(at)) taken.set(at, match)
    won.push(match)
  }
  return won
}

function byStrength(a: PhraseMatch<Marked>, b: PhraseMatch<Marked>): number {
  return b.places.length - a.places.length || Number(b.value === 'never') - Number(a.value === 'never')
}

/** "Latest Minute", "Радио Сейчас": capitals beside each other within a sentence are a name. German writes all nouns so. */
function isName({ places: [at] }: PhraseMatch<Marked>, words: readonly Word[]): boolean {
  const capital = (place: number): boolean => /^\p{Lu}\p{Ll}/u.test(words[place]?.surface ?? '')
  if (beginsSentence(words, at) || !capital(at)) return false
  const after = !beginsSentence(words, at + 1) && capital(at + 1)
  return after || (!beginsSentence(words, at - 1) && capital(at - 1))
}

function spanOf(word: Word | undefined): Span[] {
  return word === undefined ? [] : [{ start: word.start, end: word.end }]
}

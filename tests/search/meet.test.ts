import { describe, expect, it } from 'vitest'
import { ANSWER_KINDS, type AnswerKind, kindBit } from '../../src/search/answer-kinds.js'
import type { Hit, MatchedQuestion, MatchedTerm } from '../../src/search/match-terms.js'
import { meetSentences, meetWords, type SentenceMeeting, unite } from '../../src/search/meet.js'
import type { SmallKnowledge } from '../fixtures/knowledge.js'
import { reportOf } from '../fixtures/reports.js'
import { libraryOfReports, libraryOfText, matchIn, meetIn, termsOf } from '../fixtures/search.js'

const SMALL: SmallKnowledge = {
  rows: {
    places: ['Welm | Welm | Велм | Велм'],
    ships: [
      'Boot | boat | човен | лодка',
      'warten, wartete | wait | чекати | ждать',
      'sagen | say | сказати | сказать',
    ],
    harm: ['verletzt, zu Schaden kommen | harmed | поранений | раненый'],
  },
  kinds: {
    number: { asks: { de: 'wie viele' }, offers: { de: 'fünf' } },
    person: { asks: { de: 'wer' }, offers: { de: 'Ministerin' } },
    place: { asks: { de: 'wo' } },
  },
  backReferences: { de: 'er' },
}

/** The rows of a passage's sentences, as whether each term is met. */
const metIn = (text: string, question: string) =>
  meetIn(libraryOfText([text], SMALL), question).map(({ row }) => [...row].map((value) => value > 0))
const offersIn = (text: string, question: string) => {
  const [first] = meetIn(libraryOfText([text], SMALL), question)
  return ANSWER_KINDS.filter((kind) => ((first?.offers ?? 0) & kindBit(kind)) !== 0)
}

describe('a sentence meets a term', () => {
  it('by its own words, not by those of its neighbours', () => {
    expect(metIn('Der Deich brach. Das Boot sank. Es regnete.', 'Deich Boot')).toEqual([
      [true, false],
      [false, true],
      [false, false],
    ])
  })

  it('by all the words of a phrase, in one sentence', () => {
    expect(metIn('Zwei kommen zu Schaden. Schaden! Andere kommen heim.', 'verletzt')).toEqual([
      [true],
      [false],
      [false],
    ])
  })

  it('by a phrase whose words stand near each other, those of a name nearer', () => {
    const rows = {
      ...SMALL.rows,
      people: ['Tolvan, Landeschef von Welm | Tolvan | Толван | Толван'],
      goods: ['Abkommen, Boote tauschen | deal | угода | сделка'],
    }
    const met = (text: string, question: string) =>
      meetIn(libraryOfText([text], { ...SMALL, rows }), question).map(({ row }) => [...row].some((value) => value > 0))
    expect(met('Zu tauschen waren an jenem Tag nur Boote.', 'Abkommen')).toEqual([true])
    const far = 'und Seile, die seit vielen Jahren am alten Deich von Harn lagen, als keiner mehr kam, um sie zu'
    expect(met(`Boote ${far} tauschen.`, 'Abkommen')).toEqual([false])
  })

  it('up to its gain, and fully by the very word', () => {
    const library = libraryOfText(['Der Deich brach. Der Deichbau begann. Der Bau.'], SMALL)
    const [term] = matchIn(library, 'Deich').terms
    const [word, compound] = meetIn(library, 'Deich').map(({ row }) => row[0] ?? 0)
    expect(word).toBeCloseTo(term?.gain ?? 0)
    expect(compound).toBeGreaterThan(0)
    expect(compound).toBeLessThan(word ?? 0)
  })

  it('not at all where it is no term', () => expect(metIn('Der Deich brach.', 'der und')).toEqual([[]]))
})

describe('a sentence', () => {
  it('has two terms close together, or far apart, or only one', () => {
    const near = (text: string) => meetIn(libraryOfText([text], SMALL), 'Deich Boot')[0]?.proximity ?? 0
    expect(near('Am Deich lag ein Boot.')).toBeGreaterThan(0)
    expect(near('Am Deich sah man von allen Seiten, auch von der Mühle aus, das Boot.')).toBe(0)
    expect(near('Am Deich lag Schnee.')).toBe(0)
  })

  it('continues the one before where it begins with a word that refers back', () => {
    const meetings = meetIn(libraryOfText(['Tolvan kam. Er ging. Dann kam er.'], SMALL), 'Tolvan')
    expect(meetings.map(({ refersBack }) => refersBack)).toEqual([false, true, false])
  })

  it('has so many words', () => {
    expect(meetIn(libraryOfText(['Das Boot sank um fünf. Ja.'], SMALL), 'Boot').map(({ words }) => words)).toEqual([
      5, 1,
    ])
  })
})

describe('a sentence offers', () => {
  it.each([
    ['a number', 'Das Boot nahm 17 mit.', 'Wie viele nahm das Boot mit?', 'number'],
    ['a number in words', 'Das Boot nahm fünf mit.', 'Wie viele nahm das Boot mit?', 'number'],
    ['a person by two names', 'Am Boot wartete Marek Tolvan.', 'Wer wartete am Boot?', 'person'],
    ['a person by an office', 'Am Boot wartete die Ministerin.', 'Wer wartete am Boot?', 'person'],
    ['a place that the lexicon knows', 'Das Boot lag in Welm.', 'Wo lag das Boot?', 'place'],
    ['a place by the word before', 'Das Boot lag in Umbrasul.', 'Wo lag das Boot?', 'place'],
  ] as const)('%s', (_, text, question, kind) => expect(offersIn(text, question)).toContain(kind))

  it('nothing that the question said itself', () => {
    expect(offersIn('Das Boot lag in Welm.', 'Wo lag das Boot von Welm?')).not.toContain('place')
    expect(offersIn('Das Boot nahm 17 mit.', 'Wie viele der 17 nahm das Boot mit?')).not.toContain('number')
  })

  it('no person where there is none', () => {
    expect(offersIn('Das Boot wartete lange.', 'Wer wartete am Boot?')).not.toContain('person')
  })

  it('more the nearer what is asked for stands to what is known', () => {
    const nearOffer = (text: string) =>
      meetIn(libraryOfText([text], SMALL), 'Wie viele Boote sanken?')[0]?.nearOffer ?? 0
    const near = nearOffer('Es heißt, dass dort 17 Boote sanken.')
    const far = nearOffer('Am 17. Tag, als alle es schon lange nicht mehr glauben wollten, sanken Boote.')
    expect(near).toBeGreaterThan(far)
    expect(far).toBeGreaterThan(0)
    expect(nearOffer('Boote sanken.')).toBe(0)
  })
})

/** What a German sentence meets where these words, and no others, stand for these terms: by term, what each word says. */
function meetByHand(
  text: string,
  terms: readonly (Partial<MatchedTerm> & { readonly words?: Readonly<Record<string, number>> })[],
  asks: readonly AnswerKind[] = [],
): SentenceMeeting {
  const library = libraryOfText([text], SMALL)
  const { words } = library.corpus.vocabulary
  const hits = new Map<number, Hit[]>()
  for (const [term, { words: said }] of terms.entries()) {
    for (const [word, value] of Object.entries(said ?? {})) {
      const id = words.findIndex((each) => each.word === word)
      hits.set(id, [...(hits.get(id) ?? []), { term, value }])
    }
  }
  const { question } = matchIn(library, '')
  const matched: MatchedQuestion = {
    question: { ...question, asks: asks.map(kindBit).reduce((all, bit) => all | bit, 0) },
    terms: termsOf(terms.map(({ words: _, ...term }) => term)),
    hits,
    phrases: [],
    query: new Map(),
  }
  const [place] = library.corpus.passages
  const [met] = place === undefined ? [] : meetSentences(matched, place, library.corpus.vocabulary)
  if (met === undefined) throw new Error(`There is no sentence in ${text}.`)
  return met
}

describe('by hand, a sentence', () => {
  const dyke = { words: { deich: 1 } }

  it('meets a term as well as its best word, wherever that stands, and its mass is that of all words', () => {
    const { row, mass } = meetByHand('Ein Damm, ein Deich, ein Damm.', [{ words: { deich: 1, damm: 0.4 } }])
    expect([...row]).toEqual([1])
    expect(mass[0]).toBeCloseTo(1.8, 12)
  })

  it.each([
    // Half of the lesser of both, for each pair of neighbours.
    ['next to each other', 'Deich Boot', 0.3],
    ['with three words between them', 'Deich an dem alten Boot', 0.3],
    ['with four words between them', 'Deich an dem sehr alten Boot', 0],
    ['twice', 'Deich Boot Deich', 0.6],
  ])('has two terms near each other: %s', (_, text, proximity) => {
    expect(meetByHand(text, [dyke, { words: { boot: 0.6 } }]).proximity).toBeCloseTo(proximity, 12)
  })

  it('has no terms near each other that are not neighbours in the question, or the same word', () => {
    expect(meetByHand('Deich Boot', [dyke, {}, { words: { boot: 1 } }]).proximity).toBe(0)
    expect(meetByHand('Deichboot', [{ words: { deichboot: 1 } }, { words: { deichboot: 1 } }]).proximity).toBe(0)
  })

  it('counts telling words that meet nothing', () => {
    expect(meetByHand('Der Deich und das Boot und ein Seil', [dyke]).newWords).toBe(2)
    expect(meetByHand('Das Boot war alt', [{ role: 'asked', words: { alt: 1 } }]).newWords).toBe(2)
  })

  it.each([
    ['beside it', '17 Deich', 1],
    ['one word farther', '17 am Deich', Math.exp(-1 / 3)],
    ['four words farther', 'Deich mit den vielen alten 17', Math.exp(-4 / 3)],
    ['a name', 'Deich an der Umbrasul', Math.exp(-2 / 3)],
    ['nothing new', 'Am Deich', 0],
  ])('has a number or name near what is asked for: %s', (_, text, near) => {
    expect(meetByHand(text, [{ ...dyke, role: 'head' }]).nearHead).toBeCloseTo(near, 12)
  })

  it.each([
    ['Deich und Boot', 1],
    ['Am Deich liegt das Boot', 4 / 5],
    ['Das Boot liegt am Deich', 1 / 5],
    ['Das Boot liegt dort', 0],
  ])('stands as early as its first word that meets anything: %s', (text, early) => {
    expect(meetByHand(text, [dyke]).early).toBeCloseTo(early, 12)
  })

  it('meets a word of asking by what it asks for, with nine tenths of its gain', () => {
    const asked = { role: 'asked', gain: 0.5, asks: kindBit('number') } as const
    expect([...meetByHand('Am Deich lagen 17.', [asked]).row]).toEqual([0.45])
    expect([...meetByHand('Am Deich.', [asked]).row]).toEqual([0])
    expect([...meetByHand('Alte 17.', [{ ...asked, words: { alte: 0.5 } }]).row]).toEqual([0.5])
  })

  it('offers by a word that meets a word of asking, but by none that meets another', () => {
    const met = (role: 'asked' | 'weak') =>
      meetByHand('Am Deich 17.', [{ role, words: { '17': 1 } }], ['number']).offers
    expect(met('asked')).toBe(kindBit('number'))
    expect(met('weak')).toBe(0)
  })

  it.each([
    ['beside its only term', 'Deich 17', Math.exp(-1 / 6)],
    ['six words on', 'Deich in den alten guten sehr 17', Math.exp(-1)],
    ['of two the better one', 'Deich 17 in den alten 18', Math.exp(-1 / 6)],
    ['not of what is not asked for', 'Deich fünf Ministerin', Math.exp(-1 / 6)],
  ])('offers what is asked for %s', (_, text, near) => {
    expect(meetByHand(text, [dyke], ['number']).nearOffer).toBeCloseTo(near, 12)
  })

  it.each([
    ['the second of two names', 'Marek Tolvan am Deich'],
    ['a name behind an office', 'die ministerin Tolvan am Deich'],
  ])('offers a person by %s, too', (_, text) => {
    expect(meetByHand(text, [dyke], ['person']).nearOffer).toBeCloseTo(Math.exp(-2 / 6), 12)
  })

  it('offers nothing of what is asked for by other kinds', () => {
    expect(meetByHand('Deich Ministerin', [dyke], ['number']).nearOffer).toBe(0)
  })

  it.each([
    ['They met on 6 May in Welm', true],
    ['May 6 was cold', true],
    ['They may meet 6 envoys', false],
    ['In the harbour May said 6 words', false],
  ])('offers a date by the month of May beside a number: %s', (text, isDate) => {
    const report = reportOf({ id: 'a', date: '2031-03-01', language: 'en' }, text)
    const [first] = meetIn(libraryOfReports([report], SMALL), 'harbour', 0, 'en')
    expect(((first?.offers ?? 0) & kindBit('date')) !== 0).toBe(isDate)
  })

  it.each([
    ['a capital in the middle', 'Es kam Umbrasul', ['name']],
    ['a capital at the beginning', 'Umbrasul kam', []],
    ['two capitals at the beginning', 'Marek Tolvan kam', ['person', 'name']],
    ['two capitals behind "in"', 'Es kam in Marek Tolvan', ['person', 'name']],
    ['a capital behind a name, no more', 'Marek sah Tolvan', ['name']],
    ['a capital behind "in"', 'Es kam in Umbrasul', ['place', 'name']],
  ] as const)('names somebody or something by %s', (_, text, kinds) => {
    const { offers } = meetByHand(text, [], ['person', 'place', 'name'])
    expect(ANSWER_KINDS.filter((kind) => (offers & kindBit(kind)) !== 0).sort()).toEqual([...kinds].sort())
  })
})

describe('words without places', () => {
  it('meet terms as those of a sentence do', () => {
    const library = libraryOfText(['## Deich', 'Das Boot sank.'], SMALL)
    const matched = matchIn(library, 'Deich Boot')
    const row = meetWords(matched, library.corpus.passages[0]?.section ?? [])
    expect([...Array.from(row)].map((value) => value > 0)).toEqual([true, false])
    expect(Array.from(meetWords(matched, []))).toEqual([0, 0])
  })
})

describe('unite', () => {
  it('takes the best of each term', () => {
    expect(
      Array.from(
        unite([
          [0, 2, 1],
          [1, 0, 1],
        ]),
      ),
    ).toEqual([1, 2, 1])
    expect(Array.from(unite([]))).toEqual([])
  })
})

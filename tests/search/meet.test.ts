import { describe, expect, it } from 'vitest'
import { ANSWER_KINDS, kindBit } from '../../src/search/answer-kinds.js'
import { meetWords, unite } from '../../src/search/meet.js'
import type { SmallKnowledge } from '../fixtures/knowledge.js'
import { libraryOfText, matchIn, meetIn } from '../fixtures/search.js'

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

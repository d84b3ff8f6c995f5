import { describe, expect, it } from 'vitest'
import { createPhraseBook, wordsOf } from '../../src/search/phrases.js'

const book = createPhraseBook(
  [
    ['way', ['wie geht es', 'geht ~ weiter', 'näher*']],
    ['either', ['hat/haben recht', 'was nun $', '^ neues']],
  ],
  ['denn', 'so'],
)

/** The phrases that are found, as their words. */
function found(text: string): string[][] {
  const words = wordsOf(text)
  return words.flatMap((_, at) =>
    book.at(words, at).map(({ places }) => places.map((place) => words[place]?.surface ?? '')),
  )
}

describe('a phrase', () => {
  it.each([
    ['Wie geht es?', [['Wie', 'geht', 'es']]],
    ['wie geht denn so es', [['wie', 'geht', 'es']]],
    ['wie geht das es', []],
    ['wie geht. es', []],
    ['Geht der alte Plan weiter', [['Geht', 'weiter']]],
    ['Geht weiter', [['Geht', 'weiter']]],
    ['Geht er? Er geht weiter', [['geht', 'weiter']]],
    ['er haben recht', [['haben', 'recht']]],
    ['naehere Worte', [['naehere']]],
    ['NÄHER', [['NÄHER']]],
    ['was nun?', [['was', 'nun']]],
    ['was nun kommt', []],
    ['was nun denn? Komm', [['was', 'nun']]],
    ['Denn neues kam', [['neues']]],
    ['Ganz neues kam', []],
    ['wieee geht es', [['wieee', 'geht', 'es']]],
    ['', []],
  ])('in "%s": %j', (text, phrases) => expect(found(text)).toEqual(phrases))

  it('has no more than twelve words in a gap', () => {
    const gap = (words: number) => `geht ${'ja '.repeat(words)}weiter`
    expect(found(gap(12))).toHaveLength(1)
    expect(found(gap(13))).toEqual([])
  })
})

describe('the words of a text', () => {
  it('stand where they stand, with what is before them', () => {
    expect(wordsOf('Ja, üben ❤️ wir')).toEqual([
      { word: 'ja', surface: 'Ja', start: 0, end: 2, before: '' },
      { word: 'uben', surface: 'üben', start: 4, end: 8, before: ', ' },
      { word: 'wir', surface: 'wir', start: 12, end: 15, before: ' ❤️ ' },
    ])
  })

  it('are alike with umlauts written out, but for words too short', () => {
    expect(wordsOf('fuer für due Quelle').map(({ word }) => word)).toEqual(['fur', 'fur', 'due', 'quelle'])
  })
})

import { describe, expect, it } from 'vitest'
import { parseLexicon, wordClassOf, wordsOf } from '../../src/lexicon/parse-lexicon.js'
import { LANGUAGES } from '../../src/model.js'

const ROW = '  - Fähre, Fährschiff | ferry | пором | паром'

describe('parseLexicon', () => {
  it('gives a concept for each row, named after its file', () => {
    const { concepts, problems } = parseLexicon('ships.yaml', `rows:\n${ROW}\n  - Hafen | port | порт | порт\n`)
    expect(problems).toEqual([])
    expect(concepts.map(({ field }) => field)).toEqual(['ships', 'ships'])
    expect(concepts.map((concept) => LANGUAGES.map((language) => wordsOf(concept, language)[0]?.text))).toEqual([
      ['Fähre', 'ferry', 'пором', 'паром'],
      ['Hafen', 'port', 'порт', 'порт'],
    ])
  })

  it('reads past comments and blank lines, and does not mind how lines end', () => {
    const { concepts, problems } = parseLexicon('a.yaml', `# Ships.\r\n\r\nrows:\r\n  # big\r\n${ROW}\r\n   \r\n`)
    expect(problems).toEqual([])
    expect(concepts.map((concept) => wordsOf(concept, 'ru'))).toEqual([[{ text: 'паром', loose: false }]])
  })

  it.each([
    ['three columns', '  - Fähre | ferry | пором'],
    ['five columns', `${ROW} | prom`],
    ['no indent', '- Fähre | ferry | пором | паром'],
    ['no dash', '  Fähre | ferry | пором | паром'],
    ['a key', 'words:'],
  ])('names the line of a row with %s, and keeps the others', (_, bad) => {
    const { concepts, problems } = parseLexicon('config/lexicon/ships.yaml', `rows:\n${ROW}\n${bad}\n${ROW}`)
    expect(concepts).toHaveLength(2)
    expect(problems).toEqual([
      {
        file: 'config/lexicon/ships.yaml',
        line: 3,
        problem: 'This is not a row of four columns.',
        remedy: 'Write "  - German | English | Ukrainian | Russian", or remove the line.',
      },
    ])
    expect(concepts[0]?.field).toBe('ships')
  })

  it('names no more than ten rows of a file that is no lexicon at all', () => {
    const { problems } = parseLexicon('a.yaml', 'Boot\n'.repeat(500))
    expect(problems.map(({ line }) => line)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  })

  it('gives nothing for an empty file', () =>
    expect(parseLexicon('a.yaml', '')).toEqual({ concepts: [], problems: [] }))
})

describe('wordsOf', () => {
  const [concept] = parseLexicon('a.yaml', '  - Fähre, großes Schiff, ~Boot | ferry | пором,~човен | ~паром').concepts

  it('keeps words, phrases and their order, and knows the loose ones', () => {
    expect(concept && wordsOf(concept, 'de')).toEqual([
      { text: 'Fähre', loose: false },
      { text: 'großes Schiff', loose: false },
      { text: 'Boot', loose: true },
    ])
    expect(concept && wordsOf(concept, 'uk')).toEqual([
      { text: 'пором', loose: false },
      { text: 'човен', loose: true },
    ])
    expect(concept && wordsOf(concept, 'ru')).toEqual([{ text: 'паром', loose: true }])
  })
})

describe('wordClassOf', () => {
  it.each([
    ['places', 'Seeland, seeländisch | Sealand | Зеландія | Зеландия', 'name'],
    ['places', 'Hafen | port | порт | порт', 'noun'],
    ['ships', 'Montag | Monday | понеділок | понедельник', 'noun'],
    ['ships', 'ankern, Anker werfen | anchor | кинути якір | бросить якорь', 'verb'],
    ['ships', 'vor Anker gehen | anchor | кинути якір | бросить якорь', 'verb'],
    ['ships', 'seetüchtig, tauglich | seaworthy | мореплавний | мореходный', 'adjective'],
  ])('of a row in %s: %s is a %s', (field, row, expected) => {
    const [concept] = parseLexicon(`${field}.yaml`, `  - ${row}`).concepts
    expect(concept && wordClassOf(concept)).toBe(expected)
  })
})

import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../../src/model.js'
import { stem } from '../../src/text/stem.js'
import { createStemmer, parseIrregularForms } from '../../src/text/stemmer.js'
import { testKnowledge } from '../fixtures/library.js'

const none: ReadonlyMap<string, string> = new Map()

describe('the stemmer', () => {
  const stemmer = createStemmer({
    de: parseIrregularForms('sitzen: saß säße gesessen\nnehmen: nahm genommen'),
    en: parseIrregularForms('go: went gone'),
    uk: parseIrregularForms('день: дні днів'),
    ru: none,
  })

  it.each([
    ['de', 'sass', 'sitzen'],
    ['de', 'sasse', 'sitzen'],
    ['de', 'genommen', 'nehmen'],
    ['en', 'went', 'go'],
    ['uk', 'днів', 'день'],
  ] as const)('knows in %s that %s is a form of %s', (language, form, base) => {
    expect(stemmer(form, language)).toBe(stem(base, language))
  })

  it.each([
    ['angenommen', 'annehmen'],
    ['besass', 'besitzen'],
    ['zusammengesessen', 'zusammensitzen'],
  ])('knows German verbs with a prefix: %s is a form of %s', (form, base) => {
    expect(stemmer(form, 'de')).toBe(stem(base, 'de'))
  })

  it.each([
    ['en', 'sass'],
    ['de', 'went'],
    ['uk', 'днями'],
    ['de', 'unterwegs'],
    ['en', 'angenommen'],
    ['de', '2031'],
    ['ru', 'я'],
  ] as const)('leaves what it has no form for to the algorithm: in %s %s', (language, word) => {
    expect(stemmer(word, language)).toBe(stem(word, language))
  })
})

describe('irregular forms', () => {
  it('are read line by line and folded, comments and blank lines left out', () => {
    expect([...parseIrregularForms('# Verbs\n\nsitzen: saß  säße\r\nGehen: GING\n# gehen: geht\n')]).toEqual([
      ['sass', 'sitzen'],
      ['sasse', 'sitzen'],
      ['ging', 'gehen'],
    ])
  })

  it('of no text are none', () => expect([...parseIrregularForms('')]).toEqual([]))

  it('as shipped give every word a stem', async () => {
    const { stemmer } = await testKnowledge()
    for (const language of LANGUAGES) {
      for (const word of ['a', 'war', 'went', 'дні', 'шёл', '2031', '%']) expect(stemmer(word, language)).not.toBe('')
    }
  })
})

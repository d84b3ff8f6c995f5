import { describe, expect, it } from 'vitest'
import { parseIrregularForms } from '../../src/library/parse-irregular-forms.js'
import { LANGUAGES } from '../../src/model.js'
import { stem } from '../../src/text/stem.js'
import { createStemmer } from '../../src/text/stemmer.js'
import { testKnowledge } from '../fixtures/library.js'

const none: ReadonlyMap<string, string> = new Map()
const formsOf = (text: string) => parseIrregularForms(text).forms

describe('the stemmer', () => {
  const stemmer = createStemmer({
    de: formsOf('sitzen: saß säße gesessen\nnehmen: nahm nahmen genommen\nstehen: stand standen\ngeben: gab gaben'),
    en: formsOf('go: went gone'),
    uk: formsOf('день: дні днів'),
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
    ['ausgetauscht', 'austauschen'],
    ['ausgetauschten', 'austauschen'],
    ['abgelehnt', 'ablehnen'],
    ['eingerichtete', 'einrichten'],
    ['zusammengefuhrter', 'zusammenfuhren'],
    ['auszutauschen', 'austauschen'],
    ['einzurichten', 'einrichten'],
    ['zuruckzukehren', 'zuruckkehren'],
    ['abzufedern', 'abfedern'],
  ])(
    'knows the participle and the infinitive of a verb that parts from its prefix: %s is a form of %s',
    (form, base) => {
      expect(stemmer(form, 'de')).toBe(stem(base, 'de'))
    },
  )

  it.each([
    ['aufnahme', 'aufnahmen'],
    ['ausgabe', 'ausgaben'],
    ['aufstand', 'aufstande'],
    ['aufstand', 'aufstands'],
    ['ausgegeben', 'ausgeben'],
    ['zuruckgegebene', 'zuruckgeben'],
    ['vermittlerin', 'vermittler'],
    ['juristinnen', 'juristen'],
    ['direktorin', 'direktoren'],
    ['demokratinnen', 'demokraten'],
  ])('joins %s and %s', (one, other) => expect(stemmer(one, 'de')).toBe(stemmer(other, 'de')))

  it.each([
    ['angeben', 'anben'],
    ['berlin', 'berl'],
    ['konstantin', 'konstant'],
    ['medizin', 'mediz'],
  ])('keeps %s and %s apart', (one, other) => expect(stemmer(one, 'de')).not.toBe(stemmer(other, 'de')))

  it.each(['angebote', 'vorgehen', 'umgebung', 'angehorige', 'anzugtragern', 'einzugsgebieten', 'abzugen'])(
    'takes nothing out of %s, which is no such form',
    (word) => expect(stemmer(word, 'de')).toBe(stem(word, 'de')),
  )

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
  it('as shipped give every word a stem', async () => {
    const { stemmer } = await testKnowledge()
    for (const language of LANGUAGES) {
      for (const word of ['a', 'war', 'went', 'дні', 'шёл', '2031', '%']) expect(stemmer(word, language)).not.toBe('')
    }
  })
})

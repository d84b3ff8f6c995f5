import { describe, expect, it } from 'vitest'
import { ANSWER_KINDS, type AnswerKind, type KindSet, kindBit } from '../../src/search/answer-kinds.js'
import {
  COMPARED_ROWS,
  FEATURE_TABLE,
  FEATURES,
  type Feature,
  featureOf,
  featuresFor,
} from '../../src/search/features.js'
import type { SentenceMeeting } from '../../src/search/meet.js'
import type { ComparedView, PassageView, QuestionView, ReportView, SentenceView } from '../../src/search/views.js'
import { termsOf } from '../fixtures/search.js'

/** One term of each role. Gains sum up to 10, and times their factors for rare words to 16. */
const TERMS = termsOf([
  { role: 'name', gain: 2, rareFactor: 3 },
  { role: 'number', gain: 1 },
  { role: 'noun', gain: 2, rareFactor: 2 },
  { role: 'verb', gain: 1 },
  { role: 'adjective', gain: 1 },
  { role: 'weak', gain: 1 },
  { role: 'head', gain: 1 },
  { role: 'asked', gain: 1 },
])
const QUESTION: QuestionView = { terms: TERMS, gain: 10, rareGain: 16, asks: 0, general: false }
const REPORT: ReportView = {
  titleShare: 0.24,
  share: 0.818,
  rarity: [1, 2, 1, 1, 1, 1, 1, 3],
  rareGain: 13,
}

function meeting(row: readonly number[], mass: readonly number[]): SentenceMeeting {
  return {
    row: Float64Array.from(row),
    mass: Float64Array.from(mass),
    proximity: 1.7,
    offers: 0,
    nearOffer: 2.2,
    early: 0.6,
    refersBack: false,
    words: 12,
    newWords: 7,
    nearHead: 0.77,
  }
}

const BEFORE = meeting([0, 1, 1.5, 0, 0.25, 0, 0, 0.5], [0, 1])
// 1.9 of 2 and 0.96 of 1 are met by the very word, 0.94 of 1 is not.
const OWN = meeting([1.9, 0.94, 1.1, 0.3, 0.2, 0.96, 0.55, 0.1], [2])
const AFTER = meeting([2, 0, 0, 0.7, 0, 0.98, 0.8, 0], [2])
const PASSAGE: PassageView = {
  question: QUESTION,
  report: REPORT,
  passage: 0,
  leads: false,
  words: 30,
  section: [0, 1, 0, 0.15, 0, 0, 0, 0],
  sentences: [BEFORE, OWN, AFTER],
  united: [2, 1, 1.5, 0.7, 0.25, 0.98, 0.8, 0.5],
  share: 0.773,
  bestShare: 0.69,
}

interface Changes {
  readonly asks?: readonly AnswerKind[]
  readonly offers?: readonly AnswerKind[]
  readonly refersBack?: boolean
  readonly sentence?: number
  readonly leads?: boolean
}

function kindSet(kinds: readonly AnswerKind[] = []): KindSet {
  return kinds.map(kindBit).reduce((all, bit) => all | bit, 0)
}

function view({ asks, offers, refersBack = false, sentence = 1, leads = false }: Changes = {}): SentenceView {
  const question = { ...QUESTION, asks: kindSet(asks) }
  return {
    question,
    report: REPORT,
    passage: { ...PASSAGE, question, leads },
    sentence,
    own: { ...OWN, offers: kindSet(offers), refersBack },
    share: 0.605,
    before: BEFORE.row,
    after: AFTER.row,
  }
}

function valueIn(sentence: SentenceView, name: Feature): number {
  const [features] = featuresFor(sentence.question)(sentence.passage, [sentence])
  return featureOf(features ?? new Float64Array(), name)
}

/** By hand, from the numbers above. */
const NUMBERS: readonly (readonly [Feature, number])[] = [
  ['sentence', 0.605],
  ['sentenceSquared', 0.366025],
  ['rareSentence', (3 * 1.9 + 0.94 + 2 * 1.1 + 0.3 + 0.2 + 0.96 + 0.55 + 0.1) / 16],
  ['focus', (1.9 + 2 * 0.94 + 1.1 + 0.3 + 0.2 + 0.96 + 0.55 + 3 * 0.1) / 13],
  ['exact', 0.286],
  ['strong', (1.9 ** 2 / 2 + 0.94 ** 2 + 1.1 ** 2 / 2 + 0.3 ** 2 + 0.2 ** 2 + 0.96 ** 2 + 0.55 ** 2 + 0.1 ** 2) / 10],
  ['previous', (0.06 + 0.4 + 0.05 + 0.4) / 10],
  ['next', (0.1 + 0.4 + 0.02 + 0.25) / 10],
  ['passage', 0.773],
  ['passageSquared', 0.597529],
  ['rarePassage', (3 * 2 + 1 + 2 * 1.5 + 0.7 + 0.25 + 0.98 + 0.8 + 0.5) / 16],
  ['exactPassage', 0.398],
  ['strongPassage', (4 / 2 + 1 + 1.5 ** 2 / 2 + 0.7 ** 2 + 0.25 ** 2 + 0.98 ** 2 + 0.8 ** 2 + 0.5 ** 2) / 10],
  ['report', 0.818],
  ['reportSquared', 0.669124],
  ['title', 0.24],
  ['section', 0.115],
  // 30 words are half a usual passage: half of a term's gain is reached at 1.2 * (0.4 + 0.6 / 2) = 0.84 times its gain.
  ['saturated', ((2 * 4) / (4 + 2 * 0.84) + 1 / (1 + 0.84)) / 10],
  ['density', 1.378 / Math.sqrt(31)],
  ['passageLength', Math.log(31) / 6],
  ['proximity', 0.17],
  ['nearOffer', 0.22],
  ['behind', 0.085],
  ['newWords', Math.log(8) / 4],
  ['nearHead', 0.77],
  ['early', 0.6],
  ['length', Math.log(13) / 5],
  ['sentence.name', 0.19],
  ['sentence.number', 0.094],
  ['sentence.noun', 0.11],
  ['sentence.verb', 0.03],
  ['sentence.adjective', 0.02],
  ['sentence.weak', 0.096],
  ['sentence.head', 0.055],
  ['sentence.asked', 0.01],
  ['passage.name', 0.2],
  ['passage.number', 0.1],
  ['passage.noun', 0.15],
  ['passage.verb', 0.07],
  ['passage.adjective', 0.025],
  ['passage.weak', 0.098],
  ['passage.head', 0.08],
  ['passage.asked', 0.05],
]

/** What is the case or not: a view for each case that counts. */
function general(seen: SentenceView): SentenceView {
  return { ...seen, question: { ...seen.question, general: true } }
}

const VIEWS: Readonly<Record<string, SentenceView>> = {
  plain: view(),
  'refers back': view({ refersBack: true }),
  opens: view({ sentence: 0 }),
  'opens, asked in general': general(view({ sentence: 0 })),
  'opens a lead, asked in general': general(view({ sentence: 0, leads: true })),
  leads: view({ leads: true }),
  'offers a number unasked': view({ offers: ['number'] }),
  'offers a person unasked': view({ offers: ['person', 'name'] }),
  'offers a name for a person': view({ asks: ['person'], offers: ['name'] }),
  'offers one of two': view({ asks: ['number', 'money'], offers: ['number'] }),
  ...Object.fromEntries(ANSWER_KINDS.map((kind) => [`offers ${kind}`, view({ asks: [kind], offers: [kind] })])),
  ...Object.fromEntries(ANSWER_KINDS.map((kind) => [`lacks ${kind}`, view({ asks: [kind] })])),
}

const offering = (kind: AnswerKind): readonly [Feature, readonly string[]] => [
  `offers.${kind}`,
  kind === 'number' ? ['offers one of two', 'offers number'] : [`offers ${kind}`],
]
const lacking = (kind: AnswerKind): readonly [Feature, readonly string[]] => [
  `lacks.${kind}`,
  kind === 'person' ? ['offers a name for a person', 'lacks person'] : [`lacks ${kind}`],
]

/** The views in which it is not 0. */
const CASES: readonly (readonly [Feature, readonly string[]])[] = [
  ['continued', ['refers back']],
  ['newName', ['offers a name for a person', 'offers person', 'offers name']],
  ['unaskedNumber', ['offers a number unasked']],
  ['lead', ['opens a lead, asked in general', 'leads']],
  ['opening', ['opens', 'opens, asked in general', 'opens a lead, asked in general']],
  ['generalLead', ['opens a lead, asked in general']],
  ['generalOpening', ['opens, asked in general']],
  ...ANSWER_KINDS.map(offering),
  ...ANSWER_KINDS.map(lacking),
]

const ALONE: ComparedView = {
  question: QUESTION,
  newest: undefined,
  recent: 0,
  recentOnMatter: 0,
  outdated: false,
  outdates: false,
  otherOrdinal: false,
  answersNo: false,
  planned: false,
  participants: 0,
}
const AGED = { recent: 0.75, recentOnMatter: 0.6 }

/** What is known once sentences are held against each other: the row that alone is not 0, and its value. */
const COMPARISONS: readonly (readonly [Feature, Partial<ComparedView>, number])[] = [
  ['recent', AGED, 0.75],
  ['recentNow', { ...AGED, newest: 'now' }, 0.6],
  ['recentStill', { ...AGED, newest: 'still' }, 0.6],
  ['recentLatest', { ...AGED, newest: 'latest' }, 0.6],
  ['otherOrdinal', { otherOrdinal: true }, 1],
  ['participants', { participants: 3 }, Math.log(4)],
  ['planned', { recentOnMatter: 0.6, planned: true }, 0.6],
  ['answersNo', { answersNo: true }, 1],
  ['outdated', { outdated: true }, 1],
  ['outdates', { outdates: true }, 1],
]

describe('a feature', () => {
  it.each(NUMBERS)('%s is computed as its row says', (name, value) => {
    expect(valueIn(view(), name)).toBeCloseTo(value, 12)
  })

  it.each(CASES)('%s is there in its case only', (name, cases) => {
    const seen = Object.keys(VIEWS).filter((each) => valueIn(VIEWS[each] ?? view(), name) !== 0)
    expect(seen).toEqual(cases)
  })

  it.each(CASES.filter(([name]) => name !== 'continued'))('%s is 1 where it is there', (name, [first = '']) => {
    expect(valueIn(VIEWS[first] ?? view(), name)).toBe(1)
  })

  it('continued is what the sentence before adds', () => {
    expect(valueIn(view({ refersBack: true }), 'continued')).toBeCloseTo(0.091, 12)
  })

  it.each(COMPARISONS)('%s is there alone, as its row says', (name, changes, value) => {
    const seen = { ...ALONE, ...changes }
    const there = COMPARED_ROWS.map((row) => [row.name, row.of(seen)] as const).filter(([, found]) => found !== 0)
    expect(there).toEqual([[name, expect.closeTo(value, 12)]])
  })

  it.each(COMPARISONS)('%s is 0 as long as a sentence is looked at by itself', (name) => {
    for (const seen of Object.values(VIEWS)) expect(valueIn(seen, name)).toBe(0)
  })

  it('of a neighbour is 0 where there is none', () => {
    const alone = { ...view({ refersBack: true }), before: undefined, after: undefined }
    for (const name of ['previous', 'next', 'continued'] as const) expect(valueIn(alone, name)).toBe(0)
  })

  it('is a number for a question without terms', () => {
    const question = { terms: [], gain: 1, rareGain: 1, asks: 0, general: false }
    const report = { titleShare: 0, share: 0, rarity: [], rareGain: 0 }
    const empty = meeting([], [])
    const passage = { ...PASSAGE, question, report, section: [], sentences: [empty], united: [], share: 0 }
    const sentence = { ...view(), question, report, passage, own: empty, before: undefined, after: undefined }
    for (const name of FEATURES) expect(valueIn(sentence, name), name).not.toBeNaN()
  })
})

describe('the table of features', () => {
  it('has an expectation for each row, and no name twice', () => {
    expect([...NUMBERS, ...CASES, ...COMPARISONS].map(([name]) => name).sort()).toEqual([...FEATURES].sort())
    expect(new Set(FEATURES).size).toBe(FEATURE_TABLE.length)
  })

  it('has no two rows that could change places unnoticed', () => {
    const values = NUMBERS.map(([, value]) => value.toFixed(9))
    expect(new Set(values).size).toBe(values.length)
    for (const [, value] of NUMBERS) expect(value).not.toBe(0)
    expect(new Set(CASES.map(([, cases]) => cases.join())).size).toBe(CASES.length)
  })

  it('says of each row what it means', () => {
    for (const { name, means } of FEATURE_TABLE) expect(means, name).toMatch(/^[A-Z1].*\.$/)
  })
})

describe('a row that does not matter to a question', () => {
  const noun: QuestionView = { ...QUESTION, terms: TERMS.filter(({ role }) => role === 'noun'), asks: kindBit('money') }
  const others = FEATURE_TABLE.filter(({ matters }) => !matters(noun))

  it('is one of another role or kind', () => {
    const kinds = ANSWER_KINDS.filter((kind) => kind !== 'money')
    const roles = TERMS.map(({ role }) => role).filter((role) => role !== 'noun')
    expect(others.map(({ name }) => name).sort()).toEqual(
      [
        ...roles.flatMap((role) => [`sentence.${role}`, `passage.${role}`]),
        ...kinds.flatMap((kind) => [`offers.${kind}`, `lacks.${kind}`]),
      ].sort(),
    )
  })

  it('is 0 whatever a sentence offers, so that it need not be computed', () => {
    const row = [1.9]
    for (const offers of ANSWER_KINDS.map(kindBit)) {
      const passage = { ...PASSAGE, question: noun, united: row }
      const sentence = { ...view(), question: noun, passage, own: { ...meeting(row, row), offers } }
      for (const each of others) {
        if (each.each === 'compared') throw new Error(`${each.name} matters to every question`)
        expect(each.each === 'passage' ? each.of(passage) : each.of(sentence), each.name).toBe(0)
      }
    }
  })
})

describe('features', () => {
  it('come for each sentence of a passage, in the order of their names', () => {
    const all = featuresFor(QUESTION)(PASSAGE, [view(), { ...view(), share: 0.5 }])
    expect(all.map(({ length }) => length)).toEqual([FEATURES.length, FEATURES.length])
    expect(all.map((features) => features[FEATURES.indexOf('sentence')])).toEqual([0.605, 0.5])
    expect(all.map((features) => featureOf(features, 'sentence'))).toEqual([0.605, 0.5])
  })
})

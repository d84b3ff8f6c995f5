import { describe, expect, it } from 'vitest'
import { buildLibrary } from '../../src/library/build-library.js'
import type { Language } from '../../src/model.js'
import { type MatchedQuestion, matchTerms, rarity } from '../../src/search/match-terms.js'
import type { QuestionTerm } from '../../src/search/question.js'
import { readQuestion } from '../../src/search/read-question.js'
import { smallKnowledge } from '../fixtures/knowledge.js'
import { reportOf } from '../fixtures/reports.js'

const knowledge = smallKnowledge({
  rows: { ships: ['Fähre | ferry | переправа | переправа', 'Leuchtturm | lighthouse | великий маяк | маяк'] },
})

function match(question: string, text: string, languages: { asked?: Language; written?: Language } = {}) {
  const { asked = 'de', written = 'de' } = languages
  const report = reportOf({ id: 'a', date: '2031-03-01', language: written }, ...text.split('|'))
  const { corpus, reader } = buildLibrary([report], knowledge)
  const matched = matchTerms(readQuestion(question, asked, reader), corpus.vocabulary)
  return { matched, says: (word: string, term = 0) => saysOf(matched, corpus.vocabulary.words, word, term) }
}

/** What a word of the corpus says for a term; 0 where it says nothing. */
function saysOf(matched: MatchedQuestion, words: readonly { word: string }[], word: string, term: number): number {
  const id = words.findIndex((each) => each.word === word)
  if (id < 0) throw new Error(`The corpus has no word ${word}.`)
  const hits = matched.hits.get(id) ?? []
  return Math.max(0, ...hits.map((hit) => ('term' in hit && hit.term === term ? hit.value : 0)))
}

describe('a word of the corpus stands for a term', () => {
  it.each([
    ['as the very word', 'Deich', 'Der Deich brach.', 'deich'],
    ['in another form', 'Deiche', 'Am Deich brach es.', 'deich'],
    ['as a derivation', 'Verwaltung', 'Der Verwalter kam.', 'verwalter'],
    ['as a compound that ends in it', 'Deich', 'Ein Deich, der Hafendeich, Hafen.', 'hafendeich'],
    ['as a compound that begins with it', 'Hafen', 'Ein Deich, der Hafendeich, Hafen.', 'hafendeich'],
    ['as a misspelling', 'Leuchtturn', 'Der Leuchtturm stand.', 'leuchtturm'],
  ])('%s', (_, question, text, word) => expect(match(question, text).says(word)).toBeGreaterThan(0))

  it.each([
    ['a translation', 'Fähre', 'The ferry left.', 'ferry', { written: 'en' }],
    ['a name in another alphabet', 'Was sagte Толван?', 'Marek Tolvan kam.', 'tolvan', { asked: 'uk' }],
    ['a name in another spelling', 'Who is Umbrasov?', 'Umbrasow kam.', 'umbrasow', { asked: 'en' }],
  ] as const)('as %s', (_, question, text, word, languages) => {
    const { matched, says } = match(question, text, languages)
    const term = matched.terms.length - 1
    expect(says(word, term)).toBeGreaterThan(0)
  })

  it.each([
    ['a number in digits', 'neunzehn Deiche', 'Es waren 19 Orte.', '19', {}],
    ['a number in words', '19 dikes', "Дев'ятнадцяти бракує.", 'девятнадцяти', { asked: 'en', written: 'uk' }],
    ['an ordinal in another language', 'third dike', 'Третьего нет.', 'третьего', { asked: 'en', written: 'ru' }],
    ['an ordinal in digits', 'die 2. Mole', 'Друга впала.', 'друга', { written: 'uk' }],
    ['an ordinal with its ending', 'the 2nd pier', 'Die zweite fiel.', 'zweite', { asked: 'en' }],
  ] as const)('as %s', (_, question, text, word, languages) => {
    expect(match(question, text, languages).says(word)).toBeGreaterThan(0)
  })

  it('not when it is the count for the place in a row, or another number', () => {
    expect(match('zweite Mole', 'Zwei und vierte.').says('zwei')).toBe(0)
    expect(match('zweite Mole', 'Zwei und vierte.').says('vierte')).toBe(0)
    expect(match('hundert Molen', 'Es waren tausend.').says('tausend')).toBe(0)
  })

  it("best as itself, then in a compound's end, then in its beginning", () => {
    const { says } = match('Deich', 'Deich Hafen Hafendeich Deichhafen')
    expect(says('deich')).toBeGreaterThan(says('hafendeich'))
    expect(says('hafendeich')).toBeGreaterThan(says('deichhafen'))
    expect(says('deichhafen')).toBeGreaterThan(0)
  })

  it('better with one slip of the keyboard than with two', () => {
    const one = match('Leuchttürmwarter', 'Leuchtturmwarter').says('leuchtturmwarter')
    expect(one).toBeGreaterThan(match('Leuhctturmwatrer', 'Leuchtturmwarter').says('leuchtturmwarter'))
  })

  it('not when it is only a little like it', () => {
    expect(match('Deich', 'Der Teich lag still.').says('teich')).toBe(0)
    expect(match('Quallen', 'Der Deich brach.').says('deich')).toBe(0)
    expect(match('Seil', 'Der Deich brach.').says('deich')).toBe(0)
  })

  it('not when it is another number', () => {
    expect(match('Jahr 2031', 'Es war 2032 und 20310.').says('2032', 1)).toBe(0)
    expect(match('Jahr 2031', 'Es war 2032 und 20310.').says('20310', 1)).toBe(0)
    expect(match('Jahr 2031', 'Es war 2031.').says('2031', 1)).toBeGreaterThan(0)
  })

  it('only as that where a term is to be met exactly', () => {
    const report = reportOf({ id: 'a', date: '2031-03-01' }, 'Der Verwalter und die Verwaltung.')
    const { corpus, reader } = buildLibrary([report], knowledge)
    const question = readQuestion('Verwaltung', 'de', reader)
    const exact = { ...question, terms: question.terms.map((term) => ({ ...term, exact: true })) }
    const { words } = corpus.vocabulary
    expect(saysOf(matchTerms(question, corpus.vocabulary), words, 'verwalter', 0)).toBeGreaterThan(0)
    expect(saysOf(matchTerms(exact, corpus.vocabulary), words, 'verwalter', 0)).toBe(0)
    expect(saysOf(matchTerms(exact, corpus.vocabulary), words, 'verwaltung', 0)).toBeGreaterThan(0)
  })
})

/** One term matched against a German text; passages are parted by "|", and every word here is its own stem. */
function matchByHand(term: Partial<QuestionTerm>, text: string) {
  const report = reportOf({ id: 'a', date: '2031-03-01' }, ...text.split('|'))
  const { corpus, reader } = buildLibrary([report], knowledge)
  const { word = 'x', stem = word } = term
  const whole: QuestionTerm = {
    surface: word,
    word,
    stem,
    role: 'noun',
    weight: 1,
    alternatives: [{ stems: [stem], weight: 1, source: 'itself' }],
    ...term,
  }
  const matched = matchTerms({ ...readQuestion('', 'de', reader), terms: [whole] }, corpus.vocabulary)
  return { matched, says: (said: string) => saysOf(matched, corpus.vocabulary.words, said, 0) / rarity(1) }
}

const other = (weight: number) => [{ stems: ['kino'] as const, weight, source: 'lexicon' as const }]

describe('by hand, a word stands for a term', () => {
  it.each([
    ['itself', 'deich', 'Deich', 1],
    ['as the end of a compound', 'deich', 'Hafen Hafendeich|Deich', 0.75],
    ['as the beginning of a compound', 'kino', 'Deich Kinodeich|Kino', 0.5],
    // Six letters of eight are the same.
    ['as a derivation', 'umbrasak', 'Umbrasol', 0.75 * 0.75],
    ['as a derivation of a short word', 'seiko', 'Seikra', (0.75 * 4) / 6],
    ['with one slip', 'orkam', 'Ortam', 0.8],
    ['with one slip, but too short for that', 'orka', 'Orta', 0],
    ['with two slips', 'orkamilop', 'Ortamilup', 0.6],
    ['with two slips, but too short for that', 'orkamilo', 'Ortamilu', 0],
    // Four letters of seven are the same.
    ['by its sound', 'kalimor', 'Kulemur', 0.9 * (0.5 + 2 / 7)],
  ])('%s', (_, word, text, value) => {
    const last = text.split('|')[0]?.split(' ').at(-1)?.toLowerCase() ?? ''
    const passages = text.includes('|') ? 2 : 1
    expect(matchByHand({ word }, text).says(last) / (rarity(passages) / rarity(1))).toBeCloseTo(value, 12)
  })

  it('with a slip only where the corpus has no good word for it', () => {
    const slip = (weight: number) =>
      matchByHand({ word: 'orkam', alternatives: other(weight) }, 'Ortam Kino').says('ortam')
    expect(slip(0.49)).toBeCloseTo(0.8, 12)
    expect(slip(0.5)).toBe(0)
  })
})

describe('by hand, a term', () => {
  const gainOf = (term: Partial<QuestionTerm>, text: string) => matchByHand(term, text).matched.terms[0]?.gain

  it('gains by its rarest reading, as far as that stands for it', () => {
    expect(gainOf({ word: 'deich', weight: 0.7 }, 'Deich')).toBeCloseTo(0.7 * rarity(1), 12)
    expect(gainOf({ alternatives: other(0.5) }, 'Kino')).toBeCloseTo(rarity(1), 12)
    expect(gainOf({ alternatives: other(0.4) }, 'Kino')).toBeCloseTo(0.4 * rarity(1), 12)
    expect(gainOf({ word: 'deich', weight: 0.7 }, 'Kino')).toBeCloseTo(0.7 * rarity(0), 12)
  })

  it('tells its rarity to the power of 0.8 where only rare words count, instead of 0.3', () => {
    const [term] = matchByHand({ word: 'deich', weight: 0.7 }, 'Deich').matched.terms
    expect((term?.gain ?? 0) * (term?.rareFactor ?? 0)).toBeCloseTo(0.7 * 1.5 ** -0.8, 12)
  })

  it('is known less by compounds alone', () => {
    expect(matchByHand({ word: 'leuchtturm' }, 'Leuchtturm').matched.terms[0]?.known).toBe(1)
    expect(matchByHand({ word: 'leuchtturm' }, 'Hafen Hafenleuchtturm').matched.terms[0]?.known).toBe(0.75)
  })

  it('gains by the rarest word of a phrase, and each word counts its part in the index', () => {
    const phrase = [{ stems: ['kino', 'ufo'] as const, weight: 0.8, source: 'lexicon' as const }]
    const { matched } = matchByHand({ weight: 0.5, alternatives: phrase }, 'Kino Ufo|Kino')
    expect(matched.phrases[0]?.value).toBeCloseTo(0.8 * rarity(1) * 0.5, 12)
    expect(matched.terms[0]?.gain).toBeCloseTo(0.5 * 0.8 * rarity(1), 12)
    expect([...matched.query.values()]).toEqual([0.2, 0.2])
  })
})

describe('a phrase', () => {
  it('is matched by all its words, none of which stands for it alone', () => {
    const { matched, says } = match('Leuchtturm', 'Там стоїть великий і старий маяк.', { written: 'uk' })
    expect(matched.phrases).toHaveLength(1)
    expect(matched.phrases[0]).toMatchObject({ term: 0, members: 2 })
    expect(says('великий')).toBe(0)
  })

  it('is not looked for where one of its words is missing from the corpus', () => {
    expect(match('Leuchtturm', 'Там великий порт.', { written: 'uk' }).matched.phrases).toEqual([])
  })
})

describe('a term', () => {
  it('that the corpus has as such is fully known, one that it has not is unknown', () => {
    const { matched } = match('Deich Quallen', 'Der Deich brach.')
    expect(matched.terms.map(({ known }) => known)).toEqual([1, 0])
  })

  it('that the corpus has in other words only is known in between', () => {
    const [term] = match('Fähre', 'The ferry left.', { written: 'en' }).matched.terms
    expect(term?.known).toBeGreaterThan(0)
    expect(term?.known).toBeLessThan(1)
  })

  it('can be met by no word for more than its gain', () => {
    const { matched } = match('Deich Hafen Fähre', 'Deich Hafen Hafendeich|Fähre ferry|Deich')
    for (const hits of matched.hits.values()) {
      for (const hit of hits) {
        if ('term' in hit) expect(hit.value).toBeLessThanOrEqual((matched.terms[hit.term]?.gain ?? 0) + 1e-9)
      }
    }
  })

  it('gains more the fewer passages use it', () => {
    const { matched } = match('Deich Zoll', 'Deich und Zoll.|Deich.|Deich.')
    const [common, rare] = matched.terms
    expect(rare?.gain).toBeGreaterThan(common?.gain ?? 0)
  })

  it('is looked for in the index by its stems', () => {
    const { matched } = match('Deiche Quallen', 'Der Deich brach.')
    expect([...matched.query.keys()]).toEqual(['deich'])
    for (const weight of matched.query.values()) expect(weight).toBeGreaterThan(0)
  })
})

describe('rarity', () => {
  // (frequency + 0.5) to the power of -0.3
  it.each([
    [0, 1.231],
    [1, 0.885],
    [100, 0.251],
  ])('of a stem that %d passages use is %d', (frequency, value) => expect(rarity(frequency)).toBeCloseTo(value, 3))

  it('falls with every passage', () => {
    for (let frequency = 0; frequency < 50; frequency++) {
      expect(rarity(frequency + 1)).toBeLessThan(rarity(frequency))
    }
  })
})

it('nothing matches nothing', () => {
  expect(match('und oder', 'Der Deich brach.').matched).toMatchObject({ terms: [], phrases: [] })
  expect(match('und oder', 'Der Deich brach.').matched.query.size).toBe(0)
})

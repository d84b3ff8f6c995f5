import { describe, expect, it } from 'vitest'
import { parseEntry } from '../../src/lexicon/parse-entry.js'

describe('an entry', () => {
  it.each([
    ['pronunciation and grammar', 'ferry /fˈɛɹi/ <v>\nübersetzen <v, trans>', 'ferry', ['übersetzen']],
    ['other forms', 'go /ɡˈəʊ/ (went /wˈɛnt/ <>, gone /ɡˈɒn/ <>) <v>\ngehen <v>', 'go', ['gehen']],
    ['two pronunciations', 'Theater /teˈaːtɐ/ /teˈʔaːtɐ/ <n>\nтеатр', 'Theater', ['театр']],
    ['labels', 'swag\n [dated] Raubgut <neut>, Beutegut <neut> [geh.]  [jur.]', 'swag', ['Raubgut', 'Beutegut']],
    ['explanations', 'an\nbei ([+ dat]), am (an dem, kurz)', 'an', ['bei', 'am']],
    ['synonyms in the line', 'boat\nBoot {ship, vessel}; Kahn', 'boat', ['Boot', 'Kahn']],
    ['a word for something', 'board\netw. besteigen, jdn. aufnehmen', 'board', ['besteigen', 'aufnehmen']],
    ['stress', 'tief\nглубо́кий', 'tief', ['глубокий']],
    ['a word twice', 'weir\nWehr, Damm, Wehr', 'weir', ['Wehr', 'Damm']],
    ['a prefix', 'dance\nTanz-, -tanz, Tanz', 'dance', ['Tanz']],
    ['notes and examples', 'weir\nWehr\n   Note: Damm\n   "old weir"  - altes Wehr\n see: {dam}', 'weir', ['Wehr']],
  ])('gives up its words without %s', (_, entry, headword, translations) => {
    expect(parseEntry(entry)).toEqual({ headword, translations })
  })

  it('keeps translations of at most three words', () => {
    const { translations } = parseEntry('bank <v>\nauf die Bank bringen, in Kurve gehen')
    expect(translations).toEqual(['in Kurve gehen'])
  })

  it('gives the translations of every numbered sense, and no gloss', () => {
    const entry = 'Bank\n1. скамья, лавка\nSitz für mehrere\n2. банк 2.\nInstitut\n 3.\nLokal\n'
    expect(parseEntry(entry).translations).toEqual(['скамья', 'лавка', 'банк'])
    expect(parseEntry('ihr\nвы\n2. Person Plural\n').translations).toEqual(['вы'])
  })

  it('may say nothing', () => expect(parseEntry('')).toEqual({ headword: '', translations: [] }))
})

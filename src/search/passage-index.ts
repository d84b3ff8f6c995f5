/**
 * The inverted index: index terms to passages.
 *
 * The only module that imports minisearch. Terms come as stems, without stop words: MiniSearch counts a field's length
 * before it processes terms, so stop words must not reach it.
 */

import MiniSearch from 'minisearch'

/** An index term with how much it counts; above 0. */
export type WeightedTerms = ReadonlyMap<string, number>

interface IndexedPassage {
  readonly id: number
  readonly text: string
}

export class PassageIndex {
  readonly #index = new MiniSearch<IndexedPassage>({
    fields: ['text'],
    storeFields: [],
    tokenize: (text) => (text === '' ? [] : text.split(' ')),
    processTerm: (term) => term,
    searchOptions: { bm25: { k: 1.2, b: 0.6, d: 0.5 } },
  })

  /** @param terms  of the passage, parted by spaces */
  add(passage: number, terms: string): void {
    this.#index.add({ id: passage, text: terms })
  }

  /** Passages with any of the terms, best first. */
  search(terms: WeightedTerms, accept?: (passage: number) => boolean): { passage: number; score: number }[] {
    if (terms.size === 0) return []
    const weights = [...terms.values()]
    return this.#index
      .search([...terms.keys()].join(' '), {
        boostTerm: (_term, at) => weights[at] ?? 1,
        ...(accept === undefined ? {} : { filter: ({ id }) => accept(id) }),
      })
      .map(({ id, score }) => ({ passage: id, score }))
  }
}

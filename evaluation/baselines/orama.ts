/** What a user would take instead: Orama with its German tokenizer, Snowball stems and stop words, else as it comes. */

import { create, insertMultiple, search } from '@orama/orama'
import { stemmer } from '@orama/stemmers/german'
import type { Engine } from '../engine.js'
import { type Scored, sentenceBaseline } from './sentence-baseline.js'

/** More ranked texts than anything looks at. */
const RANKED = 100

/** @param stopWords  German, in lower case */
export function oramaBaseline(stopWords: readonly string[]): Engine {
  return sentenceBaseline('Orama German', async ({ passages, sentences }) => {
    const searchPassages = await indexOf(
      passages.map(({ text }) => text),
      stopWords,
    )
    const searchSentences = await indexOf(
      sentences.map(({ text }) => text),
      stopWords,
    )
    return (question) => ({ passages: searchPassages(question), sentences: searchSentences(question) })
  })
}

async function indexOf(
  texts: readonly string[],
  stopWords: readonly string[],
): Promise<(question: string) => Scored[]> {
  const index = create({
    schema: { number: 'number', text: 'string' },
    components: { tokenizer: { language: 'german', stemming: true, stemmer, stopWords: [...stopWords] } },
  })
  await insertMultiple(
    index,
    texts.map((text, number) => ({ number, text })),
  )
  return (question) => {
    const found = search(index, { term: question, properties: ['text'], limit: RANKED })
    // A promise comes only from an index with hooks, and this one has none.
    if (found instanceof Promise) throw new Error('Orama answered with a promise')
    return found.hits.map(({ document, score }) => ({ number: document.number, score }))
  }
}

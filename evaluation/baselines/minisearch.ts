/** MiniSearch as it comes: no option set; passages and sentences each in an index of their own. */

import MiniSearch from 'minisearch'
import type { Engine } from '../engine.js'
import { type Scored, sentenceBaseline } from './sentence-baseline.js'

export function miniSearchBaseline(): Engine {
  return sentenceBaseline('MiniSearch', ({ passages, sentences }) => {
    const searchPassages = indexOf(passages.map(({ text }) => text))
    const searchSentences = indexOf(sentences.map(({ text }) => text))
    return (question) => ({ passages: searchPassages(question), sentences: searchSentences(question) })
  })
}

function indexOf(texts: readonly string[]): (question: string) => Scored[] {
  const index = new MiniSearch<{ id: number; text: string }>({ fields: ['text'] })
  index.addAll(texts.map((text, id) => ({ id, text })))
  return (question) => index.search(question).map(({ id, score }) => ({ number: id, score }))
}

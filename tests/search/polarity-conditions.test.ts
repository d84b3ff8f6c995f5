import { describe, expect, it } from 'vitest'
import type { Language } from '../../src/model.js'
import { answerPlace } from '../../src/search/answer-place.js'
import { findSentences } from '../../src/search/find-sentences.js'
import { answersNo, isContrary } from '../../src/search/polarity-conditions.js'
import { readQuestion } from '../../src/search/read-question.js'
import { libraryOf } from '../fixtures/library.js'
import { reportOf } from '../fixtures/reports.js'

const REPORTS: Readonly<Record<Language, string>> = {
  de: 'Der Hafen von Welm ist wieder geöffnet.',
  en: 'The harbour of Welm has opened again.',
  uk: 'Гавань Велма знову відкрито.',
  ru: 'Гавань Велма снова открыта.',
}
const CLOSED: Readonly<Record<Language, string>> = {
  de: 'Ist der Hafen von Welm noch geschlossen?',
  en: 'Is the harbour of Welm still closed?',
  uk: 'Чи гавань Велма досі закрита?',
  ru: 'Гавань Велма всё ещё закрыта?',
}
const LANGUAGES = Object.keys(REPORTS) as Language[]
const PAIRS = LANGUAGES.flatMap((asked) => LANGUAGES.map((told) => [asked, told] as const))

/** How the only sentence of a report stands to a question: [says no to it, says its contrary]. */
async function saying(question: string, asked: Language, text: string, told: Language): Promise<[boolean, boolean]> {
  const { corpus, reader } = await libraryOf(reportOf({ id: 'a', date: '2031-03-01', language: told }, text))
  const { matched, sentences } = findSentences(readQuestion(question, asked, reader), corpus, {})
  const [first] = sentences
  if (first === undefined) throw new Error(`${text} is not found`)
  const place = answerPlace(matched, corpus, first.passage, first.sentence)
  return [answersNo(place), isContrary(place)]
}

describe('the contrary of what is asked yes or no of', () => {
  it.each(PAIRS)('answers it: asked in %s, told in %s', async (asked, told) => {
    expect(await saying(CLOSED[asked], asked, REPORTS[told], told)).toEqual([true, false])
  })

  it.each<[Language, string]>([
    ['de', 'Warum ist der Hafen von Welm geschlossen?'],
    ['en', 'Why is the harbour of Welm closed?'],
    ['uk', 'Чому гавань Велма закрита?'],
    ['ru', 'Почему гавань Велма закрыта?'],
  ])('answers nothing where more is asked (%s)', async (language, question) => {
    expect(await saying(question, language, REPORTS[language], language)).toEqual([false, true])
  })

  it.each<[Language, string]>([
    ['de', 'Ist der Hafen von Welm noch offen?'],
    ['en', 'Is the harbour of Welm still open?'],
    ['uk', 'Чи гавань Велма досі відкрита?'],
    ['ru', 'Гавань Велма всё ещё открыта?'],
  ])('is none where the same is told (%s)', async (language, question) => {
    expect(await saying(question, language, REPORTS[language], language)).toEqual([false, false])
  })
})

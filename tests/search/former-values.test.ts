import { describe, expect, it } from 'vitest'
import type { Language } from '../../src/model.js'
import { formerValues } from '../../src/search/former-values.js'
import { wordIdOf } from '../../src/search/vocabulary.js'
import { floodOf, told } from '../fixtures/flood.js'

/** The stems of the numbers that hold no more. */
function formerIn(text: string, language: Language): string[] {
  const { corpus } = floodOf(told('2031-03-01', language, text))
  const words = corpus.passages[0]?.words ?? new Int32Array()
  return [...formerValues(words, corpus.vocabulary)].map(
    (at) => corpus.vocabulary.words[wordIdOf(words[at] ?? -1)]?.stem ?? '',
  )
}

describe('a number that holds no more', () => {
  it.each<[Language, string, readonly string[]]>([
    ['de', 'Statt 21 Bauern wurden 17 verletzt.', ['21']],
    ['de', 'Verletzt wurden nicht 21, sondern 17 Bauern.', ['21']],
    ['de', 'Die Mission wird von 120 auf 180 Beobachter aufgestockt.', ['120']],
    ['en', 'Instead of 21 farmers 17 were hurt.', ['21']],
    ['en', 'Not 21 farmers were hurt but 17.', ['21']],
    ['en', 'The mission grows from 120 to 180 observers.', ['120']],
    ['uk', 'Поранено 17 фермерів замість 21.', ['21']],
    ['uk', 'Поранено не 21 фермера, а 17.', ['21']],
    ['uk', 'Місію збільшать зі 120 до 180 спостерігачів.', ['120']],
    ['ru', 'В плане вместо двенадцати пунктов теперь девять.', ['12']],
    ['ru', 'Раненых 17, а не 21.', ['21']],
    ['ru', 'Встречу перенесли с 6 на 15 мая.', ['6']],
  ])('is told as such (%s: %s)', (language, text, former) => expect(formerIn(text, language)).toEqual(former))

  it.each<[Language, string]>([
    ['de', 'In Welm wurden 12 Bauern und 3 Fischer verletzt.'],
    ['de', 'Nicht 21 Bauern wurden verletzt.'],
    ['de', 'Die Sitzung dauert von 6 bis 8 Uhr.'],
    ['en', 'From 12 villages 30 farmers came.'],
    ['en', 'The farmers did not come to the bridge until 6, and 3 of them left.'],
    ['uk', 'З 12 сіл приїхали 30 фермерів.'],
    ['ru', 'Из 12 сел не приехали 30 фермеров.'],
  ])('is none where the words around it say nothing of that (%s: %s)', (language, text) =>
    expect(formerIn(text, language)).toEqual([]),
  )
})

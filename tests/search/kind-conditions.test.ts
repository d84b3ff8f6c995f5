import { beforeAll, describe, expect, it } from 'vitest'
import { buildLibrary } from '../../src/library/build-library.js'
import type { Knowledge } from '../../src/library/read-knowledge.js'
import type { Language } from '../../src/model.js'
import { answerPlace } from '../../src/search/answer-place.js'
import { KIND_CONDITIONS } from '../../src/search/kind-conditions.js'
import { matchTerms } from '../../src/search/match-terms.js'
import { readQuestion } from '../../src/search/read-question.js'
import { testKnowledge } from '../fixtures/library.js'
import { reportOf } from '../fixtures/reports.js'

let knowledge: Knowledge

beforeAll(async () => {
  knowledge = await testKnowledge()
})

/** Names of the conditions that the last sentence of a report does not meet. */
function faults(question: string, asked: Language, text: string, written: Language, title?: string): string[] {
  const report = reportOf(
    { id: 'a', date: '2031-03-01', language: written, ...(title === undefined ? {} : { title }) },
    text,
  )
  const { corpus, reader } = buildLibrary([report], knowledge)
  const matched = matchTerms(readQuestion(question, asked, reader), corpus.vocabulary)
  const last = (corpus.passages[0]?.passage.sentences.length ?? 1) - 1
  const place = answerPlace(matched, corpus, 0, last)
  return KIND_CONDITIONS.filter(({ of }) => of(place) > 0).map(({ name }) => name)
}

describe('which one in a row', () => {
  it.each([
    ['Wann beginnt die dritte Sitzung?', 'de', 'Die zweite Sitzung beginnt am Montag.', 'de'],
    ['When does the third session begin?', 'en', 'Die vierte Sitzung beginnt am Montag.', 'de'],
    ['Коли почнеться третє засідання?', 'uk', 'The second session begins on Monday.', 'en'],
    ['Когда начнётся 3-е заседание?', 'ru', 'Друге засідання почнеться в понеділок.', 'uk'],
    ['Wann beginnt die 3. Sitzung?', 'de', 'Второе заседание начнётся в понедельник.', 'ru'],
  ] as const)('%s (%s): not "%s"', (question, asked, text, written) => {
    expect(faults(question, asked, text, written)).toEqual(['otherOrdinal'])
  })

  it.each([
    ['Wann beginnt die dritte Sitzung?', 'de', 'Die dritte Sitzung folgt auf die zweite Sitzung.', 'de'],
    ['When does the third session begin?', 'en', 'Третє засідання почнеться в понеділок.', 'uk'],
    ['Когда начнётся третье заседание?', 'ru', 'Die dritte Sitzung naht. Sie beginnt am Montag.', 'de'],
    ['Wann beginnt die Sitzung?', 'de', 'Die zweite Sitzung beginnt am Montag.', 'de'],
    ['Wann beginnt die letzte Sitzung?', 'de', 'Die zweite Sitzung beginnt am Montag.', 'de'],
  ] as const)('%s (%s): "%s" may answer', (question, asked, text, written) => {
    expect(faults(question, asked, text, written)).toEqual([])
  })

  it('is met by the title, too', () => {
    const text = 'Die Sitzung beginnt am Montag.'
    expect(faults('Wann beginnt die dritte Sitzung?', 'de', text, 'de', 'Die dritte Sitzung')).toEqual([])
    expect(faults('Wann beginnt die dritte Sitzung?', 'de', text, 'de', 'Die fünfte Sitzung')).toEqual(['otherOrdinal'])
    expect(faults('Wann beginnt die dritte Sitzung?', 'de', text, 'de', 'Am See')).toEqual(['unmetOrdinal'])
  })
})

describe('what is counted', () => {
  it.each([
    ['Wie viele Kinder wurden verletzt?', 'de', 'Verletzt wurden zwölf Soldaten.', 'de'],
    ['How many children were hurt?', 'en', 'Verletzt wurden zwölf Soldaten.', 'de'],
    ['Скільки дітей поранено?', 'uk', 'Twelve soldiers were wounded.', 'en'],
    ['Сколько детей ранено?', 'ru', 'Поранено дванадцятьох солдатів.', 'uk'],
  ] as const)('%s (%s): not "%s"', (question, asked, text, written) => {
    expect(faults(question, asked, text, written)).toEqual(['otherCounted'])
  })

  it.each([
    ['Wie viele Kinder wurden verletzt?', 'de', 'Die Zahl der verletzten Kinder stieg auf 26.', 'de'],
    ['How many ships sank?', 'en', 'Zwölf Frachtschiffe und zwei Häuser gingen unter.', 'de'],
    ['How many people were hurt?', 'en', 'Twelve soldiers were hurt.', 'en'],
    ['Сколько военных кораблей затонуло?', 'ru', 'Затонуло шість кораблів.', 'uk'],
    ['Сколько раненых?', 'ru', 'Ранены двенадцать солдат.', 'ru'],
    ['How many times did they meet?', 'en', 'They had five meetings.', 'en'],
    ['Wie viele Kinder wurden verletzt?', 'de', 'Am 5. März 2031 wurde um 12 Uhr geschossen.', 'de'],
  ] as const)('%s (%s): "%s" may answer', (question, asked, text, written) => {
    expect(faults(question, asked, text, written)).toEqual([])
  })
})

describe('whether it was done', () => {
  it.each([
    ['Warum nahm Tolvan den Plan an?', 'de', 'Tolvan lehnte den Plan ab.', 'de'],
    ['Why did Tolvan accept the plan?', 'en', 'Tolvan did not accept the plan.', 'en'],
    ['Чому Толван підвищив внесок?', 'uk', 'Tolvan cut the contribution.', 'en'],
    ['Когда Толван принял план?', 'ru', 'Толван отказался от плана.', 'ru'],
    ['Wann hat Tolvan den Bericht bestätigt?', 'de', 'Толван спростував звіт.', 'uk'],
  ] as const)('%s (%s): "%s" says the contrary', (question, asked, text, written) => {
    expect(faults(question, asked, text, written)).toEqual(['contrary'])
  })

  it.each([
    ['Hat Tolvan den Plan angenommen?', 'de', 'Tolvan lehnte den Plan ab.', 'de'],
    ['Did Tolvan accept the plan?', 'en', 'Tolvan rejected the plan.', 'en'],
    ['Чи прийняв Толван план?', 'uk', 'Толван відхилив план.', 'uk'],
    ['Why did Tolvan accept the plan?', 'en', 'Tolvan did not reject the plan.', 'en'],
    ['Why did Tolvan accept the plan?', 'en', 'Tolvan first rejected, then accepted the plan.', 'en'],
    ['Warum nahm Tolvan den Plan nicht an?', 'de', 'Tolvan lehnte den Plan ab.', 'de'],
    ['Why did Tolvan accept the plan?', 'en', 'Tolvan accepted not only the plan.', 'en'],
    ['Why did Tolvan accept?', 'en', 'Somebody rejected a bicycle.', 'en'],
  ] as const)('%s (%s): "%s" does not', (question, asked, text, written) => {
    expect(faults(question, asked, text, written)).toEqual([])
  })
})

describe('who did it', () => {
  it.each([
    ['Warum hat Tolvan gestern Umbrasow angegriffen?', 'de', 'Umbrasow hat Tolvan angegriffen.', 'de'],
    ['Warum hat Tolvan gestern Umbrasow angegriffen?', 'de', 'Tolvan wurde von Umbrasow angegriffen.', 'de'],
    ['Warum hat Tolvan den Plan abgelehnt?', 'de', 'Umbrasow lehnte den Plan ab, Tolvan wartete.', 'de'],
    ['Why did Tolvan criticise Umbrasov?', 'en', 'Umbrasov, who had come late, criticised Tolvan.', 'en'],
    ['Why did Tolvan attack Umbrasov?', 'en', 'Tolvan was attacked by Umbrasov.', 'en'],
    ['Why did Tolvan attack Umbrasov?', 'en', 'In the attack on the house of Tolvan a window broke.', 'en'],
    ['Чому Толван відхилив план Умбрасова?', 'uk', 'Умбрасов відхилив план Толвана.', 'uk'],
    ['Почему Толван отклонил план Умбрасова?', 'ru', 'Умбрасов отклонил план Толвана.', 'ru'],
  ] as const)('%s (%s): not "%s"', (question, asked, text, written) => {
    expect(faults(question, asked, text, written)).toEqual(['exchangedRoles'])
  })

  it.each([
    ['Warum hat Tolvan gestern Umbrasow angegriffen?', 'de', 'Umbrasow wurde von Tolvan angegriffen.', 'de'],
    ['Warum hat Tolvan den Plan abgelehnt?', 'de', 'Tolvan lehnte den Plan von Umbrasow ab.', 'de'],
    ['Why did Tolvan attack Umbrasov?', 'en', 'Umbrasov was attacked by Tolvan.', 'en'],
    ['Why did Tolvan attack Umbrasov?', 'en', 'The attack on the house of Umbrasov by Tolvan was short.', 'en'],
    ['Why did Tolvan criticise the plan?', 'en', 'Umbrasov and Tolvan criticised the plan.', 'en'],
    ['Who attacked Tolvan?', 'en', 'Umbrasov attacked Tolvan.', 'en'],
    ["Why was Tolvan's plan rejected?", 'en', 'Umbrasov rejected the plan of Tolvan.', 'en'],
    ['Чому Толван відхилив план Умбрасова?', 'uk', 'Толван відхилив план Умбрасова.', 'uk'],
    ['Почему Толван отклонил план Умбрасова?', 'ru', 'План Умбрасова отклонил Толван.', 'ru'],
  ] as const)('%s (%s): "%s" may answer', (question, asked, text, written) => {
    expect(faults(question, asked, text, written)).toEqual([])
  })
})

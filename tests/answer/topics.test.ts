import { beforeAll, describe, expect, it } from 'vitest'
import { findTopic, nearestTopics, readTopic, topicExcerpt } from '../../src/answer/topics.js'
import type { Library } from '../../src/library/build-library.js'
import type { Topic } from '../../src/model.js'
import { readQuestion } from '../../src/search/read-question.js'
import { libraryOf, testSettings } from '../fixtures/library.js'
import { HARBOUR, reportOf, STORIES, WINTER } from '../fixtures/reports.js'

let library: Library
let topics: readonly Topic[]
beforeAll(async () => {
  library = await libraryOf(...STORIES)
  topics = (await testSettings()).topics
})

const topic = (id: string): Topic => {
  const found = topics.find((each) => each.id === id)
  if (found === undefined) throw new Error(`There is no topic ${id}.`)
  return found
}
const quotesOf = (of: Library, id: string) =>
  findTopic(of, topic(id)).map((place) => [topicExcerpt(of, place).citation.reportId, topicExcerpt(of, place).quote])

describe('a topic is named', () => {
  it.each([
    ['sanctions', 'sanctions'],
    ['SANCTIONS', 'sanctions'],
    [' russian-side ', 'russian-side'],
    ['Sanktionen', 'sanctions'],
    ['Sanktion', 'sanctions'],
    ['sanktionen', 'sanctions'],
    ['санкції', 'sanctions'],
    ['санкций', 'sanctions'],
    ['Security guarantees', 'security-guarantees'],
    ['Garantien', 'security-guarantees'],
    ['Гарантии', 'security-guarantees'],
    ['Drohnen', 'fighting'],
    ['drones', 'fighting'],
    ['дронів', 'fighting'],
    ['20-Punkte-Plan', 'twenty-point-plan'],
    ['20 point plan', 'twenty-point-plan'],
    ['Wiederaufbau', 'reconstruction'],
    ['nächste Schritte', 'next-steps'],
    ['prisoner swap', 'prisoners'],
    ['die Gefangenen', 'prisoners'],
  ])('by "%s": %s', (asked, id) => expect(readTopic(asked, topics, library.reader)).toBe(topic(id)))

  it.each([
    '!!!',
    '😀',
    'und',
    'Quallen',
    'Quallen und Sanktionen',
    'Quallen und Sanktionen im Meer',
    'xyzzy',
    'sanktoinen',
  ])('by nothing such as %j', (asked) =>
    expect(readTopic(asked, topics, library.reader)).toMatchObject({ kind: 'unknown-topic', asked, topics }),
  )

  it.each(['', ' '])('by no words, such as %j: none is asked for', (asked) =>
    expect(readTopic(asked, topics, library.reader)).toBeUndefined(),
  )
})

describe('a topic is suggested', () => {
  it.each([
    ['sanktoinen', 'sanctions'],
    ['sanctons', 'sanctions'],
    ['Wiederaufau', 'reconstruction'],
    ['Waffenrue', 'ceasefire'],
    ['prisonners', 'prisoners'],
    ['Санкциї', 'sanctions'],
  ])('for "%s": %s', (asked, id) =>
    expect(readTopic(asked, topics, library.reader)).toMatchObject({ kind: 'unknown-topic', nearest: topic(id) }),
  )

  it.each(['xyzzy', '😀', 'Quallenzuchtbetrieb', 'q'.repeat(5000)])('not for %j', (asked) =>
    expect(readTopic(asked, topics, library.reader)).not.toHaveProperty('nearest'),
  )
})

describe('where the reports speak of a topic', () => {
  it('is found in every language', () => {
    expect(quotesOf(library, 'prisoners')).toEqual([[HARBOUR.id, 'Halvenland released nine prisoners on Friday.']])
    expect(quotesOf(library, 'sanctions')).toEqual([[WINTER.id, 'Він назвав санкції несправедливими.']])
  })

  it('is nowhere where they do not', () => expect(findTopic(library, topic('europe'))).toEqual([]))

  it('is found in compounds that end in a word of it, but not in words that are only like it', async () => {
    const report = reportOf(
      { id: 'a', date: '2031-03-01' },
      'Die Schutzgarantie steht. Er garantierte gute Laune. Der Sanktionsausschuss tagt nicht.',
    )
    const small = await libraryOf(report)
    expect(quotesOf(small, 'security-guarantees').map(([, quote]) => quote)).toEqual(['Die Schutzgarantie steht.'])
    expect(quotesOf(small, 'sanctions')).toEqual([])
  })

  it('comes newest report first, and within a report the sentence that says most of it', async () => {
    const old = reportOf({ id: 'old', date: '2031-03-01' }, 'Eine Drohne fiel. Ein Angriff mit Drohne und Rakete.')
    const newer = reportOf({ id: 'new', date: '2031-03-02' }, 'Kein Wort davon. Eine Drohne flog.')
    expect(quotesOf(await libraryOf(newer, old), 'fighting')).toEqual([
      ['new', 'Eine Drohne flog.'],
      ['old', 'Ein Angriff mit Drohne und Rakete.'],
      ['old', 'Eine Drohne fiel.'],
    ])
  })
})

describe('topics near a question', () => {
  const near = (text: string, language: 'de' | 'en' | 'uk' = 'de') =>
    nearestTopics(readQuestion(text, language, library.reader), topics, library.reader).map(({ id }) => id)

  it('are those of its words, in any language', () => {
    expect(near('Gibt es neue Sanktionen?')[0]).toBe('sanctions')
    expect(near('Were any prisoners released?', 'en')).toContain('prisoners')
    expect(near('Хто відбудує електростанцію?', 'uk')).toContain('reconstruction')
    expect(near('Хто відбудує електростанцію?', 'uk')).toContain('energy')
  })

  it('come most touched first', () => {
    expect(near('Drohnen, Raketen, Angriffe, Beschuss und eine Sanktion')[0]).toBe('fighting')
  })

  it('are the first five where it touches none', () => {
    const firstFive = topics.slice(0, 5).map(({ id }) => id)
    expect(near('Quallen')).toEqual(firstFive)
    expect(near('')).toEqual(firstFive)
    // A part of a long word, translated into half of a topic's phrase, is no touch.
    expect(near('Quallenzuchtbetriebswirtin')).toEqual(firstFive)
  })

  it('are at most five', () => {
    expect(near('Garantie Wiederaufbau Friedensplan Trump Putin Waffenruhe Krim Drohne Gefangene')).toHaveLength(5)
  })
})

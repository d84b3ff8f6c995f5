import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { evaluate } from '../../evaluation/evaluate.js'
import { type RunLine, runFileText } from '../../evaluation/run-file.js'
import type { GoldQuestion } from '../../evaluation/scores.js'
import { talksBot } from '../../evaluation/talks-bot.js'
import type { Report } from '../../src/model.js'
import { testKnowledge } from '../fixtures/library.js'
import { reportOf, STORIES } from '../fixtures/reports.js'
import { goldQuestion } from './gold.js'

/** As docs/measuring.md promises it. */
const PLACE = { report: z.string(), paragraph: z.int().min(1), score: z.number() }
const LINE = z.strictObject({
  id: z.string(),
  answered: z.boolean(),
  confidence: z.number().min(0).max(1),
  right: z.number().min(0).max(1),
  kind: z.enum(['found', 'not-found', 'unreadable', 'no-reports']),
  outsideDays: z.literal(true).optional(),
  ms: z.number().min(0),
  passages: z.array(z.strictObject(PLACE)).max(10),
  excerpts: z.array(z.strictObject({ ...PLACE, quote: z.string().min(1) })).max(10),
})

/** More paragraphs on ferries than a line may hold. */
const FERRIES = reportOf(
  { id: '2031-03-11-faehren', date: '2031-03-11', title: 'Die Fähren von Welm' },
  ...Array.from(
    { length: 14 },
    (_, at) => `Die Fähre ${at + 1} legt in Welm ab. Sie fährt nach Ostheim. Die Fähre kostet ${at + 2} Kronen.`,
  ),
)
const REPORTS: readonly Report[] = [...STORIES, FERRIES]

const QUESTIONS: readonly GoldQuestion[] = [
  ['bridge', 'Wer will die Brücke von Harn aufbauen?'],
  ['ferry', 'Was kostet die Fähre von Welm nach Ostheim?'],
  ['prisoners', 'How many prisoners did Halvenland release?'],
  ['power', 'Скільки коштує електростанція біля Велма?'],
  ['trucks', 'Кто первым пересёк границу?'],
  ['recipe', 'Wie lange muss ein Hefeteig gehen?'],
  ['empty', ''],
  ['signs', '?!'],
].map(([id = '', question = '']) => goldQuestion({ id, question }))

async function runOf(questions: readonly GoldQuestion[], sentences = 3): Promise<RunLine[]> {
  const engine = talksBot(await testKnowledge(), { answerLimit: 0.5, fallback: 'de' })
  return evaluate(await engine.open(REPORTS), questions, { limits: { excerpts: 10, characters: 350, sentences } })
}

/** Nothing but the clock may differ. */
function timeless(run: readonly RunLine[]): Omit<RunLine, 'ms'>[] {
  return run.map(({ ms: _, ...line }) => line)
}

describe('a run file', () => {
  it('has a line of the promised shape for each question, in their order', async () => {
    const text = runFileText(await runOf(QUESTIONS))
    expect(text.endsWith('\n')).toBe(true)
    const lines = text
      .trimEnd()
      .split('\n')
      .map((line) => LINE.parse(JSON.parse(line)))
    expect(lines.map(({ id }) => id)).toEqual(QUESTIONS.map(({ id }) => id))
  })

  it('is filled up to ten passages and ten excerpts, and no further', async () => {
    const ferry = (await runOf(QUESTIONS)).find(({ id }) => id === 'ferry')
    expect(ferry?.passages).toHaveLength(10)
    expect(ferry?.excerpts).toHaveLength(10)
  })

  it('gives confidence and excerpts where nothing was answered', async () => {
    const ask = await talksBot(await testKnowledge(), { answerLimit: 1.1, fallback: 'de' }).open(REPORTS)
    const [line] = evaluate(ask, QUESTIONS, { limits: { excerpts: 10, characters: 350, sentences: 3 } })
    expect(line).toMatchObject({ id: 'bridge', answered: false })
    expect(line?.confidence).toBeGreaterThan(0)
    expect(line?.excerpts.length).toBeGreaterThan(0)
  })

  it('ranks passages and excerpts best first', async () => {
    for (const { passages } of await runOf(QUESTIONS)) {
      const scores = passages.map(({ score }) => score)
      expect(scores).toEqual([...scores].sort((a, b) => b - a))
    }
  })

  it.each([1, 2, 3])('quotes word for word and never the same place twice, %i sentences long', async (sentences) => {
    for (const { excerpts } of await runOf(QUESTIONS, sentences)) {
      const places = excerpts.map(({ report, paragraph, quote }) => {
        const passage = REPORTS.find(({ id }) => id === report)?.passages[paragraph - 1]
        const start = passage?.text.indexOf(quote) ?? -1
        expect(start).toBeGreaterThanOrEqual(0)
        // Each sentence stands in its paragraph once, so that the place is certain.
        expect(passage?.text.indexOf(quote, start + 1)).toBe(-1)
        return { passage, start, end: start + quote.length }
      })
      for (const [at, a] of places.entries()) {
        for (const b of places.slice(at + 1)) {
          expect(a.passage === b.passage && a.start < b.end && b.start < a.end).toBe(false)
        }
      }
    }
  })
})

describe('while answering', () => {
  it('nothing but id, question, day of asking and the question before is read', async () => {
    const read = new Set<string | symbol>()
    const watched = QUESTIONS.map(
      (question) =>
        new Proxy(question, {
          get(target, key, receiver) {
            read.add(key)
            return Reflect.get(target, key, receiver)
          },
          ownKeys() {
            throw new Error('all fields were read')
          },
        }),
    )
    await runOf(watched)
    expect([...read].sort()).toEqual(['before', 'id', 'question', 'today'])
  })

  it('another gold answer changes nothing', async () => {
    const others = QUESTIONS.map((question) => ({
      ...question,
      language: 'ru',
      report: FERRIES.id,
      paragraph: 3,
      answer: '4 Kronen',
      sentences: ['Die Fähre kostet 4 Kronen.'],
      answerable: !question.answerable,
    }))
    expect(timeless(await runOf(others))).toEqual(timeless(await runOf(QUESTIONS)))
  })

  it('the order of the questions changes nothing', async () => {
    const turned = timeless(await runOf([...QUESTIONS].reverse())).reverse()
    expect(turned).toEqual(timeless(await runOf(QUESTIONS)))
  })
})

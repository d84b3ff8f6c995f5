import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readQuestions } from '../../evaluation/read-questions.js'
import { packageRoot } from '../../src/app/package-root.js'
import { LANGUAGES, type Language, type Report } from '../../src/model.js'
import { readReportFile } from '../../src/reports/read-report-file.js'
import { splitSentences } from '../../src/text/sentences.js'

/** A line as it is written: more than evaluation/read-questions.ts keeps of it. */
interface SeedQuestion {
  readonly id: string
  readonly language: string
  readonly question: string
  readonly report: string
  readonly paragraph?: number
  readonly sentences: readonly string[]
  readonly answer: string
  readonly answerable: boolean
  readonly style: string
}

const STYLES = ['full', 'paraphrase', 'keyword', 'casual']
/** Letters that a language's questions must not hold. */
const FOREIGN: Readonly<Record<Language, RegExp>> = {
  de: /\p{Script=Cyrillic}/u,
  en: /\p{Script=Cyrillic}|[äöüß]/iu,
  uk: /[ыэёъ]/i,
  ru: /[іїєґ]/i,
}

const report = await readReport('2025-12-23-miami')
/** The sentences of each paragraph, the first paragraph's first. */
const paragraphs = report.passages.map(({ text, sentences }) =>
  sentences.map(({ start, end }) => text.slice(start, end)),
)
const files = await Promise.all(
  LANGUAGES.map(async (language) => {
    const file = join(packageRoot(), `evaluation/seed/questions.${language}.jsonl`)
    const lines = (await readFile(file, 'utf8')).trimEnd().split('\n')
    const questions = lines.map((line): SeedQuestion => JSON.parse(line))
    return { language, file, questions, good: questions.filter(({ answerable }) => answerable) }
  }),
)

describe.each(files)('the seed questions in $language', ({ language, file, questions, good }) => {
  it('are 44 that the report answers and 20 that it does not, each kind in every style', () => {
    const bad = questions.filter(({ answerable }) => !answerable)
    expect([good.length, bad.length]).toEqual([44, 20])
    for (const kind of [good, bad]) expect(new Set(kind.map(({ style }) => style))).toEqual(new Set(STYLES))
  })

  it('are read by the evaluation, all of them', async () => {
    const kept = questions.map(({ style: _, ...question }) => question)
    expect(await readQuestions(file)).toEqual(kept)
  })

  it('are in their language, each asked once', () => {
    const wrong = questions.filter((line) => line.language !== language || FOREIGN[language].test(line.question))
    expect(wrong).toEqual([])
    expect(new Set(questions.map(({ question }) => question.toLowerCase())).size).toBe(questions.length)
  })

  it('have no capitals where they are casual', () => {
    const casual = questions.filter(({ style }) => style === 'casual').map(({ question }) => question)
    expect(casual).toEqual(casual.map((question) => question.toLowerCase()))
  })

  it('name whole sentences of the paragraph that they point to, byte for byte', () => {
    const wrong = good.filter(({ report: id, paragraph = 0, sentences }) => {
      const there = paragraphs[paragraph - 1] ?? []
      return id !== report.id || sentences.length === 0 || !sentences.every((sentence) => there.includes(sentence))
    })
    expect(wrong).toEqual([])
  })

  it('have their answer inside one of those sentences', () => {
    const wrong = good.filter(
      ({ answer, sentences }) => answer === '' || !sentences.some((sentence) => sentence.includes(answer)),
    )
    expect(wrong).toEqual([])
  })

  it('ask for every sentence of the report at least twice', () => {
    const asked = good.flatMap(({ sentences }) => sentences)
    const seldom = paragraphs.flat().filter((sentence) => asked.filter((other) => other === sentence).length < 2)
    expect(seldom).toEqual([])
  })

  it('point nowhere where the report does not answer', () => {
    for (const line of questions.filter(({ answerable }) => !answerable)) {
      expect(line).toMatchObject({ report: '', sentences: [], answer: '' })
      expect(line).not.toHaveProperty('paragraph')
    }
  })
})

it('no two seed questions share an id', () => {
  const ids = files.flatMap(({ questions }) => questions.map(({ id }) => id))
  expect(new Set(ids).size).toBe(ids.length)
})

async function readReport(id: string): Promise<Report> {
  const bytes = await readFile(join(packageRoot(), `corpus/${id}.md`))
  const result = readReportFile(`${id}.md`, bytes, { detectLanguage: () => 'de', splitSentences })
  if ('problems' in result) throw new Error(JSON.stringify(result.problems))
  return result.report
}

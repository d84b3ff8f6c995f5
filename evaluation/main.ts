/**
 * npm run evaluate -- --reports DIR --questions FILE.jsonl [--run OUT.jsonl] [--excerpt-sentences N]
 *
 * Builds a library from DIR, asks every question of FILE, and writes a run file or prints the scores.
 */

import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { openLibrary } from '../src/library/open-library.js'
import { readKnowledge } from '../src/library/read-knowledge.js'
import { packageRoot } from '../src/package-root.js'
import { describeProblems } from '../src/reports/describe-problems.js'
import { readCorpus } from '../src/reports/read-corpus.js'
import { readSettings } from '../src/settings.js'
import { splitSentences } from '../src/text/sentences.js'
import { evaluate } from './evaluate.js'
import { readQuestions } from './read-questions.js'
import { score } from './scores.js'
import { scoreTable } from './table.js'

const USAGE = 'npm run evaluate -- --reports DIR --questions FILE.jsonl [--run OUT.jsonl] [--excerpt-sentences N]'

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      reports: { type: 'string' },
      questions: { type: 'string' },
      run: { type: 'string' },
      'excerpt-sentences': { type: 'string', default: '3' },
    },
  })
  const sentences = Number(values['excerpt-sentences'])
  if (values.reports === undefined || values.questions === undefined || !Number.isInteger(sentences) || sentences < 1) {
    console.error(`Usage: ${USAGE}`)
    return 2
  }
  const root = packageRoot()
  // The defaults of config/bot.yaml, whatever tokens the environment holds.
  const read = await readSettings(root, {})
  if ('problems' in read) throw new Error('config/bot.yaml can not be read: npm start names what is wrong')
  const { limits, defaultLanguage } = read.settings
  const knowledge = await readKnowledge(`${root}/config`)
  const { reports, problems } = await readCorpus(values.reports, {
    splitSentences,
    detectLanguage: (text) => knowledge.detectLanguage(text, defaultLanguage),
  })
  if (problems.length > 0) console.error(`Left out:\n${describeProblems(problems)}`)
  const newest = reports.reduce((latest, { date }) => (date > latest ? date : latest), reports[0]?.date ?? '1970-01-01')
  const questions = await readQuestions(values.questions)
  const run = evaluate(openLibrary(reports, knowledge), questions, {
    today: newest,
    fallback: defaultLanguage,
    excerptSentences: sentences,
    excerptCharacters: limits.excerptCharacters,
    answerLimit: limits.answerLimit,
    ...(process.stderr.isTTY ? { progress: showProgress(questions.length) } : {}),
  })
  if (values.run === undefined) console.log(scoreTable(score(questions, run)))
  else await writeFile(values.run, run.map((line) => `${JSON.stringify(line)}\n`).join(''))
  return 0
}

function showProgress(all: number): (done: number) => void {
  return (done) => {
    if (done % 20 === 0 || done === all)
      process.stderr.write(`\r${done} of ${all} questions${done === all ? '\n' : ''}`)
  }
}

try {
  process.exitCode = await main()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

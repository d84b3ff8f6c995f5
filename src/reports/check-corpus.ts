/** What an operator wants to know before new reports go live, as text for the terminal. */

import { describeProblems } from '../problems/problem.js'
import { readCorpus } from './read-corpus.js'
import type { TextTools } from './read-report-file.js'

/** Reads a whole corpus folder. `ok` where it has at least one report and no problem; `text` lists both, without a last line break. */
export async function checkCorpus(
  folder: string,
  tools: TextTools,
): Promise<{ readonly ok: boolean; readonly text: string }> {
  const { reports, problems } = await readCorpus(folder, tools)
  const good = reports.map(
    ({ date, id, language, passages }) => `  ${date}  ${id}  ${language}  ${count(passages.length, 'passage')}`,
  )
  const lines = [`${folder}: ${count(reports.length, 'good report')}, ${count(problems.length, 'problem')}.`, ...good]
  if (problems.length > 0) lines.push('To be mended:', describeProblems(problems))
  return { ok: problems.length === 0, text: lines.join('\n') }
}

function count(amount: number, noun: string): string {
  return `${amount} ${noun}${amount === 1 ? '' : 's'}`
}

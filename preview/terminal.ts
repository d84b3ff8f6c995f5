/**
 * npm run preview:terminal
 *
 * Prints the answers of made-answers.ts as the terminal chat shows them, as wide as the terminal, 80 columns elsewhere.
 */

import { packageRoot } from '../src/app/package-root.js'
import { readWording } from '../src/app/read-wording.js'
import { renderReply, type TextStyle } from '../src/chat/terminal/render.js'
import { describeProblems } from '../src/problems/problem.js'
import { MADE_ANSWERS } from './made-answers.js'

const words = await readWording(packageRoot())
if ('problems' in words) throw new Error(describeProblems(words.problems))
const style: TextStyle = { width: process.stdout.columns ?? 80, colour: process.stdout.isTTY === true }
for (const { caption, language, question, answer } of MADE_ANSWERS) {
  console.log(`--- ${caption}\n\n› ${question}\n`)
  console.log(`${renderReply({ kind: 'answer', language, answer }, words.value, style)}\n`)
}

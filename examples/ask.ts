/**
 * Asks the shipped reports from a program of your own. Run it with
 *
 *     npm run example
 */

import { ask, openLibrary, status } from 'talks-bot'

const library = await openLibrary('corpus')
const answer = ask(library, 'Worauf zielten die Verhandlungen ab?', { today: '2025-12-24' })
if (answer.kind === 'found') {
  for (const { quote, citation } of answer.excerpts) {
    console.log(`“${quote}”\n  ${citation.title}, ${citation.date}, paragraph ${citation.paragraph}\n`)
  }
}
const latest = status(library, 'reconstruction', { today: '2025-12-24' })
if (latest.kind === 'topic') {
  for (const { excerpt, ageDays } of latest.excerpts) console.log(`${ageDays} day(s) ago: “${excerpt.quote}”`)
}

/**
 * Which of the bot's messages answers which question, so that an edited question changes its answer.
 *
 * Telegram gives no way to look that up, so it is remembered for the newest questions and forgotten at a restart: an
 * edited question is then answered anew.
 */

import { BoundedMap } from '../../service/bounded-map.js'

export interface AnsweredQuestions {
  note(chat: number, question: number, answer: number): void
  answerOf(chat: number, question: number): number | undefined
}

const MOST_KEPT = 5_000

export function createAnsweredQuestions(): AnsweredQuestions {
  const answers = new BoundedMap<string, number>({ most: MOST_KEPT })
  return {
    note: (chat, question, answer) => answers.set(`${chat}.${question}`, answer),
    answerOf: (chat, question) => answers.get(`${chat}.${question}`),
  }
}

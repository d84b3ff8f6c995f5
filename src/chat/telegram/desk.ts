/** What the handlers of this adapter work with. */

import type { Api } from 'grammy'
import type { UserFromGetMe } from 'grammy/types'
import type { Desk } from '../desk.js'
import type { Turn } from '../turn.js'
import type { AnsweredQuestions } from './answered-questions.js'
import type { ChosenLanguages } from './chosen-language.js'

export interface TelegramDesk extends Desk {
  readonly api: Api
  readonly me: UserFromGetMe
  readonly languages: ChosenLanguages
  readonly answered: AnsweredQuestions
}

export type TelegramTurn = Turn<TelegramDesk>

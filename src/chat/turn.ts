/**
 * One event of a person, from what was heard to a Reply with the question that it answers.
 *
 * Here stands once for all platforms what is no platform's: who may ask already again, in which language to answer, what a
 * message goes on from, what a pressed button asks for. Sends nothing, and puts no reply into words.
 */

import type { Core, Day, Language } from '../model.js'
import type { Admission } from './cooldown.js'
import type { Desk } from './desk.js'
import { readCustomId } from './references/custom-id.js'
import type { OwnMessage } from './references/own-message.js'
import type { StandingQuestion } from './references/question-line.js'
import { type OwnRequest, type Request, readLine } from './requests/commands.js'
import { feedbackFields } from './requests/feedback.js'
import { followReference, type ShowingReference } from './requests/follow-reference.js'
import { answerRequest, type Reply } from './requests/reply.js'

/** A desk with the core and the day as they were when the event came: all of a turn sees one corpus version. */
export type Turn<D extends Desk = Desk> = Omit<D, 'core' | 'today'> & { readonly core: Core; readonly today: Day }

export function beginTurn<D extends Desk>(desk: D): Turn<D> {
  return { ...desk, core: desk.core(), today: desk.today() }
}

/** Counts the event for the person and, where they may ask already again, for the channel. */
export function admit({ cooldowns, now }: Turn, person: string, channel: string): Admission {
  const own = cooldowns.person.take(person, now())
  return own.ok ? cooldowns.channel.take(channel, now()) : own
}

/**
 * What to say to whoever asks too often; undefined where it has been said and others read along.
 *
 * @param readBy  who sees what is said
 */
export function waitWords(
  { wording }: Turn,
  { waitSeconds, first }: Extract<Admission, { ok: false }>,
  language: Language,
  readBy: 'person' | 'everybody',
): string | undefined {
  return readBy === 'person' || first ? wording.say(language, 'cooldown', { seconds: waitSeconds }) : undefined
}

/** What a person typed. */
export interface Heard<R extends Request | OwnRequest = Request> {
  readonly request: R
  /** What was typed without the command: it tells the person's language. */
  readonly words: string
}

/** What a typed message asks for; no words at all ask for help. */
export function hear(text: string): Heard
/** @param own  names of the surface's own commands, lower case */
export function hear(text: string, own: readonly string[]): Heard<Request | OwnRequest>
export function hear(text: string, own: readonly string[] = []): Heard<Request | OwnRequest> {
  if (text === '') return { request: { kind: 'help' }, words: '' }
  // A command's own word is English in every language.
  return { request: readLine(text, own), words: text.replace(/^\/\S+\s*/u, '') }
}

/** A question that replies to an answer goes on from the answer's question, and from the one before where that went on itself. */
export function goOn(request: Request, from: StandingQuestion | undefined): Request {
  if (request.kind !== 'ask' || from === undefined) return request
  return { ...request, before: from.before ?? from.question }
}

export interface Listener {
  readonly language: Language
  /**
   * Which language an answer is in. `own`: the listener's, whatever was asked. `question`: a question's own, and the listener's
   * for all else. `words`: that of whatever was typed, where the listener's is a guess.
   */
  readonly answersIn: 'own' | 'question' | 'words'
}

export interface Answered {
  readonly reply: Reply
  /** The question that the reply answers, where it answers one. */
  readonly question?: StandingQuestion
}

/** @throws what the core throws */
export function answer({ core, today }: Pick<Turn, 'core' | 'today'>, heard: Heard, listener: Listener): Answered {
  const { request } = heard
  const asker = { today, language: languageFor(core, heard, listener), inOwn: listener.answersIn === 'own' }
  const reply = answerRequest(core, request, asker)
  if (request.kind !== 'ask') return { reply }
  const { question, before } = request
  return { reply, question: { question, ...(before !== undefined && { before }) } }
}

function languageFor(core: Core, { request, words }: Heard, { language, answersIn }: Listener): Language {
  switch (answersIn) {
    case 'own':
      return language
    case 'question':
      return request.kind === 'ask' ? core.languageOf(request.question, language) : language
    case 'words':
      return core.languageOf(words, language)
    default:
      return answersIn satisfies never
  }
}

export type Press =
  /** Something is to be said in one sentence, and that is all. */
  | { readonly kind: 'notice'; readonly notice: 'button-old' | 'feedback-thanks' }
  | { readonly kind: 'dismiss'; readonly asker: string }
  /** `turns`: in place of what the message shows. */
  | { readonly kind: 'show'; readonly reference: ShowingReference; readonly turns: boolean }

/** What pressing a button of the message asks for; a verdict is noted in the log. */
export function readPress(id: string, { question, references }: OwnMessage, { core, log }: Turn): Press {
  const read = readCustomId(id)
  if (read === undefined) return { kind: 'notice', notice: 'button-old' }
  const { reference, turns } = read
  switch (reference.kind) {
    case 'feedback':
      log.info('feedback', feedbackFields(reference.helpful, question?.question, references, core))
      return { kind: 'notice', notice: 'feedback-thanks' }
    case 'dismiss':
      return { kind: 'dismiss', asker: reference.asker }
    default:
      return { kind: 'show', reference, turns }
  }
}

/** What a reply to a pressed button stands between, as renderers take it. */
export interface Shown {
  readonly reply: Reply
  readonly page: number
  readonly question?: StandingQuestion
  readonly skip?: number
}

/**
 * What a reference of the message shows, in the language of whoever pressed; undefined where it goes on from a question that
 * no longer stands there.
 *
 * @throws what the core throws
 */
export function showReference(
  { core, today }: Turn,
  reference: ShowingReference,
  { question }: OwnMessage,
  language: Language,
): Shown | undefined {
  if (reference.kind === 'ask' && question === undefined) return undefined
  const request = followReference(reference, question, core)
  const reply = answerRequest(core, request, { today, language, inOwn: true })
  return {
    reply,
    page: reference.page,
    ...(reference.kind === 'ask' && { skip: reference.skip, ...(question && { question }) }),
  }
}

/**
 * What config/bot.yaml may hold: its keys, what each must be, and what to write where it is not.
 *
 * An issue's message is the remedy that the operator reads; how the fault is put into words is read-bot-file.ts's business.
 */

import { z } from 'zod'
import { LANGUAGES, type Language } from '../model.js'

const language = 'Give de, en, uk or ru.'
const limitsList = 'List excerpts, excerptCharacters and answerLimit under it, or remove the line.'
const excerpts = 'Give a whole number from 1 to 10, such as 3.'
const excerptCharacters = 'Give a whole number from 80 to 2000, such as 350.'
const answerLimit = 'Give a number from 0 to 1, such as 0.5.'
const cooldownList = 'List person and channel under it, or remove the line.'
const requestLimit = 'Give requests and seconds, such as { requests: 5, seconds: 20 }, or remove the line.'
const requests = 'Give a whole number from 1 to 1000, such as 5.'
const seconds = 'Give a whole number from 1 to 3600, such as 20.'
const topicList = 'List at least one topic with id, name and words.'
const topic = 'Give the topic an id, a name and words.'
const topicId = 'Give lower-case letters, digits and hyphens, such as prisoners.'
const inEachLanguage = 'Give de, en, uk and ru.'
const name = 'Give the name that people read in this language.'
const wordList = 'Give a list of words in this language, such as [ceasefire, truce].'
const word = 'Give a word or a short phrase, in quotes if need be.'

const dictionaryList = 'List paths of dictionaries under it, or remove the line.'
const dictionary =
  'Give the path of a dictionary without .index or .dict.dz; it must end in two of deu, eng, rus and ukr, as /usr/share/dictd/freedict-eng-deu does.'

const text = (remedy: string) => z.string(remedy).regex(/\S/, remedy)
const eachLanguage = <T extends z.ZodType>(value: T) =>
  z.strictObject({ de: value, en: value, uk: value, ru: value }, inEachLanguage)

const limitsShape = {
  excerpts: z.int(excerpts).min(1, excerpts).max(10, excerpts).default(3),
  excerptCharacters: z.int(excerptCharacters).min(80, excerptCharacters).max(2000, excerptCharacters).default(350),
  answerLimit: z.number(answerLimit).min(0, answerLimit).max(1, answerLimit).default(0.5),
}

const requestLimitShape = (usual: number) => ({
  requests: z.int(requests).min(1, requests).max(1000, requests).default(usual),
  seconds: z.int(seconds).min(1, seconds).max(3600, seconds).default(20),
})
const requestLimitOf = (usual: number) => z.strictObject(requestLimitShape(usual), requestLimit).prefault({})

const cooldownShape = { person: requestLimitOf(5), channel: requestLimitOf(20) }

const topicShape = {
  id: z.string(topicId).regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, topicId),
  name: eachLanguage(text(name)),
  words: eachLanguage(z.array(text(word), wordList).min(1, wordList)),
}

/** As dictionaries are named: by codes of three letters. */
const NAMED: Readonly<Record<string, Language>> = { deu: 'de', eng: 'en', rus: 'ru', ukr: 'uk' }
const dictionaryPath = z.string(dictionary).transform((path, context) => {
  const [, first = '', second = ''] = /(?:^|[-/])([a-z]{3})-([a-z]{3})$/.exec(path) ?? []
  const [from, to] = [NAMED[first], NAMED[second]]
  if (from !== undefined && to !== undefined && from !== to) return { path, from, to }
  context.addIssue(dictionary)
  return z.NEVER
})

const botShape = {
  defaultLanguage: z.enum(LANGUAGES, language).default('de'),
  limits: z.strictObject(limitsShape, limitsList).prefault({}),
  cooldown: z.strictObject(cooldownShape, cooldownList).prefault({}),
  dictionaries: z.array(dictionaryPath, dictionaryList).default([]),
  topics: z.array(z.strictObject(topicShape, topic), topicList).min(1, topicList),
}

/** Keys that may be left out have a default. */
export const botSchema = z.strictObject(botShape, 'Write keys and values, as in the config/bot.yaml of the project.')

/** The keys that the mapping at `path` may have. */
export function keysAt(path: readonly PropertyKey[]): readonly string[] {
  if (path.length === 0) return Object.keys(botShape)
  if (path[0] === 'limits') return Object.keys(limitsShape)
  if (path[0] === 'cooldown') return path.length === 1 ? Object.keys(cooldownShape) : Object.keys(requestLimitShape(1))
  return path.length === 2 ? Object.keys(topicShape) : LANGUAGES
}

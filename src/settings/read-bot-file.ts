/** The text of config/bot.yaml as settings, defaults filled in, or every fault with line and remedy. Opens no file. */

import type { z } from 'zod'
import type { FaultWords, Read } from '../problems/problem.js'
import { type Path, readYaml, type ValueFault, valueAt } from '../problems/read-yaml.js'
import { shown } from '../problems/shown.js'
import { botSchema, keysAt } from './bot-schema.js'
import { nearestKey } from './nearest-key.js'

export type BotFile = z.output<typeof botSchema>

/** @param file  how problems name the file */
export function readBotFile(text: string, file: string): Read<BotFile> {
  return readYaml(text, file, {
    schema: botSchema,
    nameOf,
    unknownKey,
    otherFaults: (data) => [...repeatedIds(data), ...repeatedPairs(data)],
  })
}

function unknownKey(parent: Path, key: string): FaultWords {
  const known = keysAt(parent)
  const meant = nearestKey(key, known)
  return {
    problem: `${shown(key) ?? 'This key'} is not a setting.`,
    remedy: /token/i.test(key)
      ? 'Tokens stand in .env, as DISCORD_TOKEN and TELEGRAM_TOKEN; remove the line.'
      : `${meant ? `Write ${meant}` : `Use only ${known.join(', ')}`}, or remove the line.`,
  }
}

function repeatedIds(data: unknown): ValueFault[] {
  const topics = valueAt(data, ['topics'])
  const ids = Array.isArray(topics) ? topics.map((topic) => valueAt(topic, ['id'])) : []
  return ids.flatMap((id, index) =>
    typeof id === 'string' && ids.indexOf(id) < index
      ? [
          {
            path: ['topics', index, 'id'],
            problem: `The id ${shown(id) ?? 'here'} belongs to an earlier topic.`,
            remedy: 'Give each topic an id of its own.',
          },
        ]
      : [],
  )
}

/** Dictionaries of the same two languages in the same order, by their names. */
function repeatedPairs(data: unknown): ValueFault[] {
  const paths = valueAt(data, ['dictionaries'])
  const pairs = Array.isArray(paths) ? paths.map((path) => (typeof path === 'string' ? path.slice(-7) : path)) : []
  return pairs.flatMap((pair, index) =>
    typeof pair === 'string' && pairs.indexOf(pair) < index
      ? [
          {
            path: ['dictionaries', index],
            problem: `A dictionary ${shown(pair) ?? 'of these languages'} is listed above.`,
            remedy: 'Keep one of the two.',
          },
        ]
      : [],
  )
}

/** A path as an operator reads it, a topic by its id where it has one: topics.prisoners.name.uk. */
function nameOf(path: Path, data: unknown): string {
  const id = valueAt(data, [...path.slice(0, 2), 'id'])
  return path
    .map((step, index) => {
      if (typeof step !== 'number') return String(step)
      const isTopic = index === 1 && path.length > 2 && path[2] !== 'id'
      return isTopic && typeof id === 'string' && shown(id) !== undefined ? id : `${step + 1}`
    })
    .join('.')
}

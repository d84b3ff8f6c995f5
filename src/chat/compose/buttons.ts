/**
 * The buttons under a reply: what they say and what they refer to, row by row.
 *
 * An id is all that a press brings back; references/reference.ts keeps it short enough for every platform.
 */

import type { Answer, Excerpt } from '../../model.js'
import { opening, turning } from '../references/custom-id.js'
import { keyOf } from '../references/reference.js'
import type { Reply } from '../requests/reply.js'
import type { Around } from './around.js'
import { pageReference, passageReference } from './page-reference.js'
import type { Voice } from './voice.js'

export interface Button {
  readonly id: string
  /** Empty where the sign says it all. */
  readonly label: string
  /** An emoji that stands before the label; one that is seen on a dark ground, which ➕ and ✖️ are not. */
  readonly sign?: string
}

/** The page shown, from 0, and how many there are. */
export interface ShownPage {
  readonly page: number
  readonly pages: number
}

const MOST_IN_A_ROW = 5

/** Answers whose readers are asked whether they help. */
const JUDGED: ReadonlySet<Answer['kind']> = new Set(['found', 'contrary', 'not-found'] as const)

/** No row is empty or has more than five. */
export function buttonsOf(
  reply: Reply,
  voice: Voice,
  around: Around,
  shown: ShownPage,
): readonly (readonly Button[])[] {
  return [
    passageButtons(reply, voice),
    topicButtons(reply, voice),
    wayButtons(reply, voice, around, shown),
    endButtons(reply, voice, around),
  ].filter((row) => row.length > 0)
}

/** One for each excerpt; of several the first says what they show, the others are counted on. */
function passageButtons(reply: Reply, voice: Voice): Button[] {
  const ids = new Set(excerptsOf(reply).map((excerpt) => opening(passageReference(excerpt))))
  const words = voice.say('button-passage')
  return [...ids].slice(0, MOST_IN_A_ROW).map((id, at, { length }) => {
    const numbered = at === 0 ? `${words} 1` : `${at + 1}`
    return { id, label: length === 1 ? words : numbered, sign: '📄' }
  })
}

function excerptsOf(reply: Reply): readonly Excerpt[] {
  if (reply.kind !== 'answer') return []
  const { answer } = reply
  if (answer.kind === 'found' || answer.kind === 'contrary') return answer.excerpts
  return answer.kind === 'not-found' && answer.closest ? [answer.closest] : []
}

/** Where nothing was found: the topics that the reports speak of. */
function topicButtons(reply: Reply, voice: Voice): Button[] {
  if (reply.kind !== 'answer' || reply.answer.kind !== 'not-found') return []
  return reply.answer.nearest.slice(0, MOST_IN_A_ROW).map(({ id, name }) => ({
    id: opening({ kind: 'status', topic: keyOf(id), page: 0 }),
    label: name[voice.language],
  }))
}

/** Through the pages, to further excerpts and to the timeline. */
function wayButtons(reply: Reply, voice: Voice, { skip = 0 }: Around, { page, pages }: ShownPage): Button[] {
  const buttons: Button[] = []
  const go = (to: number, label: string, sign: string): void => {
    const reference = pageReference(reply, skip, to)
    if (reference !== undefined) buttons.push({ id: turning(reference), label, sign })
  }
  if (page > 0) go(page - 1, voice.say('button-previous'), '◀️')
  if (page < pages - 1) go(page + 1, voice.say('button-next'), '▶️')
  if (reply.kind !== 'answer') return buttons
  const { answer } = reply
  if (answer.kind !== 'found' && answer.kind !== 'contrary') return buttons
  const shown = skip + answer.excerpts.length
  if (answer.kind === 'found' && answer.more) {
    buttons.push({ id: opening({ kind: 'ask', skip: shown, page: 0 }), label: voice.say('button-more'), sign: '📑' })
  }
  const days = answer.kind === 'contrary' || answer.days === undefined ? {} : { days: answer.days }
  const id = opening({ kind: 'timeline', page: 0, ...days })
  return [...buttons, { id, label: voice.say('button-timeline'), sign: '🗓️' }]
}

/** Verdicts, and the bin; that one has words only where it stands alone, so that a phone shows the row in one line. */
function endButtons(reply: Reply, voice: Voice, { asker }: Around): Button[] {
  const judged = reply.kind === 'answer' && JUDGED.has(reply.answer.kind)
  return [
    ...(judged
      ? [
          { id: opening({ kind: 'feedback', helpful: true }), label: voice.say('button-helpful'), sign: '👍' },
          { id: opening({ kind: 'feedback', helpful: false }), label: voice.say('button-not-helpful'), sign: '👎' },
        ]
      : []),
    ...(asker === undefined
      ? []
      : [{ id: opening({ kind: 'dismiss', asker }), label: judged ? '' : voice.say('button-dismiss'), sign: '🗑️' }]),
  ]
}

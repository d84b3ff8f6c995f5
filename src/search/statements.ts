/**
 * The best sentences as statements: each with every sentence that says the same, and what it replaced.
 *
 * Takes sentences that were held against each other, best first; knows no text.
 */

import type { Day } from '../model.js'
import type { Compared, Relate } from './compare.js'

export interface Statement {
  /** The best of the sentences that say it. */
  readonly head: Compared
  /** The others, best first. */
  readonly others: readonly Compared[]
  /** The newest day of a report that says something else on the same matter, where that is newer than all of its own. */
  readonly outdatedBy?: Day
}

/** Best first, in the order of their heads. */
export function statementsOf(all: readonly Compared[], relate: Relate): Statement[] {
  const groups: [Compared, ...Compared[]][] = []
  for (const each of all) {
    const group = groups.find(([head]) => relate(head, each) === 'same')
    if (group === undefined) groups.push([each])
    else group.push(each)
  }
  return groups.map(([head, ...others]): Statement => {
    const newest = newestOf([head, ...others])
    const replaced = groups.flatMap((group) => {
      const [other] = group
      const day = newestOf(group)
      return day > newest && replaces(other, head, relate) ? [day] : []
    })
    const outdatedBy = replaced.sort().at(-1)
    return outdatedBy === undefined ? { head, others } : { head, others, outdatedBy }
  })
}

/** Numbers of the other reports that say it. */
export function witnessesOf({ head, others }: Statement): ReadonlySet<number> {
  return new Set(others.filter(({ report }) => report !== head.report).map(({ report }) => report))
}

/** The newer of two may score so much less and still replace the other. */
const NEARLY_AS_GOOD = 3

/** Whether a newer sentence says something else on the same matter, and nearly as well to the question. */
export function replaces(newer: Compared, older: Compared, relate: Relate): boolean {
  // A second round is no later word on the first.
  if (newer.otherOrdinal && !older.otherOrdinal) return false
  return newer.ranked.base >= older.ranked.base - NEARLY_AS_GOOD && relate(newer, older) === 'other'
}

/** The day of the newest report that says it. */
export function newestDay({ head, others }: Statement): Day {
  return newestOf([head, ...others])
}

function newestOf(group: readonly Compared[]): Day {
  return group.reduce<Day>((newest, { date }) => (date > newest ? date : newest), group[0]?.date ?? '0001-01-01')
}

/** One date as it was read. Types only. */

import type { When } from './when.js'

export interface Point {
  readonly when: When
  /** The token after it. */
  readonly next: number
  /** What must stand before it, lest it be something else: any word that dates stand after, or one that no name follows. */
  readonly needs: 'nothing' | 'lead' | 'preposition'
  /** The month of a single day: a bare number after it may be another day ("December 20 to 23"). */
  readonly month?: number
}

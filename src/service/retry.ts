/**
 * Trying again what may pass, with pauses that grow.
 *
 * What a failure means is the caller's to say; so is which calls may be repeated at all.
 */

import { setTimeout as wait } from 'node:timers/promises'

/** The pause after the first failure, doubled after each further one up to the longest. In milliseconds, 0 or more. */
export interface Pauses {
  readonly firstMs: number
  readonly longestMs: number
}

/** For calls that are repeated at once. */
export const NO_PAUSES: Pauses = { firstMs: 0, longestMs: 0 }

/** With `afterMs` the pause is as long as that, and else as long as it is due. */
export type FailureMeaning = 'give-up' | { readonly afterMs?: number | undefined }

export interface Retrying {
  readonly pauses: Pauses
  /** Ends a pause at once, and all further attempts. A call under way is not cut off: give it the signal too. */
  readonly signal?: AbortSignal
  /** Before each pause. */
  readonly onPause?: (error: unknown, againInMs: number) => void
}

export interface RetryOptions extends Retrying {
  readonly meaning: (error: unknown) => FailureMeaning
  /** In all, 1 or more; without end where it is left out. */
  readonly attempts?: number
}

/**
 * @param call  is told which attempt it is, from 1
 * @throws the last failure where it is given up, and the signal's reason where that came first
 */
export async function retry<T>(
  call: (attempt: number) => Promise<T>,
  { pauses, signal, onPause, meaning, attempts = Number.POSITIVE_INFINITY }: RetryOptions,
): Promise<T> {
  let dueMs = pauses.firstMs
  for (let attempt = 1; ; attempt++) {
    signal?.throwIfAborted()
    try {
      return await call(attempt)
    } catch (error) {
      signal?.throwIfAborted()
      const means = meaning(error)
      if (means === 'give-up' || attempt >= attempts) throw error
      const againInMs = means.afterMs ?? dueMs
      onPause?.(error, againInMs)
      await pause(againInMs, signal)
      dueMs = Math.min(dueMs * 2, pauses.longestMs)
    }
  }
}

export interface RefusalOptions<R> extends Retrying {
  readonly signal: AbortSignal
  /** Undefined for what may pass. */
  readonly refusalOf: (error: unknown) => R | undefined
  /** How long the other side wants the next attempt to wait, where it says so. */
  readonly toldMs?: (error: unknown) => number | undefined
}

/** Calls until it works once. @returns why it is refused for good; undefined where it worked or was halted */
export async function untilRefused<R>(
  call: (attempt: number) => Promise<unknown>,
  { refusalOf, toldMs, ...retrying }: RefusalOptions<R>,
): Promise<R | undefined> {
  let refusal: R | undefined
  const meaning = (error: unknown): FailureMeaning => {
    refusal = refusalOf(error)
    return refusal === undefined ? { afterMs: toldMs?.(error) } : 'give-up'
  }
  await retry(call, { ...retrying, meaning }).catch((error) => {
    if (refusal === undefined && !retrying.signal.aborted) throw error
  })
  return refusal
}

/** Ends early, without a word, when the signal comes. */
export async function pause(ms: number, signal?: AbortSignal): Promise<void> {
  await wait(ms, undefined, signal && { signal }).catch(() => undefined)
}

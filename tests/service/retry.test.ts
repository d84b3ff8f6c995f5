import { describe, expect, it } from 'vitest'
import { NO_PAUSES, pause, retry, untilRefused } from '../../src/service/retry.js'

const HOUR_MS = 3_600_000
/** Short enough to wait for; what is asserted is which were asked for. */
const SHORT = { firstMs: 1, longestMs: 4 }

/** Fails with each of the failures, then gives its number of calls. */
function failing(...failures: unknown[]) {
  const attempts: number[] = []
  const call = async (attempt: number): Promise<number> => {
    attempts.push(attempt)
    if (attempts.length <= failures.length) throw failures[attempts.length - 1]
    return attempts.length
  }
  return { call, attempts }
}

describe('trying again', () => {
  it('gives what the first call that works gives, and tells each call which it is', async () => {
    const { call, attempts } = failing('one', 'two')
    expect(await retry(call, { pauses: NO_PAUSES, meaning: () => ({}) })).toBe(3)
    expect(attempts).toEqual([1, 2, 3])
  })

  it('pauses twice as long after each failure, up to the longest', async () => {
    const { call } = failing(1, 2, 3, 4, 5)
    const pauses: unknown[] = []
    await retry(call, { pauses: SHORT, meaning: () => ({}), onPause: (...told) => pauses.push(told) })
    expect(pauses).toEqual([
      [1, 1],
      [2, 2],
      [3, 4],
      [4, 4],
      [5, 4],
    ])
  })

  it('pauses as long as it is told, and as long as is due otherwise', async () => {
    const { call } = failing(undefined, 3, undefined)
    const pauses: number[] = []
    await retry(call, {
      pauses: SHORT,
      meaning: (error) => ({ afterMs: error as number | undefined }),
      onPause: (_, againInMs) => pauses.push(againInMs),
    })
    expect(pauses).toEqual([1, 3, 4])
  })

  it('throws the failure that means to give up', async () => {
    const { call, attempts } = failing('passes', 'for good')
    const meaning = (error: unknown) => (error === 'for good' ? 'give-up' : {})
    await expect(retry(call, { pauses: NO_PAUSES, meaning })).rejects.toBe('for good')
    expect(attempts).toHaveLength(2)
  })

  it('throws the last failure after as many attempts as are allowed, without a pause after it', async () => {
    const { call, attempts } = failing('one', 'two', 'three', 'four')
    let pauses = 0
    const options = { pauses: NO_PAUSES, attempts: 3, meaning: () => ({}), onPause: () => pauses++ }
    await expect(retry(call, options)).rejects.toBe('three')
    expect(attempts).toHaveLength(3)
    expect(pauses).toBe(2)
  })

  it('throws what its caller throws while it says what a failure means', async () => {
    const { call } = failing('one')
    const meaning = () => {
      throw new Error('no idea')
    }
    await expect(retry(call, { pauses: NO_PAUSES, meaning })).rejects.toThrow('no idea')
  })
})

describe('a signal', () => {
  it('ends a pause of an hour at once, with its reason', async () => {
    const halt = new AbortController()
    const { call, attempts } = failing('one')
    const onPause = () => queueMicrotask(() => halt.abort('enough'))
    const pauses = { firstMs: HOUR_MS, longestMs: HOUR_MS }
    await expect(retry(call, { pauses, signal: halt.signal, meaning: () => ({}), onPause })).rejects.toBe('enough')
    expect(attempts).toHaveLength(1)
  })

  it('that came before lets nothing be called', async () => {
    const { call, attempts } = failing()
    const options = { pauses: NO_PAUSES, signal: AbortSignal.abort('enough'), meaning: () => ({}) }
    await expect(retry(call, options)).rejects.toBe('enough')
    expect(attempts).toEqual([])
  })

  it('that comes during a call that fails is no failure: nobody is asked, and nothing logged', async () => {
    const halt = new AbortController()
    const asked: unknown[] = []
    const call = async () => {
      halt.abort('enough')
      throw new Error('cut off')
    }
    const onPause = (error: unknown) => asked.push(error)
    const meaning = (error: unknown) => {
      asked.push(error)
      return {}
    }
    await expect(retry(call, { pauses: NO_PAUSES, signal: halt.signal, meaning, onPause })).rejects.toBe('enough')
    expect(asked).toEqual([])
  })

  it('that comes during a call that works changes nothing', async () => {
    const halt = new AbortController()
    const call = async () => {
      halt.abort()
      return 'done'
    }
    expect(await retry(call, { pauses: NO_PAUSES, signal: halt.signal, meaning: () => ({}) })).toBe('done')
  })

  it('ends a bare pause without a word', async () => {
    await expect(pause(HOUR_MS, AbortSignal.abort())).resolves.toBeUndefined()
  })
})

describe('until it is refused', () => {
  const refusalOf = (error: unknown) => (error === 'for good' ? { why: error } : undefined)
  const { signal } = new AbortController()

  it('gives nothing once it worked', async () => {
    const { call, attempts } = failing('one', 'two')
    expect(await untilRefused(call, { pauses: NO_PAUSES, signal, refusalOf })).toBeUndefined()
    expect(attempts).toHaveLength(3)
  })

  it('gives the refusal', async () => {
    const { call, attempts } = failing('one', 'for good')
    expect(await untilRefused(call, { pauses: NO_PAUSES, signal, refusalOf })).toEqual({ why: 'for good' })
    expect(attempts).toHaveLength(2)
  })

  it('waits as it is told', async () => {
    const { call } = failing(2, 'two', 3)
    const pauses: number[] = []
    const toldMs = (error: unknown) => (typeof error === 'number' ? error : undefined)
    const onPause = (_: unknown, againInMs: number) => pauses.push(againInMs)
    await untilRefused(call, { pauses: SHORT, signal, refusalOf, toldMs, onPause })
    expect(pauses).toEqual([2, 2, 3])
  })

  it('gives nothing where it is halted', async () => {
    const halt = new AbortController()
    const { call } = failing('one', 'two')
    const onPause = () => halt.abort()
    const pauses = { firstMs: HOUR_MS, longestMs: HOUR_MS }
    expect(await untilRefused(call, { pauses, signal: halt.signal, refusalOf, onPause })).toBeUndefined()
  })

  it('keeps no fault of its caller to itself', async () => {
    const { call } = failing('one')
    const broken = () => {
      throw new TypeError('no idea')
    }
    await expect(untilRefused(call, { pauses: NO_PAUSES, signal, refusalOf: broken })).rejects.toThrow('no idea')
  })
})

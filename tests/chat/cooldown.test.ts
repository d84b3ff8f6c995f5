import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createCooldown } from '../../src/chat/cooldown.js'

describe('a cooldown', () => {
  it('lets a burst through, then says how long to wait, rounded up', () => {
    const cooldown = createCooldown({ requests: 2, seconds: 20 })
    expect(cooldown.take('anna', 0)).toEqual({ ok: true })
    expect(cooldown.take('anna', 5000)).toEqual({ ok: true })
    // The first of the two leaves the window at 20,000 ms, 12.5 s from here.
    expect(cooldown.take('anna', 7500)).toEqual({ ok: false, waitSeconds: 13, first: true })
    expect(cooldown.take('anna', 19_999)).toEqual({ ok: false, waitSeconds: 1, first: false })
    expect(cooldown.take('anna', 20_000)).toEqual({ ok: true })
    expect(cooldown.take('anna', 20_001)).toEqual({ ok: false, waitSeconds: 5, first: true })
  })

  it('counts each key by itself', () => {
    const cooldown = createCooldown({ requests: 1, seconds: 1 })
    expect(cooldown.take('anna', 0).ok).toBe(true)
    expect(cooldown.take('borys', 0).ok).toBe(true)
    expect(cooldown.take('anna', 1).ok).toBe(false)
  })

  it('forgets who has been idle for a window', () => {
    const cooldown = createCooldown({ requests: 5, seconds: 10 })
    for (let person = 0; person < 50; person++) cooldown.take(`person ${person}`, person)
    expect(cooldown.size).toBe(50)
    // At 10,029 ms the window begins after 29 ms, so that persons 0 to 29 are idle, and one is new.
    cooldown.take('anna', 10_029)
    expect(cooldown.size).toBe(21)
  })

  it('is not filled up by a flood of keys, and goes on refusing whoever asks on through it', () => {
    const cooldown = createCooldown({ requests: 1, seconds: 3600 })
    cooldown.take('anna', 0)
    for (let number = 0; number < 30_000; number++) {
      cooldown.take(`flood ${number}`, number)
      if (number % 5000 === 0) expect(cooldown.take('anna', number).ok).toBe(false)
    }
    expect(cooldown.size).toBeLessThanOrEqual(10_000)
  })

  it('shuts nobody out for long when the clock is set back', () => {
    const cooldown = createCooldown({ requests: 1, seconds: 20 })
    cooldown.take('anna', 9_000_000)
    expect(cooldown.take('anna', 0)).toEqual({ ok: true })
    expect(cooldown.take('anna', 1)).toMatchObject({ ok: false, waitSeconds: 20 })
  })

  const limits = fc.record({ requests: fc.integer({ min: 1, max: 6 }), seconds: fc.integer({ min: 1, max: 4 }) })
  const calls = fc.array(fc.record({ key: fc.constantFrom('anna', 'borys'), waitMs: fc.nat(1500) }), { maxLength: 60 })

  it('never lets more than its requests through within any window', () => {
    fc.assert(
      fc.property(limits, calls, (limit, asked) => {
        const cooldown = createCooldown(limit)
        const through: Record<string, number[]> = { anna: [], borys: [] }
        let nowMs = 0
        for (const { key, waitMs } of asked) {
          nowMs += waitMs
          if (cooldown.take(key, nowMs).ok) through[key]?.push(nowMs)
        }
        for (const times of Object.values(through)) {
          for (const start of times) {
            const within = times.filter((time) => time >= start && time < start + limit.seconds * 1000)
            expect(within.length).toBeLessThanOrEqual(limit.requests)
          }
        }
      }),
    )
  })

  it('keeps its word: after the wait that it named the request goes ahead, and not a whole second earlier', () => {
    fc.assert(
      fc.property(limits, calls, (limit, asked) => {
        const cooldown = createCooldown(limit)
        let nowMs = 0
        for (const { key, waitMs } of asked) {
          nowMs += waitMs
          const turn = cooldown.take(key, nowMs)
          if (turn.ok) continue
          const earlier = nowMs + (turn.waitSeconds - 1) * 1000
          expect(cooldown.take(key, earlier)).toMatchObject({ ok: false, first: false })
          nowMs += turn.waitSeconds * 1000
          expect(cooldown.take(key, nowMs).ok).toBe(true)
        }
      }),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BoundedMap } from '../../src/service/bounded-map.js'

type Step =
  | { readonly does: 'set'; readonly key: number; readonly value: number }
  | { readonly does: 'delete' | 'use' | 'free'; readonly key: number }

const keys = fc.nat(9)
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.record({ does: fc.constant('set' as const), key: keys, value: fc.nat(99) }) },
    { weight: 2, arbitrary: fc.record({ does: fc.constant('use' as const), key: keys }) },
    fc.record({ does: fc.constantFrom('delete' as const, 'free' as const), key: keys }),
  ),
  { minLength: 30, maxLength: 80 },
)

/** The same in the plainest way: a list, oldest first. */
function naive(most: number, used: ReadonlySet<number>) {
  let list: (readonly [number, number])[] = []
  const without = (key: number) => list.filter(([each]) => each !== key)
  return {
    set(key: number, value: number) {
      list = without(key)
      while (list.length >= most) {
        const victim = list.find(([each]) => !used.has(each))
        if (victim === undefined) break
        list = without(victim[0])
      }
      list = [...list, [key, value]]
    },
    delete(key: number) {
      list = without(key)
    },
    all: () => list,
  }
}

describe('a bounded map', () => {
  it('holds what a list would hold, in the same order, whatever is done to it', () => {
    let dropped = 0
    let overfull = 0
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), steps, (most, done) => {
        const used = new Set<number>()
        const map = new BoundedMap<number, number>({ most, isInUse: (key) => used.has(key) })
        const list = naive(most, used)
        for (const step of done) {
          if (step.does === 'set') {
            const before = list.all().filter(([key]) => key !== step.key).length
            map.set(step.key, step.value)
            list.set(step.key, step.value)
            if (list.all().length <= before) dropped++
          } else if (step.does === 'delete') {
            map.delete(step.key)
            list.delete(step.key)
          } else if (step.does === 'use') used.add(step.key)
          else used.delete(step.key)
          if (map.size > most) overfull++
          expect([...map]).toEqual(list.all())
          expect(map.size).toBe(list.all().length)
          for (let key = 0; key < 10; key++) {
            const held = list.all().find(([each]) => each === key)
            expect(map.has(key)).toBe(held !== undefined)
            expect(map.get(key)).toBe(held?.[1])
          }
        }
      }),
    )
    // It must not hold for want of cases.
    expect(dropped).toBeGreaterThan(100)
    expect(overfull).toBeGreaterThan(10)
  })

  it('keeps an entry that is written again, and not one that is only read', () => {
    const map = new BoundedMap<string, number>({ most: 2 })
    map.set('anna', 1)
    map.set('borys', 2)
    map.set('anna', 3)
    map.get('borys')
    map.set('olga', 4)
    expect([...map]).toEqual([
      ['anna', 3],
      ['olga', 4],
    ])
  })

  it('tells a value that is undefined from none', () => {
    const map = new BoundedMap<string, number | undefined>({ most: 1 })
    map.set('anna', undefined)
    expect(map.has('anna')).toBe(true)
    expect(map.has('borys')).toBe(false)
  })
})

import { describe, expect, it } from 'vitest'
import { createInFlight } from '../../src/service/in-flight.js'

const HOUR_MS = 3_600_000
const endless = (): Promise<void> => new Promise(() => undefined)

describe('work in flight', () => {
  it('is given back as it is', async () => {
    const { add } = createInFlight()
    const work = Promise.resolve('done')
    expect(add(work)).toBe(work)
    const failing = add(Promise.reject(new Error('on purpose')))
    await expect(failing).rejects.toThrow('on purpose')
  })

  it('is waited for, whether it succeeds or fails', async () => {
    const { add, settle } = createInFlight()
    const ended: string[] = []
    const after = async (word: string): Promise<void> => {
      await Promise.resolve()
      ended.push(word)
      if (word === 'failed') throw new Error('on purpose')
    }
    void add(after('succeeded'))
    add(after('failed')).catch(() => undefined)
    expect(await settle(HOUR_MS)).toBe(0)
    expect(ended).toEqual(['succeeded', 'failed'])
  })

  it('that begins while others end is waited for too', async () => {
    const { add, settle } = createInFlight()
    let ended = false
    void add(
      Promise.resolve().then(() => {
        void add(
          Promise.resolve().then(() => {
            ended = true
          }),
        )
      }),
    )
    expect(await settle(HOUR_MS)).toBe(0)
    expect(ended).toBe(true)
  })

  it('that takes too long is counted', async () => {
    const { add, settle } = createInFlight()
    void add(endless())
    void add(endless())
    void add(Promise.resolve())
    expect(await settle(1)).toBe(2)
  })

  it('of none is nothing to wait for', async () => {
    expect(await createInFlight().settle(HOUR_MS)).toBe(0)
  })
})

import type { Message, Update } from 'grammy/types'
import { describe, expect, it } from 'vitest'
import { createUpdateQueue } from '../../../../src/chat/telegram/updates/update-queue.js'

const MOST_KEPT = 10_000
const HOUR_MS = 3_600_000
const update = (update_id: number): Update => ({ update_id })
const messageIn = (chat: number, update_id: number): Update => ({
  update_id,
  message: { message_id: update_id, date: 0, chat: { id: chat, type: 'private', first_name: 'Anna' } } as Message &
    Update.NonChannel,
})

describe('the queue', () => {
  it('handles an update once, however many others came since, up to 10,000', async () => {
    const handled: number[] = []
    const queue = createUpdateQueue(async ({ update_id }) => void handled.push(update_id))
    for (let id = 1; id <= MOST_KEPT; id++) await queue.add(update(id))
    await queue.add(update(1))
    expect(handled).toHaveLength(MOST_KEPT)
    await queue.add(update(MOST_KEPT + 1))
    // The first is forgotten by now.
    await queue.add(update(1))
    expect(handled).toHaveLength(MOST_KEPT + 2)
  })

  it('forgets no update that is still open, whatever floods in', async () => {
    let handled = 0
    let release: () => void = () => undefined
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    const queue = createUpdateQueue(async ({ update_id }) => {
      handled++
      if (update_id === 1) await held
    })
    const first = queue.add(update(1))
    for (let id = 2; id <= 2 * MOST_KEPT; id++) await queue.add(update(id))
    expect(queue.add(update(1))).toBe(first)
    expect([...queue.open]).toEqual([1])
    release()
    await first
    expect(queue.open.size).toBe(0)
    expect(handled).toBe(2 * MOST_KEPT)
  })

  it('settles when the last update of every chat is handled, those that wait for others among them', async () => {
    const handled: number[] = []
    const queue = createUpdateQueue(async ({ update_id }) => {
      await Promise.resolve()
      handled.push(update_id)
    })
    for (const id of [1, 2, 3]) void queue.add(messageIn(7, id))
    void queue.add(messageIn(8, 4))
    expect(await queue.settle(HOUR_MS)).toBe(0)
    expect(handled.sort()).toEqual([1, 2, 3, 4])
  })

  it('tells how many are left where they take too long, those that wait for others among them', async () => {
    const queue = createUpdateQueue(() => new Promise(() => undefined))
    for (const id of [1, 2, 3]) void queue.add(messageIn(7, id))
    expect(await queue.settle(1)).toBe(3)
  })
})

import { expect, it } from 'vitest'
import { watchTelegramHealth } from '../../../src/chat/telegram/health.js'

function watched() {
  const clock = { time: 1000 }
  return { clock, watch: watchTelegramHealth(() => clock.time) }
}

it('may be ready before Telegram was heard: by webhook it calls only when somebody writes', () => {
  const { watch } = watched()
  expect(watch.health()).toEqual({ state: 'connecting', sinceMs: 1000 })
  watch.ready()
  expect(watch.health()).toEqual({ state: 'ready', sinceMs: 1000 })
})

it('is ready again when Telegram is heard again, and tells how long ago that was', () => {
  const { clock, watch } = watched()
  watch.ready()
  watch.lost()
  expect(watch.health().state).toBe('reconnecting')
  clock.time = 2000
  watch.heard()
  clock.time = 2700
  expect(watch.health()).toEqual({ state: 'ready', sinceMs: 2000, heardAgeMs: 700 })
})

it('stays stopped, whatever is heard', () => {
  const { watch } = watched()
  watch.stopped()
  watch.heard()
  expect(watch.health().state).toBe('stopped')
})

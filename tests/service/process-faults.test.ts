import { EventEmitter } from 'node:events'
import { expect, it } from 'vitest'
import { watchProcess } from '../../src/service/process-faults.js'

function watched(error: (event: string, fields?: object) => void = () => undefined) {
  const source = new EventEmitter()
  const happened: unknown[] = []
  const log = {
    error(event: string, fields?: object) {
      happened.push([event, fields])
      error(event, fields)
    },
  }
  watchProcess(source, log, () => happened.push('end'))
  return { source, happened }
}

it('a promise that failed unheard is one line, and nothing ends', () => {
  const { source, happened } = watched()
  source.emit('unhandledRejection', 'one')
  source.emit('unhandledRejection', new RangeError('two'))
  expect(happened).toMatchObject([
    ['unhandled', { failure: 'one' }],
    ['unhandled', { failure: 'RangeError', message: 'two', stack: expect.any(Array) }],
  ])
})

it('an exception is one line, and then the end', () => {
  const { source, happened } = watched()
  source.emit('uncaughtException', new TypeError('broken'))
  expect(happened).toMatchObject([['uncaught', { failure: 'TypeError', message: 'broken' }], 'end'])
})

it('an exception is the end even where its line cannot be written', () => {
  const { source, happened } = watched(() => {
    throw new Error('EPIPE')
  })
  expect(() => source.emit('uncaughtException', new TypeError('broken'))).toThrow('EPIPE')
  expect(happened.at(-1)).toBe('end')
})

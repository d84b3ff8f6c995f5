import { expect, it } from 'vitest'
import { createLog, LEVELS } from '../../src/service/log.js'

function logging(least: (typeof LEVELS)[number]) {
  const lines: string[] = []
  const log = createLog(
    least,
    (line) => lines.push(line),
    () => 0,
  )
  return { log, lines }
}

it('each line is one JSON object, its time first', () => {
  const { log, lines } = logging('info')
  log.info('start', { text: 'two\nlines', list: ['a'], missing: undefined })
  expect(lines).toEqual([
    '{"time":"1970-01-01T00:00:00.000Z","level":"info","event":"start","text":"two\\nlines","list":["a"]}',
  ])
})

it.each(LEVELS)('from %s on, lower levels are left out', (least) => {
  const { log, lines } = logging(least)
  for (const level of LEVELS) log[level]('happened')
  expect(lines.map((line) => JSON.parse(line).level)).toEqual(LEVELS.slice(LEVELS.indexOf(least)))
})

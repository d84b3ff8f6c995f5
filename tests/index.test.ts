import { beforeAll, describe, expect, it } from 'vitest'
import { packageRoot } from '../src/app/package-root.js'
import { type Asking, ask, type OpenedLibrary, openLibrary, report, status, timeline } from '../src/index.js'

let library: OpenedLibrary
beforeAll(async () => {
  library = await openLibrary(`${packageRoot()}/corpus`)
})

/** What takes words and a day. */
const CALLS = { ask, status, timeline, report } as const

describe.each(Object.entries(CALLS))('%s', (_, call) => {
  it.each(['', ' \n', '???', '\0', '\ud800', 'Wer war gestern in Miami? '.repeat(1000)])(
    'answers any text: %j',
    (text) => {
      expect(call(library, text, { today: '2025-12-24' })).toHaveProperty('kind')
    },
  )

  it.each(['gestern', '24.12.2025', '2025-02-30', '2025-12-24T00:00:00Z', ''])(
    'names a day that is none, and the form wanted: %j',
    (today) => {
      const asking = { today } as Asking
      expect(() => call(library, 'gestern', asking)).toThrow(RangeError)
      expect(() => call(library, 'gestern', asking)).toThrow(
        `today is "${today}". Give a day that exists as YYYY-MM-DD`,
      )
    },
  )

  it('names what is no text', () => {
    const nothing = undefined as unknown as string
    expect(() => call(library, nothing, { today: '2025-12-24' })).toThrow(
      /^\w+ is undefined\. Give a text; it may be empty\.$/,
    )
  })
})

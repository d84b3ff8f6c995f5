import { describe, expect, it } from 'vitest'
import { COURTESIES } from '../../src/model.js'
import { parseCourtesy } from '../../src/search/parse-courtesy.js'
import { goodValue } from '../fixtures/good-value.js'

const FILE = 'config/courtesy.yaml'
const NONE = "{de: '', en: '', uk: '', ru: ''}"
const kinds = (left?: string) => COURTESIES.filter((kind) => kind !== left).map((kind) => `  ${kind}: ${NONE}`)
const SIGNS = ['signs:', '  greeting: 👋', "  thanks: '🙏 <3'", "  assent: ''"]
const REST = ['frames', 'signoffs', 'remarks', 'beside', 'asks'].map((list) => `${list}: ${NONE}`)
const text = (...lines: readonly string[]) => lines.join('\n')

describe('parseCourtesy', () => {
  it('reads phrases by kind and language, and signs', () => {
    const file = text(
      'kinds:',
      ...kinds('thanks'),
      "  thanks: {de: 'danke, vielen dank', en: '', uk: '', ru: ''}",
      ...SIGNS,
      ...REST,
    )
    const lists = goodValue(parseCourtesy(file, FILE))
    expect(lists.kinds.thanks.de).toEqual(['danke', 'vielen dank'])
    expect(lists.kinds.help.uk).toEqual([])
    expect(lists.signs).toEqual({ greeting: ['👋'], thanks: ['🙏', '<3'], assent: [] })
  })

  it.each([
    ['nothing', '', 1, 'The file is empty.', /^Give kinds, signs, .* and asks, and nothing else\.$/],
    [
      'a kind missing',
      text('kinds:', ...kinds('help'), ...SIGNS, ...REST),
      1,
      'kinds.help is missing.',
      /^Give de, en/,
    ],
    [
      'an unknown kind',
      text('kinds:', ...kinds(), `  charm: ${NONE}`, ...SIGNS, ...REST),
      8,
      '"charm" does not belong here.',
      /^Give identity, help/,
    ],
    [
      'a list of signs missing',
      text('kinds:', ...kinds(), ...SIGNS.slice(0, -1), ...REST),
      8,
      'signs.assent is missing.',
      /^Give signs in one line/,
    ],
    ['a list missing', text('kinds:', ...kinds(), ...SIGNS, ...REST.slice(1)), 1, 'frames is missing.', /^Give de, en/],
  ])('names %s', (_, file, line, problem, remedy) => {
    expect(parseCourtesy(file, FILE)).toEqual({
      problems: [{ file: FILE, line, problem, remedy: expect.stringMatching(remedy) }],
    })
  })
})

import { describe, expect, it } from 'vitest'
import { parseIrregularForms } from '../../src/library/parse-irregular-forms.js'

describe('parseIrregularForms', () => {
  it('reads line by line and folds, comments and blank lines left out', () => {
    const { forms, faults } = parseIrregularForms('# Verbs\n\nsitzen: saß  säße\r\nGehen: GING \n  # gehen: geht\n')
    expect(faults).toEqual([])
    expect([...forms]).toEqual([
      ['sass', 'sitzen'],
      ['sasse', 'sitzen'],
      ['ging', 'gehen'],
    ])
  })

  it('has nothing to say of no text', () => {
    expect(parseIrregularForms('')).toEqual({ forms: new Map(), faults: [] })
  })

  it.each(['sitzen saß', 'sitzen:', 'sitzen:  ', ': saß', ' : saß', 'sitzen: saß: säße', 'sitzen: : saß'])(
    'names the line "%s", and keeps the others',
    (bad) => {
      const { forms, faults } = parseIrregularForms(`gehen: ging\n${bad}\nnehmen: nahm`)
      expect([...forms.keys()]).toEqual(['ging', 'nahm'])
      expect(faults).toEqual([
        {
          line: 2,
          problem: 'This is not a word with its forms.',
          remedy: 'Write "base: form form", or remove the line.',
        },
      ])
    },
  )
})

import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { readYaml, type YamlShape } from '../../src/problems/read-yaml.js'
import { YAML_WORDS, type YamlFault } from '../../src/problems/yaml-faults.js'

const SHAPE = {
  schema: z.strictObject(
    { port: z.int('Give a port.'), ships: z.array(z.string('Give a name.')).default([]) },
    'List.',
  ),
}
const read = (text: string, shape: YamlShape<unknown> = SHAPE) => readYaml(text, 'config/harbour.yaml', shape)

describe('readYaml', () => {
  it('gives what the schema makes of the text, defaults filled in', () => {
    expect(read('# Harbour\nport: 7\n')).toEqual({ value: { port: 7, ships: [] } })
  })

  it.each([
    ['a missing key by the line where the file begins', '# x\nships: [a]', [2, 'port is missing.', 'Give a port.']],
    ['a wrong value by the line of its key', 'ships: []\nport: north', [2, 'port is "north".', 'Give a port.']],
    ['a wrong item by its own line', 'port: 7\nships:\n  - a\n  - 7', [4, 'ships.2 is 7.', 'Give a name.']],
    ['an unknown key', 'port: 7\nquay: 3', [2, '"quay" does not belong here.', 'List.']],
    ['an empty text', '', [1, 'The file is empty.', 'List.']],
    ['a text that is a list', '- 7', [1, 'The file is a list.', 'List.']],
    [
      'a value that may be a token, without showing it',
      'port: abcdefghijkl12345678',
      [1, 'port is not what belongs there.', 'Give a port.'],
    ],
    [
      'an alias to nothing',
      'port: 7\nships: *all',
      [2, 'An alias (*) here leads to no value.', 'Write the value itself.'],
    ],
  ] as const)('names %s', (_, text, [line, problem, remedy]) => {
    expect(read(text)).toEqual({ problems: [{ file: 'config/harbour.yaml', line, problem, remedy }] })
  })

  it.each<[YamlFault, number, string]>([
    ['repeated-key', 2, 'port: 7\nport: 8'],
    ['tab', 2, 'ships:\n\t- a'],
    ['open-bracket', 2, 'ships: [a\nport: 7'],
    ['open-quote', 3, 'port: 7\nships: "a\n'],
    ['colon', 1, 'port: a: b'],
    ['other', 1, 'port: @'],
  ])('names YAML with the fault %s and reads no further', (kind, line, text) => {
    expect(read(text)).toEqual({ problems: [{ file: 'config/harbour.yaml', line, ...YAML_WORDS[kind] }] })
  })

  it('names all faults at once in the order of their lines, with the words that a shape gives', () => {
    const shape: YamlShape<unknown> = {
      ...SHAPE,
      nameOf: (path) => `the ${path.join(' ')}`,
      unknownKey: (parent, key) => ({ problem: `${key} is unknown.`, remedy: `${parent.length} above.` }),
      otherFaults: () => [{ path: ['ships'], problem: 'Too few.', remedy: 'More.' }],
    }
    const result = read('quay: 3\nships: []\nport: x', shape)
    expect('problems' in result && result.problems.map(({ line, problem }) => [line, problem])).toEqual([
      [1, 'quay is unknown.'],
      [2, 'Too few.'],
      [3, 'the port is "x".'],
    ])
  })

  it('refuses a value that only `otherFaults` finds fault with', () => {
    const otherFaults = () => [{ path: [], problem: 'No.', remedy: 'Yes.' }]
    expect(read('port: 7', { ...SHAPE, otherFaults })).toMatchObject({ problems: [{ line: 1, problem: 'No.' }] })
  })
})

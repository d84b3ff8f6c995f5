import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { packageRoot } from '../../src/app/package-root.js'
import { readWeights } from '../../src/search/read-weights.js'
import { goodValue } from '../fixtures/good-value.js'

const FILE = 'config/ranking.yaml'

describe('readWeights', () => {
  it('reads the shipped weights', () => {
    const { sentence, confidence } = goodValue(readWeights(readFileSync(join(packageRoot(), FILE), 'utf8'), FILE))
    const all = [sentence, confidence.answerable, confidence.right].flatMap((weights) => Object.values(weights))
    expect(all.length).toBeGreaterThan(10)
    for (const weight of all) expect(Number.isFinite(weight)).toBe(true)
  })

  it('lets features be left out', () => {
    const read = readWeights('sentence: {sentence: 2}\nconfidence: {answerable: {bias: 1}, right: {}}', FILE)
    expect(read).toEqual({
      value: { sentence: { sentence: 2 }, confidence: { answerable: { bias: 1 }, right: {} } },
    })
  })

  const signals = 'Use only signals that src/search/confidence-features.ts names, or remove the line.'
  const features = 'Use only features that src/search/features.ts names, or remove the line.'
  const both = 'Give sentence and confidence, and nothing else.'

  it.each([
    ['nothing', '', 1, 'The file is empty.', both],
    [
      'an unknown feature',
      'sentence:\n  charm: 1\nconfidence: {answerable: {}, right: {}}',
      2,
      '"charm" does not belong here.',
      features,
    ],
    [
      'an unknown signal',
      'sentence: {}\nconfidence: {answerable: {charm: 1}, right: {}}',
      2,
      '"charm" does not belong here.',
      signals,
    ],
    [
      'an unknown list',
      'sentence: {}\nconfidence: {answerable: {}, right: {}}\nmore: {}',
      3,
      '"more" does not belong here.',
      both,
    ],
    [
      'a weight that is no number',
      'sentence: {sentence: much}\nconfidence: {answerable: {}, right: {}}',
      1,
      'sentence.sentence is "much".',
      'Give a number, such as 1.5.',
    ],
    [
      'a weight without end',
      'sentence: {sentence: .inf}\nconfidence: {answerable: {}, right: {}}',
      1,
      'sentence.sentence is null.',
      'Give a number, such as 1.5.',
    ],
    ['a missing list', 'sentence: {}', 1, 'confidence is missing.', 'Give answerable and right, and nothing else.'],
  ])('names %s', (_, text, line, problem, remedy) => {
    expect(readWeights(text, FILE)).toEqual({ problems: [{ file: FILE, line, problem, remedy }] })
  })
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { packageRoot } from '../../src/package-root.js'
import { readWeights } from '../../src/search/read-weights.js'

describe('readWeights', () => {
  it('reads the shipped weights', () => {
    const { sentence, confidence } = readWeights(readFileSync(join(packageRoot(), 'config/ranking.yaml'), 'utf8'))
    const all = [...Object.values(sentence), ...Object.values(confidence)]
    expect(all.length).toBeGreaterThan(10)
    for (const weight of all) expect(Number.isFinite(weight)).toBe(true)
  })

  it('lets features be left out', () => {
    expect(readWeights('sentence: {sentence: 2}\nconfidence: {}')).toEqual({
      sentence: { sentence: 2 },
      confidence: {},
    })
  })

  it.each([
    ['nothing', ''],
    ['an unknown feature', 'sentence: {charm: 1}\nconfidence: {}'],
    ['an unknown signal', 'sentence: {}\nconfidence: {charm: 1}'],
    ['an unknown list', 'sentence: {}\nconfidence: {}\nmore: {}'],
    ['a weight that is no number', 'sentence: {sentence: much}\nconfidence: {}'],
    ['a weight without end', 'sentence: {sentence: .inf}\nconfidence: {}'],
    ['a missing list', 'sentence: {}'],
  ])('throws at %s, naming the file', (_, text) => {
    expect(() => readWeights(text)).toThrow(/^config\/ranking\.yaml: /)
  })
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { packageRoot } from '../../src/app/package-root.js'
import { readWeights } from '../../src/search/read-weights.js'

describe('readWeights', () => {
  it('reads the shipped weights', () => {
    const { sentence, confidence } = readWeights(readFileSync(join(packageRoot(), 'config/ranking.yaml'), 'utf8'))
    const all = [sentence, confidence.present, confidence.right].flatMap((weights) => Object.values(weights))
    expect(all.length).toBeGreaterThan(10)
    for (const weight of all) expect(Number.isFinite(weight)).toBe(true)
  })

  it('lets features be left out', () => {
    expect(readWeights('sentence: {sentence: 2}\nconfidence: {present: {bias: 1}, right: {}}')).toEqual({
      sentence: { sentence: 2 },
      confidence: { present: { bias: 1 }, right: {} },
    })
  })

  it.each([
    ['nothing', ''],
    ['an unknown feature', 'sentence: {charm: 1}\nconfidence: {present: {}, right: {}}'],
    ['an unknown signal', 'sentence: {}\nconfidence: {present: {charm: 1}, right: {}}'],
    ['an unknown list', 'sentence: {}\nconfidence: {present: {}, right: {}}\nmore: {}'],
    ['a weight that is no number', 'sentence: {sentence: much}\nconfidence: {present: {}, right: {}}'],
    ['a weight without end', 'sentence: {sentence: .inf}\nconfidence: {present: {}, right: {}}'],
    ['a missing list', 'sentence: {}'],
  ])('throws at %s, naming the file', (_, text) => {
    expect(() => readWeights(text)).toThrow(/^config\/ranking\.yaml: /)
  })
})

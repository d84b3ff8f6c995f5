import { expect, it } from 'vitest'
import { weightsFileText } from '../../../evaluation/fit/weights-file.js'
import { readWeights } from '../../../src/search/read-weights.js'

const BY = { day: '2033-01-02', notes: ['Penalty 0.5.', ''] }

it('weights are read as they were written, those of 0 left out', () => {
  const weights = {
    sentence: { sentence: 1.5, title: -0.25, lead: 0 },
    confidence: { answerable: { bias: -3 }, right: { bias: 2, lead: 0 } },
  }
  expect(readWeights(weightsFileText(weights, BY), 'ranking.yaml')).toEqual({
    value: {
      sentence: { sentence: 1.5, title: -0.25 },
      confidence: { answerable: { bias: -3 }, right: { bias: 2 } },
    },
  })
})

it('no weights at all can be read, too', () => {
  const nothing = { sentence: {}, confidence: { answerable: {}, right: {} } }
  expect(readWeights(weightsFileText(nothing, BY), 'ranking.yaml')).toEqual({ value: nothing })
})

it('the head says when the file was written, and what its fit notes', () => {
  const text = weightsFileText({ sentence: {}, confidence: { answerable: {}, right: {} } }, BY)
  expect(text).toMatch(/^# Written by "npm run fit" on 2033-01-02;/m)
  expect(text).toMatch(/^# Penalty 0\.5\.\n#\nsentence:/m)
})

import { expect, it } from 'vitest'
import { certaintyOf } from '../../src/answer/certainty.js'

it.each([
  [1, 'sure'],
  [0.9, 'sure'],
  [0.899, 'likely'],
  [0.55, 'likely'],
  [0.549, 'perhaps'],
  [0, 'perhaps'],
] as const)('a confidence of %d is %s', (confidence, certainty) => expect(certaintyOf(confidence)).toBe(certainty))

import { describe, expect, it } from 'vitest'
import { describeProblems } from '../../src/problems/problem.js'

describe('describeProblems', () => {
  it('puts place, fault and remedy of each problem on a line of its own', () => {
    const problems = [
      { file: 'corpus/a.md', line: 3, problem: 'date is missing.', remedy: 'Give it.' },
      { file: 'corpus', problem: 'It is empty.', remedy: 'Fill it.' },
    ]
    expect(describeProblems(problems)).toBe(
      '  corpus/a.md:3: date is missing. Give it.\n  corpus: It is empty. Fill it.',
    )
  })

  it('says nothing of nothing', () => {
    expect(describeProblems([])).toBe('')
  })

  it('shows no control character of a file name, so that no name can write lines or colours of its own', () => {
    const text = describeProblems([{ file: 'a\n\u001b[31m\u2028b.md', problem: 'P.', remedy: 'R.' }])
    expect(text).toBe('  a??[31m?b.md: P. R.')
  })
})

import { expect, it } from 'vitest'
import { readTask } from '../../evaluation/read-task.js'

it.each([
  {
    args: '--reports corpus --questions q.jsonl',
    task: { kind: 'single', reports: 'corpus', questions: 'q.jsonl', run: undefined, sentences: 3 },
  },
  {
    args: '--reports corpus --questions q.jsonl --run out.jsonl --excerpt-sentences 1',
    task: { kind: 'single', reports: 'corpus', questions: 'q.jsonl', run: 'out.jsonl', sentences: 1 },
  },
  { args: '--all', task: { kind: 'all', sets: undefined } },
  { args: '--all --sets /sets', task: { kind: 'all', sets: '/sets' } },
  { args: '--record', task: { kind: 'record' } },
  { args: '--series evaluation/series', task: { kind: 'series', folder: 'evaluation/series' } },
])('$args is understood', ({ args, task }) => {
  expect(readTask(args.split(' '))).toEqual(task)
})

it.each([
  { args: '', fault: '--reports DIR is missing' },
  { args: '--reports corpus', fault: '--questions FILE.jsonl is missing' },
  { args: '--reports c --questions q --excerpt-sentences 0', fault: '--excerpt-sentences is "0"' },
  { args: '--reports c --questions q --excerpt-sentences two', fault: '--excerpt-sentences is "two"' },
  { args: '--reports c --questions q --excerpt-sentences 1.5', fault: '--excerpt-sentences is "1.5"' },
  { args: '--reports c --questions q --sets s', fault: '--sets belongs to --all' },
  { args: '--all --run out.jsonl', fault: '--all takes no other option' },
  { args: '--series s --run out.jsonl', fault: '--series takes no other option' },
  { args: '--record --all', fault: '--record takes no other option' },
  { args: '--record --questions q', fault: '--record takes no other option' },
  { args: '--report c', fault: "'--report'" },
  { args: 'corpus', fault: "'corpus'" },
])('"$args" is refused with its fault', ({ args, fault }) => {
  const task = readTask(args.split(' ').filter((word) => word !== ''))
  expect(task).toMatchObject({ kind: 'unclear', fault: expect.stringContaining(fault) })
})

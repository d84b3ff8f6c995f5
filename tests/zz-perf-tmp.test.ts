import { mkdtempSync, writeFileSync } from 'node:fs'
import { it } from 'vitest'
import { readCorpus } from '../src/reports/read-corpus.js'
import { textTools } from './reports/text-tools.js'
import { readFileSync } from 'node:fs'
it('perf', async () => {
  const d = mkdtempSync('/tmp/perf-')
  const f = readFileSync('corpus/2025-12-23-miami.md', 'utf8')
  for (let i = 0; i < 2000; i++) writeFileSync(`${d}/r${i}.md`, f)
  const t = performance.now()
  const { reports, problems } = await readCorpus(d, textTools)
  console.log(reports.length, problems.length, performance.now() - t)
  for (const body of ['a\n\n'.repeat(1_700_000), '##\n'.repeat(1_700_000), ' '.repeat(5_000_000), '- '.repeat(2_500_000), '\u2028'.repeat(1_700_000)+'x']) {
    const d2 = mkdtempSync('/tmp/perf-')
    writeFileSync(`${d2}/a.md`, f.slice(0, 84) + '\n' + body)
    writeFileSync(`${d2}/b.txt`, 'date 2025-12-23 ' + body)
    const t = performance.now()
    const { reports, problems } = await readCorpus(d2, textTools)
    console.log(body.slice(0,4), reports.length, problems.length, performance.now() - t)
  }
}, 100000)

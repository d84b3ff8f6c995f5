/**
 * npm run fit [-- --sets DIR] [--penalty P …] [--dump FILE]
 *
 * Fits config/ranking.yaml on the development sets: first the weights that rank sentences, then, with these, those of
 * confidence. Of several penalties that which does best in cross-validation is taken. Prints what the bot would score with
 * weights that have not seen the question; --dump writes what the fits saw, one JSON object a question.
 */

import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { EX_USAGE } from '../../src/app/exit-codes.js'
import { packageRoot } from '../../src/app/package-root.js'
import { openWorkbench } from '../workbench.js'
import { dumpLines } from './dump.js'
import { fit } from './fit.js'
import { weightsFileText } from './weights-file.js'

const USAGE = 'Usage: npm run fit [-- --sets DIR] [--penalty P …] [--dump FILE]'

async function main(): Promise<number> {
  const root = packageRoot()
  const { values } = parseArgs({
    options: {
      sets: { type: 'string', default: join(root, '../shared/eval') },
      penalty: { type: 'string', multiple: true },
      dump: { type: 'string' },
    },
  })
  const penalties = values.penalty?.map(Number)
  if (penalties?.some((penalty) => !(penalty > 0))) {
    console.error(`--penalty takes numbers above 0.\n${USAGE}`)
    return EX_USAGE
  }
  const workbench = await openWorkbench(root, (text) => console.error(text))
  const { weights, notes, asked } = await fit(values.sets, workbench, {
    ...(penalties === undefined ? {} : { penalties }),
    say: (text) => console.log(text),
  })
  if (values.dump !== undefined) await dump(values.dump, dumpLines(asked))
  const day = new Date().toISOString().slice(0, 10)
  await writeFile(join(root, 'config/ranking.yaml'), weightsFileText(weights, { day, notes }))
  return 0
}

async function dump(file: string, lines: Iterable<string>): Promise<void> {
  const stream = createWriteStream(file)
  for (const line of lines) {
    if (!stream.write(`${line}\n`)) await once(stream, 'drain')
  }
  stream.end()
  await once(stream, 'finish')
}

try {
  process.exitCode = await main()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

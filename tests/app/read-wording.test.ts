import { appendFileSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { packageRoot } from '../../src/app/package-root.js'
import { readWording } from '../../src/app/read-wording.js'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'root-'))
  cpSync(join(packageRoot(), 'config/locales'), join(root, 'config/locales'), { recursive: true })
})
afterEach(() => rmSync(root, { recursive: true }))

it('gives the shipped words', async () => {
  const read = await readWording(root)
  expect('value' in read && read.value.say('en', 'age-past', { days: 2 })).toBe('2 days ago')
})

it('names everything that is wrong with the files at once', async () => {
  rmSync(join(root, 'config/locales/uk.ftl'))
  writeFileSync(join(root, 'config/locales/ru.ftl'), Buffer.from([0x61, 0x0a, 0xff]))
  appendFileSync(join(root, 'config/locales/de.ftl'), 'not-fuond = Nein.\n')
  expect(await readWording(root)).toEqual({
    problems: [
      expect.objectContaining({ file: 'config/locales/de.ftl', problem: expect.stringContaining('not-fuond') }),
      expect.objectContaining({ file: 'config/locales/ru.ftl', line: 2, problem: 'This line is not UTF-8 text.' }),
      { file: 'config/locales/uk.ftl', problem: 'The file does not exist.', remedy: 'Copy it from the project.' },
    ],
  })
})

import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { expect, it } from 'vitest'
import { findChromium } from '../../preview/chromium.js'

it('finds a Chromium that can be run, and none where there is none', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'preview-'))
  try {
    const path = ['', '/nowhere', folder].join(delimiter)
    const program = join(folder, 'chromium')
    await writeFile(program, '')
    expect(findChromium(path)).toBeUndefined()
    await chmod(program, 0o755)
    expect(findChromium(path)).toBe(program)
  } finally {
    await rm(folder, { recursive: true })
  }
})

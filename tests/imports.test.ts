import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, it } from 'vitest'

const SRC = resolve(import.meta.dirname, '../src')

/** The table of docs/architecture.md: what each folder may import of the others. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  main: ['*'],
  index: ['*'],
  'chat/discord': ['chat', 'service', 'model'],
  'chat/telegram': ['chat', 'service', 'model'],
  'chat/terminal': ['chat', 'model'],
  chat: ['text', 'service', 'model'],
  service: [],
  answer: ['library', 'search', 'dates', 'lexicon', 'text', 'model'],
  library: ['reports', 'search', 'lexicon', 'text', 'model'],
  search: ['lexicon', 'text', 'model'],
  reports: ['dates', 'text', 'model'],
  dates: ['model'],
  lexicon: ['text', 'model'],
  text: ['model'],
  settings: ['text', 'model'],
  model: [],
  'package-root': [],
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))

function folderOf(file: string): string {
  const folder = dirname(file)
  if (folder === '.') return file.replace(/\.ts$/, '')
  // Rooms inside a folder (text/sentences) belong to it; platforms are folders of their own.
  return folder.startsWith('chat/') ? folder : (folder.split('/')[0] ?? folder)
}

function importsOf(file: string): { specifier: string; target: string | undefined }[] {
  const source = readFileSync(join(SRC, file), 'utf8')
  return [...source.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, specifier = '']) => ({
    specifier,
    target: specifier.startsWith('.')
      ? folderOf(relative(SRC, resolve(SRC, dirname(file), specifier)).replace(/\.js$/, '.ts'))
      : undefined,
  }))
}

it.each(files)('%s imports only what its folder may', (file) => {
  const own = folderOf(file)
  const allowed = MAY_IMPORT[own]
  expect(allowed, `${own} has no row in the import table`).toBeDefined()
  const wrong = importsOf(file).filter(
    ({ target }) => target !== undefined && target !== own && !allowed?.includes('*') && !allowed?.includes(target),
  )
  expect(wrong).toEqual([])
})

it('only search/passage-index imports minisearch', () => {
  const importers = files.filter((file) => importsOf(file).some(({ specifier }) => specifier === 'minisearch'))
  expect(importers).toEqual(['search/passage-index.ts'])
})

it('the table of docs/architecture.md is the one asserted here', () => {
  const page = readFileSync(resolve(SRC, '../docs/architecture.md'), 'utf8')
  for (const [folder, allowed] of Object.entries(MAY_IMPORT)) {
    const row = page.split('\n').find((line) => line.startsWith('|') && line.split('|')[1]?.includes(`\`${folder}\``))
    expect(row, folder).toBeDefined()
    for (const name of allowed) expect(row?.split('|')[2]).toContain(name === '*' ? 'everything' : `\`${name}\``)
  }
})

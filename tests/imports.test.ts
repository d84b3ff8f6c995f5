import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, it } from 'vitest'

const SRC = resolve(import.meta.dirname, '../src')

/** The table of docs/architecture.md: what each room may import of the others. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  main: ['app'],
  index: ['app', 'dates', 'problems', 'model'],
  app: ['*'],
  'chat/discord': [
    'chat/discord/commands',
    'chat/discord/message',
    'chat',
    'chat/compose',
    'chat/requests',
    'chat/references',
    'chat/wording',
    'service',
    'model',
  ],
  'chat/discord/commands': ['chat/compose', 'chat/requests', 'chat/wording', 'chat/plain', 'model'],
  'chat/discord/message': [
    'chat/discord/commands',
    'chat/pages',
    'chat/compose',
    'chat/requests',
    'chat/references',
    'chat/wording',
    'chat/plain',
    'model',
  ],
  'chat/telegram': [
    'chat/telegram/updates',
    'chat/telegram/api',
    'chat/telegram/message',
    'chat',
    'chat/compose',
    'chat/requests',
    'chat/references',
    'chat/wording',
    'chat/plain',
    'service',
    'model',
  ],
  'chat/telegram/updates': ['chat/telegram/api', 'service'],
  'chat/telegram/api': ['chat/telegram/message', 'service'],
  'chat/telegram/message': [
    'chat/pages',
    'chat/compose',
    'chat/requests',
    'chat/references',
    'chat/wording',
    'chat/plain',
    'model',
  ],
  'chat/terminal': ['chat', 'chat/compose', 'chat/requests', 'chat/wording', 'chat/plain', 'model'],
  chat: ['chat/requests', 'chat/references', 'chat/wording', 'service', 'model'],
  'chat/pages': ['chat/compose', 'chat/plain', 'model'],
  'chat/compose': ['chat/requests', 'chat/references', 'chat/wording', 'chat/plain', 'dates', 'model'],
  'chat/requests': ['chat/references', 'chat/wording', 'chat/plain', 'service', 'model'],
  'chat/references': ['chat/plain', 'dates', 'text', 'model'],
  'chat/wording': ['problems', 'model'],
  'chat/plain': ['text'],
  service: [],
  answer: ['library', 'search', 'dates', 'text', 'model'],
  library: ['search', 'lexicon', 'text', 'problems', 'model'],
  search: ['lexicon', 'text', 'problems', 'model'],
  reports: ['dates', 'problems', 'model'],
  lexicon: ['text', 'problems', 'model'],
  dates: ['model'],
  text: ['text/sentences', 'model'],
  'text/sentences': ['model'],
  settings: ['text', 'problems', 'model'],
  problems: [],
  model: [],
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))

function roomOf(file: string): string {
  const folder = dirname(file)
  return folder === '.' ? file.replace(/\.ts$/, '') : folder
}

interface Import {
  readonly specifier: string
  /** The file of ours that is meant, from src. */
  readonly file?: string
}

function importsOf(file: string): Import[] {
  const source = readFileSync(join(SRC, file), 'utf8')
  return [...source.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, specifier = '']) => ({
    specifier,
    ...(specifier.startsWith('.') && {
      file: relative(SRC, resolve(SRC, dirname(file), specifier)).replace(/\.js$/, '.ts'),
    }),
  }))
}

const imported = new Map(files.map((file) => [file, importsOf(file).flatMap((each) => each.file ?? [])]))

it.each(files)('%s imports only what its room may', (file) => {
  const own = roomOf(file)
  const allowed = MAY_IMPORT[own]
  expect(allowed, `${own} has no row in the import table`).toBeDefined()
  const wrong = (imported.get(file) ?? []).filter((target) => {
    const room = roomOf(target)
    return room !== own && !allowed?.includes('*') && !allowed?.includes(room)
  })
  expect(wrong).toEqual([])
})

it.each(Object.entries(MAY_IMPORT))('the row of %s names no room that it does not import', (room, allowed) => {
  const own = files.filter((file) => roomOf(file) === room)
  const used = new Set(own.flatMap((file) => (imported.get(file) ?? []).map(roomOf)))
  expect(allowed.filter((name) => name !== '*' && !used.has(name))).toEqual([])
})

/** The first circle that a walk along the arrows comes upon, for instance [a, b, a]; undefined without one. */
function circleIn(arrows: ReadonlyMap<string, Iterable<string>>): string[] | undefined {
  const done = new Set<string>()
  const walk = (at: string, path: readonly string[]): string[] | undefined => {
    if (path.includes(at)) return [...path.slice(path.indexOf(at)), at]
    if (done.has(at)) return undefined
    for (const next of arrows.get(at) ?? []) {
      const circle = walk(next, [...path, at])
      if (circle !== undefined) return circle
    }
    done.add(at)
    return undefined
  }
  for (const start of arrows.keys()) {
    const circle = walk(start, [])
    if (circle !== undefined) return circle
  }
  return undefined
}

it('no files import each other in a circle, not even for types', () => {
  expect(circleIn(imported)).toBeUndefined()
})

it('no rooms import each other in a circle', () => {
  const arrows = new Map<string, Set<string>>()
  for (const [file, targets] of imported) {
    const room = roomOf(file)
    const rooms = arrows.get(room) ?? new Set()
    arrows.set(room, rooms)
    for (const target of targets) if (roomOf(target) !== room) rooms.add(roomOf(target))
  }
  expect(circleIn(arrows)).toBeUndefined()
})

it('a circle is found where there is one', () => {
  expect(
    circleIn(
      new Map([
        ['a', ['b']],
        ['b', ['c', 'a']],
        ['c', []],
      ]),
    ),
  ).toEqual(['a', 'b', 'a'])
  expect(
    circleIn(
      new Map([
        ['a', ['b', 'c']],
        ['b', ['c']],
        ['c', []],
      ]),
    ),
  ).toBeUndefined()
})

it('only search/passage-index imports minisearch', () => {
  const importers = files.filter((file) => importsOf(file).some(({ specifier }) => specifier === 'minisearch'))
  expect(importers).toEqual(['search/passage-index.ts'])
})

it('only service/http imports hono', () => {
  const importers = files.filter((file) => importsOf(file).some(({ specifier }) => specifier.includes('hono')))
  expect(importers).toEqual(['service/http.ts'])
})

it('the table of docs/architecture.md is the one asserted here', () => {
  const page = readFileSync(resolve(SRC, '../docs/architecture.md'), 'utf8')
  const rows = page
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .split('|')
        .slice(1, 3)
        .map((cell) => cell.trim()),
    )
  const written = new Map(rows.map(([room = '', allowed = '']) => [room, allowed]))
  for (const [room, allowed] of Object.entries(MAY_IMPORT)) {
    const names = allowed.map((name) => (name === '*' ? 'everything' : `\`${name}\``)).join(', ')
    expect(written.get(`\`${room}\``), room).toBe(names)
  }
})

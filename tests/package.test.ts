/**
 * The package as others get it: packed, installed in an empty project, and built from a clone without development tools.
 *
 * Asks no registry: what the package needs is copied from this checkout before npm looks for it.
 */

import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { packageRoot } from '../src/app/package-root.js'

const ROOT = packageRoot()
const QUESTION = 'Wie viele Personen wurden in Kiew verletzt?'
const ANSWER = 'wurden fünf Personen verletzt.'
/** Compilers and programs take seconds to start where others are busy. */
const STARTS = { timeout: 60_000 }

let folder: string
/** What npm says that it put into the tarball. */
let packed: readonly string[]
/** What npm said while it installed the tarball. */
let said: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'talks-bot-'))
  await run(ROOT, process.execPath, 'build.mjs', '--if-stale')
  const pack = await run(ROOT, 'npm', 'pack', '--ignore-scripts', '--json', '--pack-destination', folder)
  const [{ filename, files }] = JSON.parse(pack.stdout)
  packed = files.map(({ path }: { path: string }) => path)
  await copyProductionPackages(at('project'))
  await writeFile(at('project/package.json'), '{ "private": true, "type": "module" }')
  const install = await run(at('project'), 'npm', 'install', at(filename))
  said = install.stdout + install.stderr
}, STARTS.timeout)

afterAll(() => rm(folder, { recursive: true }))

describe('the tarball', () => {
  it('holds the built sources, config, corpus and what npm adds, and nothing else', async () => {
    const built = (await filesIn('src')).flatMap((file) =>
      ['.js', '.d.ts'].map((ending) => `dist/${file.replace(/\.ts$/, ending)}`),
    )
    const shipped = [...(await filesIn('config')), ...(await filesIn('corpus'))]
    expect([...packed].sort()).toEqual([...built, ...shipped, 'LICENSE', 'README.md', 'package.json'].sort())
  })

  it('is built anew before it is packed', async () => {
    const { scripts } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'))
    expect(scripts.prepack).toBe('node build.mjs')
  })
})

describe('installed in an empty project', () => {
  it('it brings no warning, and nothing that runs at the install', async () => {
    expect(said).toMatch(/^\s*added 1 package in /)
    expect(said).not.toContain('warn')
    const { scripts, optionalDependencies } = JSON.parse(
      await readFile(at('project/node_modules/talks-bot/package.json'), 'utf8'),
    )
    // npm warns of prepare as well where a tarball has it.
    for (const name of ['preinstall', 'install', 'postinstall', 'prepare']) expect(scripts).not.toHaveProperty(name)
    expect(optionalDependencies).toBeUndefined()
  })

  it('its types compile under strict settings, without those of Node', STARTS, async () => {
    await writeFile(at('project/tsconfig.json'), JSON.stringify(STRICT))
    await writeFile(at('project/use.ts'), await useOfEveryExport())
    const tsc = join(ROOT, 'node_modules/typescript/bin/tsc')
    const { stdout } = await run(at('project'), process.execPath, tsc, '--listFiles')
    expect(stdout).toContain('node_modules/talks-bot/dist/src/index.d.ts')
    expect(stdout).not.toContain('@types/node')
  })

  it('it answers a program', STARTS, async () => {
    const use = `
      import { ask, openLibrary } from 'talks-bot'
      const library = await openLibrary('node_modules/talks-bot/corpus')
      console.log(JSON.stringify(ask(library, ${JSON.stringify(QUESTION)}, { today: '2025-12-24' })))`
    await writeFile(at('project/use.js'), use)
    const { stdout, stderr } = await run(at('project'), process.execPath, 'use.js')
    expect(JSON.parse(stdout)).toMatchObject({ kind: 'found', excerpts: [{ quote: expect.stringContaining(ANSWER) }] })
    expect(stderr).toBe('')
  })

  it('it answers from the command line', STARTS, async () => {
    await expectAnswered(at('project'), 'node_modules/talks-bot/dist/src/main.js')
  })
})

describe('a clone with production dependencies alone', () => {
  it('builds the very modules of the tarball, and answers', STARTS, async () => {
    await cp(ROOT, at('clone'), { recursive: true, filter: (file) => !NOT_IN_A_CLONE.has(relative(ROOT, file)) })
    await symlink(at('project/node_modules'), at('clone/node_modules'), 'dir')
    const { stderr } = await run(at('clone'), 'npm', 'run', 'dependencies')
    expect(stderr).toMatch(/^dist: \d+ modules\n$/)
    await expectAnswered(at('clone'), 'dist/src/main.js')
    for (const file of packed.filter((one) => one.endsWith('.js'))) {
      expect(await readFile(at('clone', file), 'utf8'), file).toBe(await readFile(join(ROOT, file), 'utf8'))
    }
  })

  it('builds again where a source changed, and leaves nothing of a source that is gone', STARTS, async () => {
    const build = (): Promise<{ stderr: string }> => run(at('clone'), process.execPath, 'build.mjs', '--if-stale')
    const built = at('clone/dist/src/moved.js')
    expect((await build()).stderr).toBe('')
    await writeFile(at('clone/src/moved.ts'), 'export const days: number = 1\n')
    expect((await build()).stderr).toMatch(/^dist: \d+ modules\n$/)
    expect(await readFile(built, 'utf8')).toBe('export const days         = 1\n')
    await rm(at('clone/src/moved.ts'))
    await build()
    await expect(readFile(built)).rejects.toThrow('ENOENT')
    await expectAnswered(at('clone'), 'dist/src/main.js')
  })

  it('builds several times at once, and clears away what a killed build left', STARTS, async () => {
    const [abandoned, begun] = [at('clone/dist/.unfinished-old'), at('clone/dist/.unfinished-new')]
    for (const folder of [abandoned, begun]) {
      await mkdir(folder)
      await writeFile(join(folder, 'half.js'), '')
    }
    const yesterday = new Date(Date.now() - 86_400_000)
    await utimes(abandoned, yesterday, yesterday)
    await Promise.all(Array.from({ length: 4 }, () => run(at('clone'), process.execPath, 'build.mjs')))
    const left = (await readdir(at('clone/dist'))).filter((name) => name.startsWith('.unfinished-'))
    expect(left).toEqual(['.unfinished-new'])
    await expectAnswered(at('clone'), 'dist/src/main.js')
  })
})

const NOT_IN_A_CLONE: ReadonlySet<string> = new Set(['.git', '.env', 'node_modules', 'dist', 'preview/out'])

/** Nothing of it may be loosened: whoever uses the package has settings of their own. */
const STRICT = {
  compilerOptions: {
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: false,
    target: 'ES2022',
    lib: ['ES2022'],
    types: [],
    module: 'NodeNext',
    noEmit: true,
  },
  files: ['use.ts'],
}

/** A module that names whatever the package exports, and asks by each function. */
async function useOfEveryExport(): Promise<string> {
  const texts = await Promise.all(['src/index.ts', 'src/model.ts'].map((file) => readFile(join(ROOT, file), 'utf8')))
  const types = texts.flatMap((text) =>
    [...text.matchAll(/^export (?:type|interface) (\w+)/gm)].map(([, name]) => name),
  )
  expect(types).toEqual(expect.arrayContaining(['OpenedLibrary', 'Answer', 'Core']))
  return `
    import { ask, describeProblems, LANGUAGES, openLibrary, parseDay, report, sources, status, timeline } from 'talks-bot'
    import type { Problem, ${types.join(', ')} } from 'talks-bot'
    export type All = [Problem, ${types.join(', ')}]
    const library: OpenedLibrary = await openLibrary('corpus', { root: '.' })
    const asking: Asking = { today: '2025-12-24', language: LANGUAGES[0] }
    export const problems: string = describeProblems(library.problems)
    export const replies: readonly [Answer, Status, Timeline, Sources, ReportLookup] = [
      ask(library, 'Wer?', asking), status(library, '', asking), timeline(library, '', asking), sources(library),
      report(library, '', asking),
    ]
    export const day: Day | undefined = parseDay('2025-12-24')
    export const quote: string | undefined = replies[0].kind === 'found' ? replies[0].excerpts[0].quote : undefined
    // @ts-expect-error A day in another form is no Day.
    ask(library, 'Wer?', { today: '24.12.' })
  `
}

interface LockedPackage {
  readonly dev?: true
  readonly link?: true
  /** Its programs, by their names. */
  readonly bin?: Readonly<Record<string, string>>
}

/** As the lock file has them, so that npm finds all that the package needs, whole, and fetches nothing. */
async function copyProductionPackages(project: string): Promise<void> {
  const { packages } = JSON.parse(await readFile(join(ROOT, 'package-lock.json'), 'utf8'))
  const bins = join(project, 'node_modules/.bin')
  await mkdir(bins, { recursive: true })
  for (const [place, { dev, link, bin = {} }] of Object.entries<LockedPackage>(packages)) {
    if (!place.startsWith('node_modules/') || dev || link) continue
    await cp(join(ROOT, place), join(project, place), { recursive: true })
    for (const [name, file] of Object.entries(bin)) await symlink(join(project, place, file), join(bins, name))
  }
}

async function expectAnswered(cwd: string, main: string): Promise<void> {
  const { stdout, stderr } = await run(cwd, process.execPath, main, 'ask', QUESTION)
  expect(stdout).toContain(ANSWER)
  expect(stderr).toBe('')
}

/** Without the developer's settings of npm, and without a network. @throws where it fails, with what it wrote */
function run(cwd: string, command: string, ...args: string[]): Promise<{ stdout: string; stderr: string }> {
  const env = {
    PATH: process.env.PATH,
    HOME: folder,
    npm_config_cache: at('cache'),
    npm_config_offline: 'true',
    npm_config_audit: 'false',
    npm_config_fund: 'false',
    npm_config_update_notifier: 'false',
  }
  return promisify(execFile)(command, args, { cwd, env })
}

/** All files below a folder of the checkout, by their paths from it. */
async function filesIn(part: string): Promise<string[]> {
  const entries = await readdir(join(ROOT, part), { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => relative(ROOT, join(entry.parentPath, entry.name)))
}

function at(...path: string[]): string {
  return join(folder, ...path)
}

/**
 * Builds dist/: JavaScript from the sources with their types blanked out, so that lines and columns stay, and where
 * typescript is installed the declarations of src/ as well.
 *
 *     node build.mjs               anew
 *     node build.mjs --if-stale    only where dist/ was not built from these very sources
 *
 * Needs one production dependency and no compiler, so that a clone without development tools builds, too. Programs may
 * run from dist/ and several builds may go on meanwhile: every file is replaced by one rename, and none is missing
 * in between. What no source stands for is removed.
 */

import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'

const ROOT = import.meta.dirname
const DIST = join(ROOT, 'dist')
const TSC = join(ROOT, 'node_modules/typescript/bin/tsc')
const ROOMS = ['src', 'examples', 'evaluation', 'bench', 'peers', 'preview']
/** What else decides about the result. */
const RECIPE = ['build.mjs', 'tsconfig.json', 'tsconfig.build.json']
/** Says of which sources dist/ was built. */
const STAMP = '.built-from'
/** Begins the names of folders in dist/ that builds write into before they rename. */
const UNFINISHED = '.unfinished-'
const LONGEST_BUILD_MS = 3_600_000

const sources = ROOMS.flatMap((room) => filesIn(ROOT, room)).filter((file) => /(?<!\.d)\.ts$/.test(file))
const texts = new Map(sources.map((file) => [file, readFileSync(join(ROOT, file), 'utf8')]))
const hasCompiler = existsSync(TSC)
const stamp = hash([...texts, ...RECIPE.map((file) => [file, readFileSync(join(ROOT, file), 'utf8')])])

if (!process.argv.includes('--if-stale') || isStale()) {
  // Not loaded where there is nothing to build: it takes longer than all the rest.
  const { transformSync } = await import('@swc/wasm-typescript')
  mkdirSync(DIST, { recursive: true })
  const folder = mkdtempSync(join(DIST, UNFINISHED))
  try {
    for (const [file, text] of texts)
      write(join(folder, file.replace(/\.ts$/, '.js')), strip(file, text, transformSync))
    if (hasCompiler && !declare(folder)) {
      console.error('dist: stays as it was, for the types of src have faults')
      process.exitCode = 1
    } else {
      write(join(folder, STAMP), stamp)
      replace(folder)
      console.error(`dist: ${texts.size} modules${hasCompiler ? ' and the declarations of src' : ''}`)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** @param {string} file  @param {string} text  @param {typeof import('@swc/wasm-typescript').transformSync} transformSync */
function strip(file, text, transformSync) {
  try {
    return transformSync(text, { mode: 'strip-only', module: true, filename: file }).code
  } catch (error) {
    throw new Error(`${file} can't be built: ${JSON.stringify(error)}`)
  }
}

/** @param {string} folder  @returns whether the types are sound; the compiler names what is not */
function declare(folder) {
  const args = [TSC, '-p', join(ROOT, 'tsconfig.build.json'), '--outDir', folder]
  return spawnSync(process.execPath, args, { stdio: ['ignore', 2, 2] }).status === 0
}

/** Puts what a finished build wrote into its place; the stamp last. @param {string} folder */
function replace(folder) {
  const built = filesIn(folder, '.')
  for (const file of [...built.filter((file) => file !== STAMP), STAMP]) {
    mkdirSync(dirname(join(DIST, file)), { recursive: true })
    renameSync(join(folder, file), join(DIST, file))
  }
  const kept = new Set(built)
  for (const file of settledFiles()) if (!kept.has(file)) rmSync(join(DIST, file), { force: true })
  for (const name of readdirSync(DIST)) if (name.startsWith(UNFINISHED)) removeIfAbandoned(join(DIST, name))
}

/** The files of dist/ but those that builds are still writing: their folders may vanish while they are listed. */
function settledFiles() {
  return readdirSync(DIST, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith(UNFINISHED))
    .flatMap((entry) => (entry.isDirectory() ? filesIn(DIST, entry.name) : [entry.name]))
}

/** What a build left that was killed. @param {string} folder */
function removeIfAbandoned(folder) {
  const begun = statSync(folder, { throwIfNoEntry: false })?.mtimeMs
  if (begun !== undefined && Date.now() - begun > LONGEST_BUILD_MS) rmSync(folder, { recursive: true, force: true })
}

/** @param {string} file  @param {string} text */
function write(file, text) {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}

/** Whether the sources changed since, or declarations could be made that are not there. */
function isStale() {
  const file = join(DIST, STAMP)
  if (!existsSync(file) || readFileSync(file, 'utf8') !== stamp) return true
  return hasCompiler && !existsSync(join(DIST, 'src/index.d.ts'))
}

/** All files below root/folder, by their paths from root, in one order. @param {string} root  @param {string} folder */
function filesIn(root, folder) {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort()
}

/** @param {unknown} value */
function hash(value) {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex')
}

/**
 * A folder of report files as reports.
 *
 * Nothing on disk makes it throw: bad files are left out and named. What a file may hold, read-report-file.ts knows.
 */

import { readdir, readFile, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { Report } from '../model.js'
import { byPlace, type Fault, type Problem } from '../problems/problem.js'
import { attempt, unreadable } from '../problems/read-file.js'
import { readReportFile, reportId, type TextTools } from './read-report-file.js'

/** What a folder holds: the good reports, and the problems of all others. */
export interface ReadCorpus {
  /** By date, then by id. */
  readonly reports: readonly Report[]
  /** By file, then by line. */
  readonly problems: readonly Problem[]
}

const MEGABYTE = 1024 * 1024
/** A book has about one megabyte; a larger file is no report. */
const MAX_FILE_BYTES = 5 * MEGABYTE
/** More gain nothing: Node reads files in four threads. */
const FILES_AT_ONCE = 16

/**
 * Reads all .md and .txt files of a folder, README.md and hidden files left out; sub-folders are not entered. A file over
 * 5 MB is named without being read. Of several files with one id, such as a.md and a.txt, only the .md is read and the
 * others are named: it is the one that somebody wrote front matter for. A folder that is missing or holds no such file is
 * one problem.
 */
export async function readCorpus(folder: string, tools: TextTools): Promise<ReadCorpus> {
  const listed = await attempt(() => readdir(folder))
  if ('code' in listed) return { reports: [], problems: [{ file: folder, ...folderFault(listed.code) }] }
  const names = listed.value.filter(isReportName).sort(byPreference)
  if (names.length === 0) return { reports: [], problems: [{ file: folder, ...folderFault('EMPTY') }] }

  const winners = new Map<string, string>()
  const problems: Problem[] = []
  for (const name of names) {
    const winner = winners.get(reportId(name))
    if (winner === undefined) winners.set(reportId(name), name)
    else problems.push({ file: join(folder, name), ...secondOfItsId(winner) })
  }

  const reports: Report[] = []
  await inParallel([...winners.values()], async (name) => {
    const read = await readOne(join(folder, name), tools)
    if ('report' in read) reports.push(read.report)
    else problems.push(...read.problems)
  })
  reports.sort((a, b) => compare(a.date, b.date) || compare(a.id, b.id))
  problems.sort(byPlace)
  return { reports, problems }
}

async function readOne(file: string, tools: TextTools): Promise<ReturnType<typeof readReportFile>> {
  const refuse = (fault: Fault) => ({ problems: [{ file, ...fault }] })
  const found = await attempt(() => stat(file))
  if ('code' in found) return refuse(reportFault(found.code))
  // Checked first: reading a pipe would wait for ever.
  if (found.value.isDirectory()) return refuse(reportFault('EISDIR'))
  if (!found.value.isFile()) return refuse(reportFault('NOT_PLAIN'))
  if (found.value.size > MAX_FILE_BYTES) return refuse(tooLarge(found.value.size))
  const bytes = await attempt(() => readFile(file))
  return 'code' in bytes ? refuse(reportFault(bytes.code)) : readReportFile(file, bytes.value, tools)
}

async function inParallel(names: readonly string[], work: (name: string) => Promise<void>): Promise<void> {
  const queue = names.values()
  const worker = async () => {
    for (const name of queue) await work(name)
  }
  await Promise.all(Array.from({ length: FILES_AT_ONCE }, worker))
}

function isReportName(name: string): boolean {
  return /^[^.].*\.(?:md|txt)$/is.test(name) && name.toLowerCase() !== 'readme.md'
}

/** .md before .txt, then by name. */
function byPreference(a: string, b: string): number {
  return compare(extname(a).toLowerCase(), extname(b).toLowerCase()) || compare(a, b)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function secondOfItsId(winner: string): Fault {
  return {
    problem: `It has the same id as ${winner}, which is read in its place.`,
    remedy: 'Rename one of the two, or delete it.',
  }
}

function tooLarge(bytes: number): Fault {
  const problem = `The file has ${(bytes / MEGABYTE).toFixed(1)} MB; at most 5 MB are read.`
  return { problem, remedy: 'Split it into several reports.' }
}

function folderFault(code: string): Fault {
  const remedy = 'Create the folder and put report files (.md or .txt) there, or name another folder.'
  if (code === 'EMPTY') return { problem: 'The folder holds no report file.', remedy: 'Put a .md or .txt file there.' }
  if (code === 'ENOENT') return { problem: 'The corpus folder does not exist.', remedy }
  if (code === 'ENOTDIR') return { problem: 'This is not a folder.', remedy }
  return { problem: `The corpus folder can't be read (${code}).`, remedy: 'Let the bot read it.' }
}

function reportFault(code: string): Fault {
  switch (code) {
    case 'EISDIR':
      return { problem: 'This is a folder; only files are read.', remedy: 'Move its reports beside it, or rename it.' }
    case 'NOT_PLAIN':
      return { problem: 'This is not a plain file.', remedy: 'Put a file in its place, or delete it.' }
    case 'ENOENT':
    case 'ELOOP':
      return { problem: 'This link leads to no file.', remedy: 'Mend the link, or delete it.' }
    default:
      return unreadable(code, 'Let the bot read it, or delete it.')
  }
}

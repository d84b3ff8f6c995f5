/**
 * The text of a YAML file as the value that a schema describes, or every fault with line and remedy.
 *
 * An issue's message in the schema is the remedy that the operator reads; this file finds the line and names the fault.
 * Opens no file.
 */

import { type Document, isMap, isScalar, isSeq, visit } from 'yaml'
import type { z } from 'zod'
import type { FaultWords, Read } from './problem.js'
import { shown } from './shown.js'
import { parseYaml, YAML_WORDS } from './yaml-faults.js'

export type Path = readonly PropertyKey[]

/** A fault of the value at a path. */
export interface ValueFault extends FaultWords {
  readonly path: Path
}

export interface YamlShape<T> {
  readonly schema: z.ZodType<T>
  /** A path as an operator reads it; the usual one is limits.excerpts. Never asked for the empty path. */
  readonly nameOf?: (path: Path, data: unknown) => string
  /** What is said of a key that the schema does not know; usually that it does not belong there, with the schema's message. */
  readonly unknownKey?: (parent: Path, key: string) => FaultWords
  /** What no schema of one value sees; asked even where the schema has found faults. */
  readonly otherFaults?: (data: unknown) => readonly ValueFault[]
}

/** @param file  how problems name the file */
export function readYaml<T>(text: string, file: string, shape: YamlShape<T>): Read<T> {
  const { document, fault, lineAt } = parseYaml(text)
  if (fault) return { problems: [{ file, line: lineAt(fault.offset), ...YAML_WORDS[fault.kind] }] }
  const data = plainData(document)
  if (data === undefined) return { problems: [{ file, line: lineAt(firstAlias(document)), ...ALIAS_FAULT }] }

  const read = shape.schema.safeParse(data)
  const issues = read.success ? [] : read.error.issues
  const faults = [...issues.flatMap((issue) => faultsOf(issue, data, shape)), ...(shape.otherFaults?.(data) ?? [])]
  const problems = faults
    .map(({ path, problem, remedy }) => ({ file, line: lineAt(offsetOf(document, path)), problem, remedy }))
    .sort((a, b) => a.line - b.line)
  return read.success && problems.length === 0 ? { value: read.data } : { problems }
}

function faultsOf<T>(issue: z.core.$ZodIssue, data: unknown, shape: YamlShape<T>): ValueFault[] {
  const { path, message: remedy } = issue
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: [...path, key],
      ...(shape.unknownKey?.(path, key) ?? { problem: `${shown(key) ?? 'This key'} does not belong here.`, remedy }),
    }))
  }
  const name = path.length === 0 ? 'The file' : (shape.nameOf ?? plainName)(path, data)
  return [{ path, problem: `${name} ${wrongValue(valueAt(data, path))}`, remedy }]
}

/** Counted from 1, as people count. */
function plainName(path: Path): string {
  return path.map((step) => (typeof step === 'number' ? step + 1 : String(step))).join('.')
}

function wrongValue(value: unknown): string {
  if (value === undefined) return 'is missing.'
  if (value === null || value === '') return 'is empty.'
  if (Array.isArray(value)) return value.length === 0 ? 'is an empty list.' : 'is a list.'
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    const text = shown(value)
    return text === undefined ? 'is not what belongs there.' : `is ${text}.`
  }
  return 'is a list of keys.'
}

export function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, step) => {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined
    return Reflect.get(value, step)
  }, data)
}

/** Where the path's last step that exists is written: its key, or its dash in a list. */
function offsetOf(document: Document.Parsed, path: Path): number {
  let node: unknown = document.contents
  let offset = document.contents?.range[0] ?? 0
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step))
      if (!pair || !isScalar(pair.key)) break
      offset = pair.key.range?.[0] ?? offset
      node = pair.value
    } else if (isSeq(node)) {
      const item: unknown = node.items[Number(step)]
      if (isMap(item) || isSeq(item) || isScalar(item)) offset = item.range?.[0] ?? offset
      node = item
    } else break
  }
  return offset
}

/** The document's values; null for an empty one, undefined where an alias can't be resolved. */
function plainData(document: Document.Parsed): unknown {
  try {
    return document.toJS() ?? null
  } catch {
    return undefined
  }
}

const ALIAS_FAULT: FaultWords = { problem: 'An alias (*) here leads to no value.', remedy: 'Write the value itself.' }

function firstAlias(document: Document.Parsed): number {
  let offset = 0
  visit(document, {
    Alias: (_, alias) => {
      offset = alias.range?.[0] ?? 0
      return visit.BREAK
    },
  })
  return offset
}

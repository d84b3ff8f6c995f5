/**
 * What Discord's own OpenAPI says about a body.
 *
 * Takes a schema of discord-api-spec and a value, gives what is wrong with it, a line for each issue. Knows no route;
 * what the schemas miss stands in check-commands.ts and check-messages.ts.
 */

/// <reference path="./discord-api-spec.d.ts" />

import { en } from 'zod/locales'
import type { ZodMiniType } from 'zod/mini'

export type Schema = ZodMiniType

type Issue = NonNullable<ReturnType<Schema['safeParse']>['error']>['issues'][number]

const { localeError } = en()

/** One line for each issue: `components.0.label: Too big: …`. None when the value is right. */
export function issuesOf(schema: Schema, value: unknown): string[] {
  const { error } = schema.safeParse(value, { error: localeError })
  return (error?.issues ?? []).flatMap((issue) => linesOf(issue, []))
}

function linesOf(issue: Issue, above: readonly PropertyKey[]): string[] {
  const path = [...above, ...issue.path]
  if (issue.code !== 'invalid_union') return [`${path.map(String).join('.') || '(body)'}: ${issue.message}`]
  // The branch that was meant is the one whose `type` fits; else the one with the least to say.
  const meant = issue.errors.filter((branch) => !branch.some((each) => each.path[0] === 'type'))
  const [nearest] = (meant.length > 0 ? meant : issue.errors).toSorted((one, other) => one.length - other.length)
  return nearest === undefined
    ? [`${path.map(String).join('.') || '(body)'}: ${issue.message}`]
    : nearest.flatMap((each) => linesOf(each, path))
}

/** The program: its arguments, then one call. */

import { parseArgs } from 'node:util'
import { EX_USAGE } from './app/exit-codes.js'
import { PROGRAM_COMMANDS, runCommand } from './app/run-command.js'

async function main(): Promise<number> {
  const given = readArguments()
  if ('fault' in given) {
    console.error(given.fault)
    return EX_USAGE
  }
  const { positionals, values } = given
  const [name = 'chat', ...words] = positionals
  const command = PROGRAM_COMMANDS.find((known) => known === name)
  if (command === undefined) {
    console.error(`There is no command "${name}". Use one of ${PROGRAM_COMMANDS.join(', ')}.`)
    return EX_USAGE
  }
  return runCommand(command, { words, ...values })
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { json: { type: 'boolean' }, guild: { type: 'string' }, clear: { type: 'boolean' } },
    })
  } catch (error) {
    // Node's own words name the option, and how to write what only looks like one.
    return { fault: error instanceof Error ? error.message : String(error) }
  }
}

try {
  process.exitCode = await main()
} catch (error) {
  console.error(`talks-bot had to stop: ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 1
}

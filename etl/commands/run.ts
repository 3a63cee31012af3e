import { RefusedError } from '../desk/refusal.ts'
import { UnknownNameError } from '../figures/filter.ts'
import { commands } from './commands.ts'
import { parseInvocation, UsageError } from './options.ts'

const usage = `tiendo COMMAND … [--store DIR] [--campaigns DIR] [--json] [--lang vi|en]
commands: ${Object.keys(commands).join(' ')}`

async function answered(words: readonly string[]): Promise<number> {
  const invocation = parseInvocation(words, process.env, new Date())
  const load = commands[invocation.command]
  if (load === undefined) throw new UsageError(`no command ${invocation.command}`)
  const command = await load()
  const { json, lines, status } = await command(invocation)
  process.stdout.write(
    invocation.isJson ? `${JSON.stringify(json)}\n` : lines.map((line) => `${line}\n`).join(''),
  )
  return status
}

const isRefusal = (error: unknown): error is Error =>
  error instanceof UsageError || error instanceof UnknownNameError || error instanceof RefusedError

/** Runs one command, prints its answer, and gives the status to end with. */
export async function run(words: readonly string[]): Promise<number> {
  try {
    return await answered(words)
  } catch (error) {
    if (isRefusal(error)) {
      process.stderr.write(`${error.message}\n${usage}\n`)
      return 2
    }
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
    return 1
  }
}

import { RefusedError } from './desk/refusal.ts'
import { UnknownNameError } from './figures/store.ts'
import { annotateCommand } from './commands/annotate.ts'
import type { Answer } from './commands/answer.ts'
import { awardsCommand } from './commands/awards.ts'
import { compareCommand, replaceCommand } from './commands/corrections.ts'
import {
  confirmCommand,
  decideCommand,
  decisionsCommand,
  undoCommand,
  withdrawCommand,
} from './commands/deeds.ts'
import {
  calendarCommand,
  findingsCommand,
  indicatorsCommand,
  listCampaignsCommand,
  planCommand,
  reportingCommand,
  traceCommand,
} from './commands/figures.ts'
import { buildCommand, checkCommand, importCommand, sampleCommand } from './commands/intake.ts'
import { laggingCommand } from './commands/lagging.ts'
import { lettersCommand } from './commands/letters.ts'
import { parseInvocation, UsageError, type Invocation } from './commands/options.ts'
import { followUpCommand } from './commands/follow-up.ts'
import { freezesCommand, reviewCommand } from './commands/review.ts'
import { templateCommand } from './commands/template.ts'

const commands: Readonly<Record<string, (invocation: Invocation) => Promise<Answer>>> = {
  campaigns: listCampaignsCommand,
  check: checkCommand,
  import: importCommand,
  build: buildCommand,
  indicators: indicatorsCommand,
  reporting: reportingCommand,
  lagging: laggingCommand,
  'follow-up': followUpCommand,
  letters: lettersCommand,
  findings: findingsCommand,
  plan: planCommand,
  calendar: calendarCommand,
  trace: traceCommand,
  template: templateCommand,
  annotate: annotateCommand,
  decisions: decisionsCommand,
  decide: decideCommand,
  confirm: confirmCommand,
  withdraw: withdrawCommand,
  replace: replaceCommand,
  undo: undoCommand,
  compare: compareCommand,
  review: reviewCommand,
  freezes: freezesCommand,
  awards: awardsCommand,
  sample: sampleCommand,
}

const usage = `tiendo COMMAND … [--store DIR] [--campaigns DIR] [--json] [--lang vi|en]
commands: ${Object.keys(commands).join(' ')}`

async function run(): Promise<number> {
  const invocation = parseInvocation(process.argv.slice(2), process.env, new Date())
  const command = commands[invocation.command]
  if (command === undefined) throw new UsageError(`no command ${invocation.command}`)
  const { json, lines, status } = await command(invocation)
  process.stdout.write(
    invocation.isJson ? `${JSON.stringify(json)}\n` : lines.map((line) => `${line}\n`).join(''),
  )
  return status
}

try {
  process.exitCode = await run()
} catch (error) {
  if (error instanceof UsageError || error instanceof UnknownNameError || error instanceof RefusedError) {
    process.stderr.write(`${error.message}\n${usage}\n`)
    process.exitCode = 2
  } else {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
    process.exitCode = 1
  }
}

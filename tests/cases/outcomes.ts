/**
 * Sends every file of a folder through what `import --dry-run` does and writes a table of what became of each:
 * `node tests/cases/outcomes.ts FOLDER -o TABLE.md`. A file goes to the campaign that was made for its kind
 * (`kinds.json`), all others to those that come with the product.
 */
import { spawn } from 'node:child_process'
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Tried } from './try-file.ts'

const here = import.meta.dirname
const bundled = join(here, '../../data/campaigns')
/** For one file and one campaign. */
const MOST_SECONDS = 20
const MOST_CAMPAIGNS = 5
const MOST_MEGABYTES = 1024

interface Kind {
  readonly files: string
  readonly campaign: string
}

const kinds = JSON.parse(readFileSync(join(here, 'kinds.json'), 'utf8')) as readonly Kind[]

export interface Outcome {
  readonly file: string
  readonly tried: readonly Tried[]
  readonly seconds: number
  readonly megabytes: number
  /** Why the process did not come to an end by itself; null where it did. */
  readonly failure: string | null
}

interface Ended {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** The process, ended where it takes more time than there is for the campaigns one after the other. */
function ended(words: readonly string[]): Promise<Ended> {
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'pipe'] })
  const output = { stdout: '', stderr: '' }
  for (const stream of ['stdout', 'stderr'] as const)
    child[stream].setEncoding('utf8').on('data', (part: string) => (output[stream] += part))
  const timer = setTimeout(() => child.kill('SIGKILL'), MOST_CAMPAIGNS * MOST_SECONDS * 1000)
  return new Promise((resolve) => {
    child.on('close', (status) => {
      clearTimeout(timer)
      resolve({ status, ...output })
    })
  })
}

function failureOf({ status, stderr }: Ended, seconds: number, megabytes: number): string | null {
  if (status === null || seconds >= MOST_SECONDS) return 'takes too long'
  if (status !== 0)
    return stderr.split('\n').find((line) => /Error/.test(line)) ?? `ended with ${String(status)}`
  return megabytes > MOST_MEGABYTES ? 'takes too much memory' : null
}

export async function outcomeOf(folder: string, path: string): Promise<Outcome> {
  const kind = kinds.find(({ files }) => new RegExp(files).test(path))
  const campaigns = kind === undefined ? [bundled] : [join(here, 'campaigns'), kind.campaign]
  const limits = ['--disable-warning=ExperimentalWarning', `--max-old-space-size=${String(MOST_MEGABYTES)}`]
  const end = await ended([...limits, join(here, 'try-file.ts'), join(folder, path), ...campaigns])
  const told = end.status === 0 ? end.stdout : '{"tried":[],"megabytes":0}'
  const { tried, megabytes } = JSON.parse(told) as Pick<Outcome, 'tried' | 'megabytes'>
  const seconds = Math.max(0, ...tried.map((each) => each.seconds))
  return { file: path, tried, seconds, megabytes, failure: failureOf(end, seconds, megabytes) }
}

export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .toSorted((a, b) => (a < b ? -1 : 1))
}

const MOST_FINDINGS = 4

function counted(findings: readonly string[]): string {
  const codes = [...Map.groupBy(findings, (finding) => finding.split(' ')[0] ?? '')]
  const most = codes.slice(0, MOST_FINDINGS).map(([code, same]) => {
    const [first = ''] = same
    return same.length === 1
      ? first
      : `${String(same.length)} × ${code}, first ${first.slice(code.length + 1)}`
  })
  return [...most, ...(codes.length > MOST_FINDINGS ? ['…'] : [])].join('; ')
}

/** The campaign that took most of the file. */
function best(tried: readonly Tried[]): Tried | undefined {
  return tried.toSorted((a, b) => b.observations - a.observations)[0]
}

function rowOf({ file, tried, seconds, megabytes, failure }: Outcome): string {
  const shown = best(tried)
  const cells = [
    file,
    failure ?? shown?.outcomes.join(', ') ?? '',
    shown === undefined || shown.observations === 0 ? '' : shown.campaign,
    String(shown?.reports ?? 0),
    String(shown?.observations ?? 0),
    counted(shown?.findings ?? []),
    seconds.toFixed(1),
    megabytes.toFixed(0),
  ]
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
}

export function tableOf(outcomes: readonly Outcome[]): string {
  const heads = ['file', 'outcome', 'campaign', 'reports', 'values', 'findings', 'seconds', 'MB']
  const lines = [`| ${heads.join(' | ')} |`, `|${heads.map(() => ' --- |').join('')}`]
  return [...lines, ...outcomes.map(rowOf), ''].join('\n')
}

async function main([folder, , output]: readonly string[]): Promise<void> {
  if (folder === undefined || output === undefined) throw new Error('outcomes.ts FOLDER -o TABLE.md')
  const outcomes: Outcome[] = []
  for (const path of filesIn(folder)) {
    const outcome = await outcomeOf(folder, path)
    outcomes.push(outcome)
    console.error(`${outcome.failure ?? 'ok'} ${path} ${outcome.seconds.toFixed(1)} s`)
  }
  writeFileSync(output, tableOf(outcomes))
  process.exitCode = outcomes.some(({ failure }) => failure !== null) ? 1 : 0
}

if (import.meta.main) await main(process.argv.slice(2))

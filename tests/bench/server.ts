import { readFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { addDays } from '../../etl/campaign/periods.ts'
import type { Launched } from '../web/running-server.ts'
import { provinceCampaign } from './province.ts'
import { atMost, megabytes, milliseconds, told } from './told.ts'
import { median, quantile, type Timings } from './timing.ts'

export const ANSWER = 50
const RESIDENT = 300_000_000
const ROUNDS = 60

const campaign = provinceCampaign()
const root = `/c/${campaign.id}`

function picked<Item>(items: readonly Item[], round: number, step: number): Item {
  const item = items[(round * step) % items.length]
  if (item === undefined) throw new Error('nothing to pick from')
  return item
}

/** Addresses that no other round has: a day, a node, a phase and an indicator of its own; `later`: so many days. */
export function addresses(page: string, later = 0): string[] {
  const inner = campaign.units.filter(({ kind }) => kind !== 'commune')
  const communes = campaign.units.filter(({ kind }) => kind === 'commune')
  const phases = [null, ...campaign.phases.map(({ id }) => id)]
  return Array.from({ length: ROUNDS }, (_, round) => {
    const node = round % 3 === 0 ? 'P' : picked(round % 10 === 1 ? communes : inner, round, 7).code
    const query = new URLSearchParams({ node, indicator: picked(campaign.indicators, round, 5).id })
    query.set('as-of', addDays('2025-12-27', later - 5 * round))
    const phase = picked(phases, round, 3)
    if (phase !== null) query.set('phase', phase)
    return `${root}${page}?${query.toString()}`
  })
}

/** What a page asks for once another view of it is chosen: its data, without markup. */
function dataAddresses(): string[] {
  return addresses('', 2).map((path) => path.replace('?', '/__data.json?x-sveltekit-invalidated=001&'))
}

export async function answerTime(url: string, path: string): Promise<number> {
  const started = performance.now()
  const response = await fetch(url + path)
  await response.arrayBuffer()
  if (!response.ok) throw new Error(`${path}: ${String(response.status)}`)
  return performance.now() - started
}

async function answerTimes(url: string, paths: readonly string[]): Promise<Timings> {
  const times: number[] = []
  for (const path of paths) times.push(await answerTime(url, path))
  return times.toSorted((a, b) => a - b)
}

/** What the process holds in memory, in bytes. */
function residentBytes(pid: number): number {
  const status = readFileSync(`/proc/${String(pid)}/status`, 'utf8')
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) * 1024
}

/** Many different filters, first asked for the first time, then again. */
export async function benchServer({ url, pid }: Launched): Promise<void> {
  await answerTimes(url, [root, `${root}/trace`, `${root}/calendar`, `${root}/plan`])
  const asked = [
    ['/__data.json', dataAddresses()],
    ...['', '/trace', '/calendar', '/plan', '/units.csv'].map((page) => [page, addresses(page)] as const),
  ] as const
  for (const [page, paths] of asked) {
    for (const kind of ['first time', 'again'] as const) {
      const times = await answerTimes(url, paths)
      told(`GET ${root}${page}, ${kind}, median`, milliseconds(median(times)))
      const slowest = quantile(times, 0.95)
      told(
        `GET ${root}${page}, ${kind}, 95th percentile`,
        milliseconds(slowest),
        atMost(ANSWER, slowest, milliseconds),
      )
    }
  }
  await setTimeout(3000)
  const held = residentBytes(pid)
  told('the server at rest', megabytes(held), atMost(RESIDENT, held, megabytes))
}

import { defaultInspection } from '../../etl/campaign/inspection-schema.ts'
import { copyFlags } from '../../etl/inspection/copies.ts'
import { outlierFlags } from '../../etl/inspection/outliers.ts'
import type { OwedReport } from '../../etl/figures/evidence-row.ts'
import { peerFlags } from '../../etl/inspection/peers.ts'
import { reportFlags } from '../../etl/inspection/reports.ts'
import { tenfoldFlags } from '../../etl/inspection/tenfold.ts'
import { monthlyForm, rowOf, toldBy } from '../etl/inspection/evidence.ts'
import { smallCampaign } from '../etl/warehouse/small-campaign.ts'
import { told } from './told.ts'

const { thresholds } = defaultInspection
const RATE = 0.9
const [LEAST, MOST] = [5, 500]

/** The same numbers in every run (mulberry32). */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

export interface Simulated {
  /** Of all units drawn: those that the limits name, and those among the ten lowest of a ranking. */
  readonly flaggedShare: number
  readonly rankedShare: number
}

/** Units of 5 to 500 members, all at the same true rate. */
export function simulate({ units, draws }: { readonly units: number; readonly draws: number }): Simulated {
  const next = random(7)
  const names = Array.from({ length: units }, (_, at) => `U${String(at)}`)
  const campaign = smallCampaign(names)
  let flagged = 0
  for (let draw = 0; draw < draws; draw += 1) {
    const rows = names.map((name) => {
      const size = LEAST + Math.floor(next() * (MOST - LEAST + 1))
      const good = Array.from({ length: size }).filter(() => next() < RATE).length
      return rowOf(name, good, size)
    })
    flagged += peerFlags(campaign, rows, thresholds).length
  }
  return { flaggedShare: flagged / (units * draws), rankedShare: 10 / units }
}

/** Twelve months of twelve numbers that go up and down by a tenth or so. */
function course(next: () => number): number[][] {
  const levels = Array.from({ length: 12 }, () => 40 + Math.floor(next() * 400))
  return Array.from({ length: 12 }, () => levels.map((level) => Math.round(level * (0.9 + 0.2 * next()))))
}

function flagsOf(reports: readonly (readonly number[])[], others: readonly (readonly number[])[]): number {
  const forms = [monthlyForm()]
  const numbers = [...toldBy('A', reports), ...toldBy('B', others)]
  const flags = [
    ...copyFlags(forms, numbers, thresholds),
    ...outlierFlags(forms, numbers, thresholds),
    ...tenfoldFlags(forms, numbers, thresholds),
  ]
  return flags.filter(({ unit }) => unit === 'A').length
}

/** Puts one kind of mistake into the reports of a unit, at a month and a field of its own. */
const planted = {
  copy: (reports: number[][], month: number) =>
    reports.map((numbers, at) => (at === month ? (reports[month - 1] ?? numbers) : numbers)),
  tenfold: (reports: number[][], month: number, field: number) =>
    reports.map((numbers, at) =>
      numbers.map((number, place) => (at === month && place === field ? number * 10 : number)),
    ),
}

/** The reports of a year, each some days before it was due but for one: late by some days, or never sent. */
function owedWithLag(next: () => number, lagging: number | null): OwedReport[] {
  return Array.from({ length: 12 }, (_, at): OwedReport => {
    const month = `2026-${String(at + 1).padStart(2, '0')}`
    const early = {
      state: 'on_time',
      firstOn: `${month}-${String(1 + Math.floor(next() * 9)).padStart(2, '0')}`,
    } as const
    const late = { state: 'late', firstOn: `${month}-${String(16 + Math.floor(next() * 12))}` } as const
    const never = { state: 'missing', firstOn: null } as const
    const sent = at !== lagging ? early : next() < 0.5 ? late : never
    return { unit: 'A', form: 'F', period: month, isCorrectedAfterDue: false, dueOn: `${month}-15`, ...sent }
  })
}

/** Of so many units: the share with a flag where no report lags, and where one does. */
export function findLags(units: number): { readonly clean: number; readonly lag: number } {
  const next = random(13)
  const isFlagged = (lagging: number | null): number =>
    Number(reportFlags(owedWithLag(next, lagging), '2027-01-01').length > 0)
  let [clean, lag] = [0, 0]
  for (let unit = 0; unit < units; unit += 1) {
    clean += isFlagged(null)
    lag += isFlagged(Math.floor(next() * 12))
  }
  return { clean: clean / units, lag: lag / units }
}

interface Found {
  readonly clean: number
  readonly copy: number
  readonly tenfold: number
}

/** Of so many units: the share with a flag, as they are and with a mistake put in. */
export function findPlanted(units: number): Found {
  const next = random(11)
  const counts = { clean: 0, copy: 0, tenfold: 0 }
  for (let unit = 0; unit < units; unit += 1) {
    const [reports, others] = [course(next), course(next)]
    const [month, field] = [1 + Math.floor(next() * 11), Math.floor(next() * 12)]
    counts.clean += flagsOf(reports, others) > 0 ? 1 : 0
    counts.copy += flagsOf(planted.copy(reports, month), others) > 0 ? 1 : 0
    counts.tenfold += flagsOf(planted.tenfold(reports, month, field), others) > 0 ? 1 : 0
  }
  return { clean: counts.clean / units, copy: counts.copy / units, tenfold: counts.tenfold / units }
}

const percent = (share: number): string => `${(share * 100).toFixed(2)} %`

function row(name: string, share: number, budget: string, holds: boolean): void {
  told(name, percent(share), `${budget}${holds ? '' : '  ✗'}`)
}

export function benchInspection(): void {
  const { flaggedShare, rankedShare } = simulate({ units: 500, draws: 1000 })
  row('honest units named by the 99.8 % limits', flaggedShare, '≤ 0.3 %', flaggedShare <= 0.003)
  told('honest units among the ten lowest of a ranking', percent(rankedShare))
  const found = findPlanted(1000)
  row('clean units with a doubt', found.clean, '≤ 1 %', found.clean <= 0.01)
  row('copies of the month before that are found', found.copy, '≥ 95 %', found.copy >= 0.95)
  const { clean, lag } = findLags(1000)
  row('units that report in time with a flag for lateness', clean, '≤ 1 %', clean <= 0.01)
  row('late and missing reports that are found', lag, '≥ 95 %', lag >= 0.95)
  row('slips of a digit that are found', found.tenfold, '≥ 95 %', found.tenfold >= 0.95)
}

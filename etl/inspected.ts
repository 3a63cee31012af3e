import type { OwedReport } from './figures/evidence-row.ts'
import { inspectedWindow } from './figures/evidence.ts'
import type { FigureFilter, FigureStore } from './figures/store.ts'
import { changesSince, type Changes } from './inspection/changes.ts'
import type { Flag } from './inspection/flag.ts'
import { laggingUnits, type LaggingUnit } from './inspection/lagging.ts'
import { shortHistories, type ShortHistory } from './inspection/outliers.ts'
import { placed, numbersToPlace } from './inspection/placed.ts'
import { raiseFlags } from './inspection/raise.ts'
import { doubtCodes } from './inspection/told-findings.ts'

export type InspectionFilter = Omit<FigureFilter, 'by' | 'window' | 'period'> & {
  /** The office that follows a unit. */
  readonly office?: string
  /** A day: what has been new and what has gone since its end. */
  readonly since?: string
}

export interface Inspection {
  readonly units: readonly LaggingUnit[]
  /** Every report that the units owe. */
  readonly reports: readonly OwedReport[]
  /** Fields of which too little has been told to look for unusual values. */
  readonly shortHistories: readonly ShortHistory[]
  /** Null: no day was asked for. */
  readonly changes: Changes | null
}

/** The last moment of a day in Vietnam. */
const endOfDay = (day: string): string => new Date(`${day}T23:59:59.999+07:00`).toISOString()

async function flagsAt(figures: FigureStore, filter: InspectionFilter) {
  const campaign = await figures.known(filter.campaign)
  const evidence = await figures.evidence.of(campaign, filter, doubtCodes)
  const { thresholds } = campaign.inspection
  const inspected = { evidence, asOf: filter.asOf, window: inspectedWindow(campaign, filter) }
  const flags = raiseFlags(campaign, inspected, thresholds)
  return {
    reports: evidence.reports,
    flags: placed(flags, await figures.evidence.places(campaign, filter, numbersToPlace(flags))),
    shortHistories: shortHistories(campaign.forms, evidence.numbers, thresholds),
  }
}

/** The same question as it would have been answered at the end of a day. */
async function flagsThen(figures: FigureStore, filter: InspectionFilter, day: string): Promise<Flag[]> {
  const knownAt = [endOfDay(day), filter.knownAt ?? endOfDay(day)].toSorted()[0] ?? endOfDay(day)
  return (await flagsAt(figures, { ...filter, asOf: day, knownAt })).flags
}

/** Which units to ask, and for what reasons. Throws `UnknownNameError` as figures do. */
export async function inspect(figures: FigureStore, filter: InspectionFilter): Promise<Inspection> {
  const campaign = await figures.known(filter.campaign)
  const { flags, reports, shortHistories: short } = await flagsAt(figures, filter)
  const before = filter.since === undefined ? null : await flagsThen(figures, filter, filter.since)
  return {
    units: laggingUnits(campaign, flags, campaign.inspection, filter),
    reports,
    shortHistories: short,
    changes: before === null ? null : changesSince(campaign, before, flags, filter),
  }
}

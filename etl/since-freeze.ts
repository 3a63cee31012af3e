import type { FigureStore } from './figures/store.ts'
import { figureChanges, reportChanges, type FigureChange, type ReportChange } from './review/freeze-change.ts'

/** One state of the figures: the day they speak for, and the instant (ISO, UTC) up to which arrivals are known. */
export interface FigureState {
  readonly asOf: string
  readonly knownAt: string
}

export interface SinceFreeze {
  /** Of the whole body. */
  readonly whole: readonly FigureChange[]
  /** Of every unit by itself. */
  readonly units: readonly FigureChange[]
  readonly reports: readonly ReportChange[]
}

/** What differs between two states of a campaign's figures. Throws `UnknownNameError` as figures do. */
export async function changesBetween(
  figures: FigureStore,
  campaign: string,
  before: FigureState,
  after: FigureState,
): Promise<SinceFreeze> {
  const rowsOf = ({ asOf, knownAt }: FigureState, by: 'unit' | null) =>
    figures.indicators({ campaign, asOf, knownAt, ...(by !== null && { by }) })
  const [wholeBefore, wholeAfter, unitsBefore, unitsAfter, versions] = await Promise.all([
    rowsOf(before, null),
    rowsOf(after, null),
    rowsOf(before, 'unit'),
    rowsOf(after, 'unit'),
    figures.versions({ campaign }),
  ])
  return {
    whole: figureChanges(wholeBefore, wholeAfter),
    units: figureChanges(unitsBefore, unitsAfter),
    reports: reportChanges(versions, before.knownAt, after.knownAt),
  }
}

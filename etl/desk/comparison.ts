import { reportKey } from '../archive/standing.ts'
import type { Campaign, Form, Unit } from '../campaign/campaign.ts'
import type { Observation, Report } from '../extraction/report.ts'
import type { IndicatorRow, VersionRow } from '../figures/figure.ts'
import type { FigureStore } from '../figures/store.ts'
import type { ReceivedSubmission } from '../readings.ts'

/** One value as a file has it. */
export interface ComparedCell {
  /** As the sender sees it. */
  readonly shown: string
  readonly sheet: string
  readonly cell: string
  /** A rule keeps it out of the figures. */
  readonly isHeldBack: boolean
}

/** A value that two files tell differently; null on the side that does not tell it. */
export interface CellChange {
  readonly unit: string
  readonly form: string
  readonly period: string
  readonly field: string
  /** The line of a list; null outside lists. */
  readonly item: number | null
  readonly before: ComparedCell | null
  readonly after: ComparedCell | null
}

interface Sum {
  readonly numerator: number | null
  readonly denominator: number | null
  /** 0..1; null where there is no ratio. */
  readonly value: number | null
}

/** What the change of a unit's report did to a figure of the unit or of one above it. */
export interface Effect {
  readonly indicator: string
  readonly node: string
  /** Null: the whole campaign. */
  readonly period: string | null
  readonly before: Sum
  readonly after: Sum
}

/** What two files tell: values that differ, and reports that only one of them brings. */
export interface Comparison {
  readonly changes: readonly CellChange[]
  readonly onlyBefore: readonly ReportName[]
  readonly onlyAfter: readonly ReportName[]
}

interface ReportName {
  readonly unit: string
  readonly form: string
  readonly period: string
}

function comparedCell({ shown, sheet, cell, excludedBy }: Observation): ComparedCell {
  return { shown, sheet, cell, isHeldBack: excludedBy !== null }
}

function isSameValue(a: Observation | undefined, b: Observation | undefined): boolean {
  if (a === undefined || b === undefined) return a === b
  const isSameItem = a.item === null || a.shown === b.shown
  return a.value.value === b.value.value && a.excludedBy === b.excludedBy && isSameItem
}

function reportChanges({ fields }: Form, before: Report, after: Report): CellChange[] {
  const { unit, form, period } = after
  const of = (report: Report, field: string): Map<number | null, Observation> =>
    new Map(report.observations.filter((each) => each.field === field).map((each) => [each.item, each]))
  return fields.flatMap(({ id: field }): CellChange[] => {
    const [lefts, rights] = [of(before, field), of(after, field)]
    const items = new Set([...lefts.keys(), ...rights.keys()])
    return [...items].flatMap((item): CellChange[] => {
      const [left, right] = [lefts.get(item), rights.get(item)]
      if (isSameValue(left, right)) return []
      const cells = { before: left ? comparedCell(left) : null, after: right ? comparedCell(right) : null }
      return [{ unit, form, period, field, item, ...cells }]
    })
  })
}

function nameOf({ unit, form, period }: Report): ReportName {
  return { unit, form, period }
}

/** Two files cell by cell, by unit, form and period. */
export function compareFiles(
  { forms }: Campaign,
  before: ReceivedSubmission,
  after: ReceivedSubmission,
): Comparison {
  const reports = (read: ReceivedSubmission): Map<string, Report> =>
    new Map(read.extraction.reports.map((report) => [reportKey(report), report]))
  const [left, right] = [reports(before), reports(after)]
  const missing = (from: Map<string, Report>, other: Map<string, Report>): ReportName[] =>
    [...from].filter(([key]) => !other.has(key)).map(([, report]) => nameOf(report))
  const changes = [...right].flatMap(([key, report]) => {
    const form = forms.find(({ id }) => id === report.form)
    const earlier = left.get(key)
    return form === undefined || earlier === undefined ? [] : reportChanges(form, earlier, report)
  })
  return { changes, onlyBefore: missing(left, right), onlyAfter: missing(right, left) }
}

function pathUp(units: readonly Unit[], code: string): string[] {
  const unit = units.find((each) => each.code === code)
  if (unit === undefined) return []
  return [code, ...(unit.parent === null ? [] : pathUp(units, unit.parent))]
}

function sumOf(numerator: number | null, denominator: number | null): Sum {
  const value =
    numerator === null || denominator === null || denominator === 0 ? null : numerator / denominator
  return { numerator, denominator, value }
}

/** A figure as it would be had the unit's part stayed as it was. */
function without(above: IndicatorRow, before: IndicatorRow, after: IndicatorRow): Sum {
  const side = (name: 'numerator' | 'denominator'): number | null => {
    const change = (after[name] ?? 0) - (before[name] ?? 0)
    return above[name] === null && change === 0 ? null : (above[name] ?? 0) - change
  }
  return sumOf(side('numerator'), side('denominator'))
}

interface Moments {
  readonly campaign: string
  readonly asOf: string
  readonly period: string | null
  /** Instants at which the earlier and the later report stood. */
  readonly earlier: string
  readonly later: string
}

async function effectsIn(
  figures: FigureStore,
  path: readonly string[],
  indicators: ReadonlySet<string>,
  { campaign, asOf, period, earlier, later }: Moments,
): Promise<Effect[]> {
  const [unit = ''] = path
  const ask = async (node: string, knownAt: string): Promise<Map<string, IndicatorRow>> => {
    const rows = await figures.indicators({
      campaign,
      node,
      asOf,
      knownAt,
      ...(period !== null && { period }),
    })
    return new Map(rows.map((row) => [row.indicator, row]))
  }
  const [before, after] = [await ask(unit, earlier), await ask(unit, later)]
  const effects: Effect[] = []
  for (const node of path) {
    for (const [indicator, row] of await ask(node, later)) {
      const [own, next] = [before.get(indicator), after.get(indicator)]
      if (!indicators.has(indicator) || own === undefined || next === undefined) continue
      if (own.numerator === next.numerator && own.denominator === next.denominator) continue
      const now = sumOf(row.numerator, row.denominator)
      effects.push({ indicator, node, period, before: without(row, own, next), after: now })
    }
  }
  return effects
}

/**
 * What the change from one file to another did to the figures of its units and of those above: for the report's
 * period and for the whole campaign. Nothing where the two never stood one after the other.
 */
export async function effectsOf(
  campaign: Campaign,
  figures: FigureStore,
  changes: readonly CellChange[],
  { before, after, asOf }: { readonly before: string; readonly after: string; readonly asOf: string },
): Promise<Effect[]> {
  const reports = Map.groupBy(changes, ({ unit, form, period }) => JSON.stringify([unit, form, period]))
  const effects: Effect[] = []
  for (const [change] of reports.values()) {
    if (change === undefined) continue
    const { unit, form, period } = change
    const versions = await figures.versions({ campaign: campaign.id, unit, form, period })
    const stood = (submission: string): VersionRow | undefined =>
      versions.findLast((version) => version.submission === submission)
    const [first, second] = [stood(before), stood(after)]
    if (first === undefined || second === undefined || first.knownFrom === second.knownFrom) continue
    const indicators = new Set(campaign.indicators.filter((each) => each.form === form).map(({ id }) => id))
    const moments = { campaign: campaign.id, asOf, earlier: first.knownFrom, later: second.knownFrom }
    for (const window of [period, null]) {
      effects.push(
        ...(await effectsIn(figures, pathUp(campaign.units, unit), indicators, {
          ...moments,
          period: window,
        })),
      )
    }
  }
  return effects
}

import type { Campaign, Due, Form, Milestone, ReportPeriod, Task, Wording } from '../campaign/campaign.ts'
import { lastDay } from '../campaign/milestone.ts'
import type { IndicatorRow, ReportingRow } from './figure.ts'
import type { FigureFilter, FigureStore } from './store.ts'

/** `ahead`: still to come; `passed`: over, and nothing tells whether it was done. */
export type CalendarState = 'done' | 'ahead' | 'overdue' | 'passed' | 'open' | 'standing' | 'moot'

/** Something that is due, for whom, and how many have done it. */
export interface CalendarEntry {
  readonly kind: 'milestone' | 'task' | 'report'
  readonly id: string
  readonly name: Wording
  readonly due: Due
  /** Tiers, or the one office, that it is for. */
  readonly tiers: readonly string[]
  readonly office: string | null
  /** How many have done it, of how many; null where nothing tells. */
  readonly done: number | null
  readonly of: number | null
  readonly state: CalendarState
}

type Progress = Pick<CalendarEntry, 'done' | 'of'>

const unknown: Progress = { done: null, of: null }

function progressOf(row: IndicatorRow | undefined): Progress {
  return row === undefined ? unknown : { done: row.numerator, of: row.denominator }
}

function stateOf(due: Due, { done, of }: Progress, asOf: string): CalendarState {
  if (due.precision === 'yearly' || due.precision === 'ongoing') return 'standing'
  if (done !== null && of !== null && of > 0 && done >= of) return 'done'
  if (due.end === null) return 'open'
  if (due.end >= asOf) return 'ahead'
  return of === null ? 'passed' : 'overdue'
}

/** Rows of every measure: of the node, and of the node by tiers. */
interface Measured {
  readonly asOf: string
  readonly whole: ReadonlyMap<string, IndicatorRow>
  readonly byTier: readonly IndicatorRow[]
}

function milestoneTiers(campaign: Campaign, { measuredBy }: Milestone): string[] {
  const measure = campaign.indicators.find(({ id }) => id === measuredBy)
  const kinds = campaign.unitKinds.filter(({ id }) => measure === undefined || measure.appliesTo.includes(id))
  return campaign.tiers.map(({ id }) => id).filter((tier) => kinds.some((kind) => kind.tier === tier))
}

/** One entry per day: tiers that share a last day share an entry. */
function milestoneEntries(campaign: Campaign, milestone: Milestone, measured: Measured): CalendarEntry[] {
  const tiers = milestoneTiers(campaign, milestone)
  const byDay = Map.groupBy(tiers, (tier) => lastDay(milestone, tier))
  return [...byDay].map(([end, shared]): CalendarEntry => {
    const due: Due = { precision: end === null ? 'open' : 'day', start: milestone.start, end }
    const rows = measured.byTier.filter(
      ({ indicator, tier }) => indicator === milestone.measuredBy && tier !== null && shared.includes(tier),
    )
    const sum = (side: 'numerator' | 'denominator'): number | null =>
      rows.reduce<number | null>(
        (total, row) => (row[side] === null ? total : (total ?? 0) + row[side]),
        null,
      )
    const progress = { done: sum('numerator'), of: sum('denominator') }
    const state = milestone.moot === null ? stateOf(due, progress, measured.asOf) : 'moot'
    const { id, name } = milestone
    return { kind: 'milestone', id, name, due, tiers: shared, office: null, ...progress, state }
  })
}

function taskEntry({ id, name, due, responsible, measuredBy }: Task, measured: Measured): CalendarEntry {
  const progress = progressOf(measuredBy === null ? undefined : measured.whole.get(measuredBy))
  const state = stateOf(due, progress, measured.asOf)
  return { kind: 'task', id, name, due, tiers: [], office: responsible, ...progress, state }
}

function reportEntry(
  campaign: Campaign,
  form: Form,
  period: ReportPeriod,
  reporting: readonly ReportingRow[],
  asOf: string,
): CalendarEntry {
  const row = reporting.find((each) => each.form === form.id && each.period === period.id)
  const progress = row === undefined ? unknown : { done: row.received, of: row.expected }
  const due: Due = { precision: 'day', start: period.end, end: period.dueOn }
  const kinds = campaign.unitKinds.filter(({ id }) => form.reportedBy.includes(id))
  const tiers = campaign.tiers.map(({ id }) => id).filter((tier) => kinds.some((kind) => kind.tier === tier))
  const name = {
    vi: `${form.title.vi}, ${period.label.vi}`,
    en: `${form.title.en}, ${period.label.en}`,
  }
  const state = stateOf(due, progress, asOf)
  return { kind: 'report', id: `${form.id} ${period.id}`, name, due, tiers, office: null, ...progress, state }
}

function byDay(a: CalendarEntry, b: CalendarEntry): number {
  const [left, right] = [a.due.end ?? '9999', b.due.end ?? '9999']
  return left < right ? -1 : Number(left > right)
}

/** Milestones, tasks and reports by the day on which they are due, those without a day last. */
export async function calendarEntries(
  campaign: Campaign,
  figures: FigureStore,
  filter: FigureFilter,
): Promise<CalendarEntry[]> {
  const { asOf } = filter
  const [whole, byTier, reporting] = await Promise.all([
    figures.indicators({ ...filter, withTracked: true }),
    figures.indicators({ ...filter, withTracked: true, by: 'tier' }),
    figures.reporting({ ...filter, by: 'period' }),
  ])
  const measured = { asOf, whole: new Map(whole.map((row) => [row.indicator, row])), byTier }
  const dated = campaign.forms.flatMap((form) =>
    form.periods.filter(({ dueOn }) => dueOn !== null).map((period) => ({ form, period })),
  )
  return [
    ...campaign.milestones.flatMap((milestone) => milestoneEntries(campaign, milestone, measured)),
    ...campaign.tasks.map((task) => taskEntry(task, measured)),
    ...dated.map(({ form, period }) => reportEntry(campaign, form, period, reporting, asOf)),
  ].toSorted(byDay)
}

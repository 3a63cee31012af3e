import type { OwedReport } from '@tiendo/etl/evidence-row'
import { dayText } from '#lib/format/date.ts'
import type { ReportMark } from '../unit/reports.ts'
import type { View } from '../view.ts'

/** What became of the reports of a form: units against periods. */
export interface Board {
  readonly form: string
  readonly forms: readonly { readonly id: string; readonly name: string }[]
  readonly periods: readonly { readonly id: string; readonly name: string }[]
  /** Those that owe most first. */
  readonly rows: readonly BoardRow[]
  readonly all: number
}

interface BoardRow {
  readonly unit: string
  readonly name: string
  readonly missed: number
  readonly cells: readonly {
    readonly period: string
    /** Null: not owed. */
    readonly mark: ReportMark | null
    /** "đến 08/01/2024", "hạn 15/10/2024". */
    readonly note: string
  }[]
}

const PAGE = 40

const markOf = ({ state, isCorrectedAfterDue }: OwedReport): ReportMark =>
  state === 'on_time' && isCorrectedAfterDue ? 'corrected' : state

function noteOf({ locale, messages }: View, { firstOn, dueOn }: OwedReport): string {
  const { reports } = messages.unitPage
  if (firstOn !== null) return reports.arrived(dayText(firstOn, locale))
  return dueOn === null ? messages.open : reports.dueOn(dayText(dueOn, locale))
}

/** Reports missing one after the other, up to the last one due. */
function missedInRow(due: readonly OwedReport[]): number {
  return due.length - 1 - due.findLastIndex(({ state }) => state !== 'missing')
}

/** `reports`: of the units asked for; `form`: null for the first that is owed. Null: nothing is owed. */
export function boardOf(view: View, reports: readonly OwedReport[], form: string | null): Board | null {
  const { campaign, locale } = view
  const owed = new Set(reports.map((report) => report.form))
  const forms = campaign.forms.filter(({ id }) => owed.has(id))
  const shown = forms.find(({ id }) => id === form) ?? forms[0]
  if (shown === undefined) return null
  const own = reports.filter((report) => report.form === shown.id)
  const begun = new Set(own.map(({ period }) => period))
  const periods = shown.periods.filter(({ id }) => begun.has(id))
  const names = new Map(campaign.units.map(({ code, name }) => [code, name]))
  const rows = [...Map.groupBy(own, ({ unit }) => unit)].map(([unit, told]): BoardRow => {
    const byPeriod = new Map(told.map((report) => [report.period, report]))
    const due = periods.flatMap(({ id }) => byPeriod.get(id) ?? []).filter(({ state }) => state !== 'not_due')
    return {
      ...{ unit, name: names.get(unit) ?? unit, missed: missedInRow(due) },
      cells: periods.map(({ id }) => {
        const report = byPeriod.get(id)
        const isOwed = report !== undefined
        return { period: id, mark: isOwed ? markOf(report) : null, note: isOwed ? noteOf(view, report) : '' }
      }),
    }
  })
  const missing = ({ cells }: BoardRow): number => cells.filter(({ mark }) => mark === 'missing').length
  return {
    form: shown.id,
    forms: forms.map(({ id, number, title }) => ({ id, name: `${number} · ${title[locale]}` })),
    periods: periods.map(({ id, label }) => ({ id, name: label[locale] })),
    rows: rows.toSorted((a, b) => missing(b) - missing(a) || b.missed - a.missed).slice(0, PAGE),
    all: rows.length,
  }
}

import type { Form, ReportPeriod } from '@tiendo/etl/campaign'
import type { UnitReport, VersionRow } from '@tiendo/etl/figure'
import { dayText, instantText } from '#lib/format/date.ts'
import { countText } from '#lib/format/number.ts'
import type { View } from '../view.ts'

/** What became of a report that a unit owes; `corrected`: on time, and mended after the day it was due. */
const reportMarks = ['on_time', 'corrected', 'late', 'missing', 'not_due'] as const
export type ReportMark = (typeof reportMarks)[number]

interface ReportCell {
  readonly period: string
  readonly periodName: string
  /** Null: the unit does not owe this form for the period. */
  readonly mark: ReportMark | null
  /** "đến 08/01/2024", "hạn 15/10/2024"; empty where nothing is to be said. */
  readonly note: string
}

export interface Timeline {
  readonly periods: readonly { readonly id: string; readonly name: string }[]
  readonly rows: readonly {
    readonly form: string
    readonly name: string
    readonly cells: readonly ReportCell[]
  }[]
  /** How many reports have each mark. */
  readonly counts: readonly { readonly mark: ReportMark; readonly count: string }[]
  readonly owed: string
}

export interface FileVersion {
  readonly key: string
  readonly form: string
  readonly period: string
  readonly version: number
  readonly file: string
  readonly submission: string
  readonly received: string
  /** When another took its place; null while it stands. */
  readonly until: string | null
}

function markOf({ state, isCorrectedAfterDue }: UnitReport): ReportMark {
  return state === 'on_time' && isCorrectedAfterDue ? 'corrected' : state
}

function noteOf({ locale, messages }: View, report: UnitReport): string {
  const { reports } = messages.unitPage
  if (report.firstOn !== null) return reports.arrived(dayText(report.firstOn, locale))
  return report.dueOn === null ? messages.open : reports.dueOn(dayText(report.dueOn, locale))
}

/** Periods that have begun, and those that something is owed for next; the same name and days are one column. */
function columnsOf(forms: readonly Form[], reports: readonly UnitReport[], asOf: string): ReportPeriod[] {
  const owed = new Set(reports.map(({ period }) => period))
  const all = forms.flatMap(({ periods }) => periods).filter(({ id }) => owed.has(id))
  const ordered = [...new Map(all.map((period) => [period.id, period])).values()].toSorted((a, b) =>
    a.end === b.end ? (a.start < b.start ? -1 : 1) : a.end < b.end ? -1 : 1,
  )
  const next = ordered.findIndex(({ start }) => start > asOf)
  return next === -1 ? ordered : ordered.slice(0, next + 1)
}

export function timelineOf(view: View, reports: readonly UnitReport[]): Timeline {
  const { campaign, asOf, locale } = view
  const forms = campaign.forms.filter(({ id }) => reports.some(({ form }) => form === id))
  const columns = columnsOf(forms, reports, asOf)
  const shown = reports.filter(({ period }) => columns.some(({ id }) => id === period))
  return {
    periods: columns.map(({ id, label }) => ({ id, name: label[locale] })),
    rows: forms.map((form) => ({
      form: form.id,
      name: `${form.number} · ${form.title[locale]}`,
      cells: columns.map(({ id, label }) => {
        const report = shown.find((each) => each.form === form.id && each.period === id)
        return {
          period: id,
          periodName: label[locale],
          mark: report === undefined ? null : markOf(report),
          note: report === undefined ? '' : noteOf(view, report),
        }
      }),
    })),
    counts: reportMarks.flatMap((mark) => {
      const count = reports.filter((report) => markOf(report) === mark).length
      return count === 0 ? [] : [{ mark, count: countText(count, locale) }]
    }),
    owed: countText(reports.length, locale),
  }
}

/** Every file that stood for the unit, by form and period, the latest version first. */
export function versionsOf({ campaign, locale }: View, versions: readonly VersionRow[]): FileVersion[] {
  return campaign.forms.flatMap((form) =>
    form.periods.flatMap((period) =>
      versions
        .filter((each) => each.form === form.id && each.period === period.id)
        .toReversed()
        .map((each) => ({
          key: `${each.form} ${each.period} ${String(each.version)}`,
          form: `${form.number} · ${form.title[locale]}`,
          period: period.label[locale],
          version: each.version,
          file: each.file,
          submission: each.submission,
          received: instantText(each.receivedAt, locale),
          until: each.knownUntil === null ? null : instantText(each.knownUntil, locale),
        })),
    ),
  )
}

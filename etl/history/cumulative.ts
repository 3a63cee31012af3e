import type { ReportVersion } from '../archive/standing.ts'
import type { Campaign, Field, Form } from '../campaign/campaign.ts'
import { plain } from '../statistics/exact.ts'
import { findingAt, observedPlace } from '../extraction/place.ts'
import { toldNumber, type HistoryFinding } from './told-number.ts'

/** The falls of one field from each period to the next one that tells it. */
function fallsOf(form: Form, field: Field, versions: readonly ReportVersion[]): HistoryFinding[] {
  let before: { readonly number: bigint; readonly period: string } | null = null
  const found: HistoryFinding[] = []
  for (const version of versions) {
    const told = toldNumber(version, field.id)
    if (told === null) continue
    const { observation, number } = told
    if (before !== null && number < before.number) {
      const params = {
        ...{ label: field.label.vi, value: plain(number), before: plain(before.number) },
        period: form.periods.find(({ id }) => id === before?.period)?.label.vi ?? before.period,
      }
      const place = observedPlace(version.submission.claim.fileName, version.report.unit, observation)
      const finding = findingAt(place, 'warning', { code: 'cell/cumulative-falls', params })
      found.push({ submission: version.submission.id, finding })
    }
    before = { number, period: version.report.period }
  }
  return found
}

/** A total since the campaign began that is less than an earlier one, by the reports that stand. */
export function cumulativeFalls({ forms }: Campaign, standing: readonly ReportVersion[]): HistoryFinding[] {
  return forms.flatMap((form) => {
    const fields = form.fields.filter(({ isCumulative }) => isCumulative)
    if (fields.length === 0) return []
    const order = new Map(form.periods.map(({ id, end }) => [id, end]))
    const endOf = ({ report }: ReportVersion): string => order.get(report.period) ?? ''
    const own = standing
      .filter(({ report }) => report.form === form.id)
      .toSorted((a, b) => (endOf(a) < endOf(b) ? -1 : 1))
    const byUnit = Map.groupBy(own, ({ report }) => report.unit)
    return [...byUnit.values()].flatMap((versions) =>
      fields.flatMap((field) => fallsOf(form, field, versions)),
    )
  })
}

import type { ReportVersion } from '../archive/standing.ts'
import type { Campaign, Field, Form } from '../campaign/campaign.ts'
import { plain, scaled } from '../extraction/exact.ts'
import { findingAt, observedPlace } from '../extraction/place.ts'
import type { Observation } from '../extraction/report.ts'
import type { Finding } from '../finding/finding.ts'

/** A finding that a file has only beside other files. */
export interface HistoryFinding {
  readonly submission: string
  readonly finding: Finding
}

function valueOf({ report }: ReportVersion, field: Field): Observation | undefined {
  return report.observations.find((each) => each.field === field.id)
}

function numberOf({ value }: Observation): bigint | null {
  const isNumber = value.type === 'integer' || value.type === 'decimal' || value.type === 'money'
  return isNumber ? scaled(value.value) : null
}

/** The falls of one field from each period to the next one that tells it. */
function fallsOf(form: Form, field: Field, versions: readonly ReportVersion[]): HistoryFinding[] {
  let before: { readonly number: bigint; readonly period: string } | null = null
  const found: HistoryFinding[] = []
  for (const version of versions) {
    const observation = valueOf(version, field)
    const number = observation === undefined ? null : numberOf(observation)
    if (observation === undefined || number === null) continue
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

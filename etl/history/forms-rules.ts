import type { ReportVersion } from '../archive/standing.ts'
import type { Campaign, ReportPeriod } from '../campaign/campaign.ts'
import type { FieldOfForm } from '../campaign/form-rule.ts'
import { plain } from '../statistics/exact.ts'
import { findingAt, observedPlace } from '../extraction/place.ts'
import { toldNumber, type HistoryFinding } from './told-number.ts'

/** The period of another form that a period falls into; null where none does. */
function periodAround({ forms }: Campaign, form: string, { end }: ReportPeriod): string | null {
  const periods = forms.find(({ id }) => id === form)?.periods ?? []
  return periods.find((each) => each.start <= end && end <= each.end)?.id ?? null
}

function labelOf({ forms }: Campaign, { form, field }: FieldOfForm): string {
  const owner = forms.find(({ id }) => id === form)
  return owner?.fields.find(({ id }) => id === field)?.label.vi ?? field
}

/** A part that one form tells and a whole that another tells of the same unit and time: part > whole is doubted. */
export function brokenFormsRules(campaign: Campaign, standing: readonly ReportVersion[]): HistoryFinding[] {
  const known = new Map(
    standing.map((version) => {
      const { unit, form, period } = version.report
      return [JSON.stringify([unit, form, period]), version]
    }),
  )
  return campaign.rules.flatMap(({ part, whole }) => {
    const form = campaign.forms.find(({ id }) => id === part.form)
    const parts = standing.filter(({ report }) => report.form === part.form)
    return parts.flatMap((version): HistoryFinding[] => {
      const { unit, period: id } = version.report
      const period = form?.periods.find((each) => each.id === id)
      const around = period === undefined ? null : periodAround(campaign, whole.form, period)
      const other = known.get(JSON.stringify([unit, whole.form, around]))
      const left = toldNumber(version, part.field)
      const right = other === undefined ? null : toldNumber(other, whole.field)
      if (left === null || right === null || left.number <= right.number) return []
      const params = {
        part: labelOf(campaign, part),
        partValue: plain(left.number),
        whole: labelOf(campaign, whole),
        wholeValue: plain(right.number),
        form: campaign.forms.find((each) => each.id === whole.form)?.title.vi ?? whole.form,
      }
      const place = observedPlace(version.submission.claim.fileName, unit, left.observation)
      const finding = findingAt(place, 'warning', { code: 'cell/exceeds-other-form', params })
      return [{ submission: version.submission.id, finding }]
    })
  })
}

import type { Form } from '../campaign/campaign.ts'
import type { ToldNumber } from '../figures/evidence-row.ts'
import { about, type Flag } from './flag.ts'
import { courses } from './number-courses.ts'
import type { InspectionThresholds } from '../campaign/inspection-schema.ts'

/** A digit too many beside the period before, or too few. */
function isTenfold(number: number, before: number, thresholds: InspectionThresholds): boolean {
  const [small, large] = [Math.min(number, before), Math.max(number, before)]
  const { leastTenth, tenfoldFrom, tenfoldTo } = thresholds
  return small >= leastTenth && large >= tenfoldFrom * small && large <= tenfoldTo * small
}

/** The value comes down again, or it is the last: what stays ten times as large is a change, not a slip. */
function isBackAfter(after: number | undefined, before: number): boolean {
  return after === undefined || (after < 5 * before && after > before / 5)
}

/** A number ten times that of the period before, or a tenth of it. */
export function tenfoldFlags(
  forms: readonly Form[],
  numbers: readonly ToldNumber[],
  thresholds: InspectionThresholds,
): Flag[] {
  return courses(forms, numbers).flatMap(({ added }) =>
    added.flatMap(({ unit, form, period, field, number }, at): Flag[] => {
      const before = added[at - 1]?.number
      if (before === undefined || !isTenfold(number, before, thresholds)) return []
      if (!isBackAfter(added[at + 1]?.number, before)) return []
      const subject = about({ form, period, field })
      return [{ unit, code: 'value/tenfold', subject, numbers: { value: number, before }, place: null }]
    }),
  )
}

import type { Form } from '../campaign/campaign.ts'
import { median, modifiedZ } from '../statistics/modified-z.ts'
import type { ToldNumber } from '../figures/evidence-row.ts'
import { about, type Flag } from './flag.ts'
import { courses } from './number-courses.ts'
import type { InspectionThresholds } from '../campaign/inspection-schema.ts'

function isDistant(number: number, centre: number, thresholds: InspectionThresholds): boolean {
  const distance = Math.abs(number - centre)
  const { leastDistance, leastRelativeDistance } = thresholds
  return distance >= leastDistance && distance >= leastRelativeDistance * Math.abs(centre)
}

function outliersOf(own: readonly ToldNumber[], thresholds: InspectionThresholds): Flag[] {
  if (own.length < thresholds.leastHistory) return []
  const all = own.map(({ number }) => number)
  const centre = median(all)
  return own
    .filter(({ number }) => isDistant(number, centre, thresholds))
    .map((told) => ({ told, z: modifiedZ(told.number, all) }))
    .filter(({ z }) => z > thresholds.outlierZ)
    .map(({ told: { unit, form, period, field, number }, z }) => ({
      ...{ unit, code: 'value/outlier', subject: about({ form, period, field }) },
      numbers: { value: number, median: centre, z, periods: all.length },
      place: null,
    }))
}

/** Values far from those of the unit's other periods; of totals since the beginning, from what each period added. */
export function outlierFlags(
  forms: readonly Form[],
  numbers: readonly ToldNumber[],
  thresholds: InspectionThresholds,
): Flag[] {
  return courses(forms, numbers).flatMap(({ added }) => outliersOf(added, thresholds))
}

/** Fields of which no unit has told enough periods to say anything of outliers. */
export interface ShortHistory {
  readonly form: string
  readonly field: string
  /** The most that a unit has told. */
  readonly periods: number
}

export function shortHistories(
  forms: readonly Form[],
  numbers: readonly ToldNumber[],
  { leastHistory }: InspectionThresholds,
): ShortHistory[] {
  const byField = Map.groupBy(courses(forms, numbers), ({ form, field }) => JSON.stringify([form, field]))
  return [...byField.values()].flatMap((same) => {
    const [first] = same
    const periods = Math.max(...same.map(({ added }) => added.length))
    if (first === undefined || periods >= leastHistory) return []
    return [{ form: first.form, field: first.field, periods }]
  })
}

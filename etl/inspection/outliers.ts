import type { Form } from '../campaign/campaign.ts'
import { median, modifiedZ } from '../statistics/modified-z.ts'
import type { ToldNumber } from '../figures/evidence-row.ts'
import { about, type Flag } from './flag.ts'
import { courses } from './number-courses.ts'
import type { InspectionThresholds } from '../campaign/inspection-schema.ts'

function isFar(number: number, all: readonly number[], thresholds: InspectionThresholds): boolean {
  const centre = median(all)
  const distance = Math.abs(number - centre)
  return (
    distance >= thresholds.leastDistance &&
    distance >= thresholds.leastRelativeDistance * Math.abs(centre) &&
    modifiedZ(number, all) > thresholds.outlierZ
  )
}

function outliersOf(own: readonly ToldNumber[], thresholds: InspectionThresholds): Flag[] {
  if (own.length < thresholds.leastHistory) return []
  const all = own.map(({ number }) => number)
  return own
    .filter(({ number }) => isFar(number, all, thresholds))
    .map(({ unit, form, period, field, number, place }) => ({
      ...{ unit, code: 'value/outlier', subject: about({ form, period, field }) },
      numbers: { value: number, median: median(all), z: modifiedZ(number, all), periods: all.length },
      place,
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

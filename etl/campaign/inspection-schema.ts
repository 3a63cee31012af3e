import { z } from 'zod'

/** How much each reason to ask a unit counts, and from where on it is given: defaults, which a campaign may change. */

const weight = (normal: number) => z.number().min(0).default(normal)
const count = (normal: number, description: string) => z.int().min(1).default(normal).meta({ description })
const size = (normal: number, description: string) => z.number().min(0).default(normal).meta({ description })
const share = (normal: number, description: string) =>
  z.number().min(0).max(1).default(normal).meta({ description })

const weights = z.strictObject({
  'report/overdue': weight(3),
  'report/missed-in-row': weight(3),
  'report/late': weight(1),
  'report/same-as-period': weight(2),
  'report/same-as-unit': weight(2),
  'indicator/below-target': weight(2),
  'indicator/behind-schedule': weight(2),
  'indicator/below-peers': weight(2),
  'indicator/falling': weight(1),
  'indicator/unchanged': weight(1),
  'value/finding': weight(2),
  'value/tenfold': weight(2),
  'value/outlier': weight(1),
  'value/last-digits': weight(1),
  'unit/all-full': weight(1),
})

const thresholds = z.strictObject({
  missed_periods: count(2, 'Periods in a row without a report.'),
  least_denominator: count(10, 'Below it a denominator is too small for a rate to be judged.'),
  peer_coverage: share(
    0.998,
    "The part of all units of its size, at the peers' rate, that the limits hold; shared out among those compared.",
  ),
  least_peers: count(5, 'Units of a kind below which there are no peers to speak of.'),
  falling_periods: count(4, 'Periods in a row, each with a lower rate than the one before.'),
  least_fall: share(0.05, 'The least fall over all of them, as a share.'),
  unchanged_periods: count(4, 'Periods in a row with the same counts.'),
  outlier_z: size(3.5, "Modified z above which a value is far from the unit's others."),
  least_history: count(6, 'Periods below which nothing is said of outliers.'),
  least_distance: size(10, 'Distance from the median below which no value is an outlier.'),
  least_relative_distance: size(0.5, 'The same as a part of the median.'),
  tenfold_from: size(8, 'A value is taken for ten times another one from this multiple of it on.'),
  tenfold_to: size(12.5, 'And up to this one.'),
  least_tenth: size(10, 'Below it a value is too small to be taken for a tenth.'),
  least_same_flows: count(4, 'Numbers of a period alone below which two reports may well be the same.'),
  least_same_cells: count(8, 'The same where what stands may simply not have changed: of all numbers.'),
  least_distinct: count(3, 'Different numbers among them, each of at least two digits.'),
  least_full_rates: count(3, 'Rates that must all be 100 %.'),
  digit_spread: size(27.88, 'Unevenness of last digits: chi-square with 9 degrees of freedom.'),
  least_digits: count(100, 'The least numbers to judge it by.'),
})

export const inspection = z.strictObject({
  weights: weights.prefault({}),
  thresholds: thresholds.prefault({}),
})

type Camel<Name extends string> = Name extends `${infer Head}_${infer Tail}`
  ? `${Head}${Capitalize<Camel<Tail>>}`
  : Name

/** Every flag that can be raised, by its code. */
export type FlagCode = keyof z.infer<typeof weights>

export type InspectionThresholds = {
  readonly [Name in keyof z.infer<typeof thresholds> as Camel<Name>]: number
}

/** Printed beside every list of flags. */
export interface InspectionSettings {
  readonly weights: Readonly<Record<FlagCode, number>>
  readonly thresholds: InspectionThresholds
}

const camel = (name: string): string => name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase())

export function inspectionSettings(defined: z.infer<typeof inspection>): InspectionSettings {
  const named = Object.entries(defined.thresholds).map(([name, value]) => [camel(name), value] as const)
  return { weights: defined.weights, thresholds: Object.fromEntries(named) as InspectionThresholds }
}

/** Of a campaign that changes nothing. */
export const defaultInspection = inspectionSettings(inspection.parse({}))

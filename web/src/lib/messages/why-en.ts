import type { whyVi } from './why-vi.ts'
import { counted } from './counted.ts'

const units = (count: string): string => counted(count, 'unit')
const reports = (count: string): string => counted(count, 'report')

export const whyEn: typeof whyVi = {
  lead: {
    share_of_units: (counts, value) => `${counts} units, which is ${value}`,
    on_schedule: (counts, value) => `${counts} units that were due did it in time, which is ${value}`,
    ratio_of_sums: (counts, value) => `The units add up to ${counts}, which is ${value}`,
    reports_on_time: (counts, value) => `${counts} reports due came in time, which is ${value}`,
    cap: (counts, value) => `${counts}, which is ${value}`,
    count: (counts, value) => `${counts} so far, which is ${value}`,
  },
  plainCount: (count) => `${count} so far`,
  counted: {
    share_of_units: units,
    on_schedule: units,
    ratio_of_sums: (count) => `${count} in the numerator`,
    reports_on_time: reports,
    cap: (count) => `${count} in the numerator`,
    count: (count) => count,
  },
  ofUnits: (reporting, applicable) => ` (figures of ${reporting} of ${applicable} units)`,
  misses: {
    '>=': (percent) => `below the target of ${percent}`,
    '>': (percent) => `not above the ${percent} that the target asks to pass`,
    '<=': (percent) => `above the most allowed, ${percent}`,
    '=': (percent) => `not the target of ${percent}`,
  },
  met: (target) => `; the target ${target} is met.`,
  metAnyhow: (missing, lower, target) =>
    `; even with the ${units(missing)} without figures counted as not done, it would be ${lower}, so the target ${target} is met.`,
  metAnyhowUnder: (missing, upper, target) =>
    `; even with the ${units(missing)} without figures counted in the numerator, it would be ${upper}, so the target ${target} is met.`,
  exceeded: (target) => `, more than the whole denominator; the target ${target} is exceeded.`,
  notMet: (miss) => `, ${miss}.`,
  notMetBy: (miss, short) => `, ${miss}; ${short} short.`,
  notMetOver: (miss, over) => `, ${miss}; ${over} more than allowed.`,
  undecided: (missing, lower, upper, target) =>
    `; ${units(missing)} without figures leave it open: the result may still be anything from ${lower} to ${upper}, so whether the target ${target} is met is not known.`,
  unreachable: (missing, upper, miss) =>
    `; even with the ${units(missing)} without figures counted as done, it would be only ${upper}, ${miss}.`,
  unreachableOver: (missing, lower, miss) =>
    `; even with the ${units(missing)} without figures left out of the numerator, it would still be ${lower}, ${miss}.`,
  noTarget: '; the plan sets no target, so only the result is told.',
  heldBack: 'The figures received need to be checked and are not added up yet, so there is no verdict.',
  notDue: 'No unit is due yet, so there is nothing to judge.',
  notReported: (applicable) => `${units(applicable)} due, and no report that can be used.`,
  notApplicable: 'The indicator does not apply to the unit shown.',
  notSummed: 'Each body keeps this ratio by itself; it is never summed above it.',
  nothingToDivide: 'The denominator is 0, so there is no ratio to hold against the target.',
}

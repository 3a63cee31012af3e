import { englishDay as day } from '../../campaign/day-text.ts'
import { missedPercent, plainNumber, sharePercent, twoDecimals } from '../../figures/percent-text.ts'
import type { FlagWordings } from './words.ts'

const number = plainNumber
const share = (value: number): string => `${sharePercent(value)}%`
const counts = (numerator: number, denominator: number): string =>
  `${number(numerator)}/${number(denominator)}`

const signs = { '>=': '≥', '>': '>', '<=': '≤', '=': '=' } as const

export const english: FlagWordings = {
  flags: {
    'report/overdue': ({ dueOn, days }, { form, period }) =>
      `${form}, ${period}, has not been sent; due ${day(dueOn)}, ${String(days)} days overdue.`,
    'report/late': ({ dueOn, firstOn, days }, { form, period }) =>
      `${form}, ${period}, was sent late: on ${day(firstOn)}, due ${day(dueOn)}, ${String(days)} days late.`,
    'report/missed-in-row': ({ periods, first, last }, { form, periodNamed }) =>
      `${form} has not been sent for ${String(periods)} periods in a row, from ${periodNamed(first)} to ${periodNamed(last)}.`,
    'report/same-as-period': ({ cells, before }, { form, period, periodNamed }) =>
      `Same figures as the period before: ${form}, ${period}, all ${String(cells)} numbers are those of ${periodNamed(before)}; to be re-checked.`,
    'report/same-as-unit': ({ cells, other }, { form, period, unitNamed }) =>
      `Same figures as ${unitNamed(other)}: ${form}, ${period}, all ${String(cells)} numbers are alike; to be re-checked.`,
    'indicator/below-target': ({ numerator, denominator, target, operator }, { indicator }) =>
      `${indicator}: ${missedPercent(numerator, denominator, target)}% (${counts(numerator, denominator)}), target ${signs[operator]} ${number(target)}% not met.`,
    'indicator/behind-schedule': ({ numerator, denominator, target, elapsed }, { indicator }) =>
      `Behind schedule: ${indicator} ${share(numerator / denominator)} (${counts(numerator, denominator)}); ${share(elapsed)} of the time has gone by, target ${number(target)}%.`,
    'indicator/below-peers': ({ numerator, denominator, rate, limit, units }, { indicator }) =>
      `${indicator}: ${share(numerator / denominator)} (${counts(numerator, denominator)}), below the limit of ${share(limit)} for a unit of its size; ${share(rate)} over ${String(units)} units of its kind.`,
    'indicator/falling': ({ periods, from, to }, { indicator }) =>
      `${indicator} has fallen for ${String(periods)} periods in a row, from ${share(from)} to ${share(to)}.`,
    'indicator/unchanged': ({ numerator, denominator, periods }, { indicator }) =>
      `${indicator} has not changed for ${String(periods)} periods: ${counts(numerator, denominator)}.`,
    'value/outlier': ({ value, median, z, periods }, { field, period }) =>
      `“${field}” of ${period} is ${number(value)}, far from the unit's other periods (median ${number(median)}, ${String(periods)} periods, z = ${twoDecimals(z)}); to be re-checked.`,
    'value/tenfold': ({ value, before }, { field, period }) =>
      value > before
        ? `Perhaps ten times too large: “${field}” of ${period} is ${number(value)}, ${number(before)} the period before; to be re-checked.`
        : `Perhaps a digit is missing: “${field}” of ${period} is ${number(value)}, ${number(before)} the period before; to be re-checked.`,
    'value/last-digits': ({ spread, values }) =>
      `The last digits of ${String(values)} figures are uneven (χ² = ${twoDecimals(spread)}); to be re-checked.`,
    'unit/all-full': ({ indicators }) =>
      `All ${String(indicators)} rates are 100% and no work has been reported; to be re-checked.`,
    'value/finding': ({ finding }, { findingNamed, field }) =>
      `${findingNamed(finding)}${field === '' ? '' : `: “${field}”`}; to be re-checked.`,
  },
  rules: {
    'report/overdue': () => 'The day it was due has passed and no usable report has come.',
    'report/late': () => 'The first usable report came after the day it was due.',
    'report/missed-in-row': ({ missedPeriods }) =>
      `No report for ${String(missedPeriods)} or more periods that were due, one after the other.`,
    'report/same-as-period': ({ leastSameFlows, leastSameCells, leastDistinct }) =>
      `Every number is as in the period before; from ${String(leastSameFlows)} numbers of a period alone or ${String(leastSameCells)} of any kind on, ${String(leastDistinct)} of them different and of two digits.`,
    'report/same-as-unit': ({ leastSameFlows, leastSameCells, leastDistinct }) =>
      `Every number is as another unit's of that period; from ${String(leastSameFlows)} numbers of a period alone or ${String(leastSameCells)} of any kind on, ${String(leastDistinct)} of them different and of two digits.`,
    'indicator/below-target': ({ leastDenominator }) =>
      `The window has closed below its target; rates with a denominator below ${String(leastDenominator)} are not judged.`,
    'indicator/behind-schedule': ({ leastDenominator }) =>
      `What adds up is less than the target × the part of the time gone by; denominators from ${String(leastDenominator)}.`,
    'indicator/below-peers': ({ peerCoverage, leastDenominator, leastPeers }) =>
      `Below the exact binomial ${share(peerCoverage)} limits, shared out among the units compared; denominators from ${String(leastDenominator)}, at least ${String(leastPeers)} units of a kind.`,
    'indicator/falling': ({ fallingPeriods, leastFall, peerCoverage }) =>
      `Lower through ${String(fallingPeriods)} periods in a row, by ${share(leastFall)} or more in all, and below the exact binomial ${share(peerCoverage)} limits around the first.`,
    'indicator/unchanged': ({ unchangedPeriods }) =>
      `Not there yet, and the same counts for ${String(unchangedPeriods)} periods in a row.`,
    'value/outlier': ({ outlierZ, leastHistory, leastDistance, leastRelativeDistance }) =>
      `Modified z > ${number(outlierZ)}, from ${String(leastHistory)} periods on, at least ${String(leastDistance)} and ${share(leastRelativeDistance)} of the median away from it.`,
    'value/tenfold': ({ tenfoldFrom, tenfoldTo, leastTenth }) =>
      `${number(tenfoldFrom)} to ${number(tenfoldTo)} times the period before, or the other way round; the smaller from ${String(leastTenth)} on.`,
    'value/last-digits': ({ digitSpread, leastDigits }) =>
      `χ² of the last digits > ${number(digitSpread)}, from ${String(leastDigits)} figures on.`,
    'unit/all-full': ({ leastFullRates }) =>
      `From ${String(leastFullRates)} rates on, all of them 100%, without a single work.`,
    'value/finding': () => 'Told when the file that stands was read.',
  },
  findings: {
    'cell/above-cap': 'Above the cap',
    'cell/above-hundred-percent': 'Above 100%',
    'cell/cumulative-falls': 'A cumulative value falls',
    'cell/exceeds-other-form': 'Larger than in another form',
    'cell/part-exceeds-whole': 'Part larger than the whole',
    'cell/percent-mismatch': 'The typed percentage is not the computed one',
    'cell/sum-mismatch': 'The parts do not add up',
    'cell/total-mismatch': 'The total is not the sum of the rows',
  },
  shortHistory: (field, periods, least) =>
    `“${field}”: too little history to judge unusual values (${String(periods)} periods, ${String(least)} needed).`,
}

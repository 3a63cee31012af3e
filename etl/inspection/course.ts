import type { Campaign } from '../campaign/campaign.ts'
import type { Course, CourseStep } from '../figures/evidence-row.ts'
import { Binomial } from '../statistics/binomial.ts'
import { about, type Flag } from './flag.ts'
import type { InspectionThresholds } from '../campaign/inspection-schema.ts'
import { isPiledUp } from './targets.ts'

const rateOf = ({ numerator, denominator }: CourseStep): number => numerator / denominator

/** Lower than chance explains where the rate were still what it was. */
function isBelow({ numerator, denominator }: CourseStep, rate: number, coverage: number): boolean {
  if (rate > 1) return false
  return new Binomial(Math.round(denominator), rate).side(Math.round(numerator), coverage) === 'below'
}

/** The rate is lower from each of the last periods to the next, and in all by more than chance. */
function fallOf({ indicator, unit, steps }: Course, thresholds: InspectionThresholds): Flag[] {
  const { fallingPeriods, leastFall, peerCoverage } = thresholds
  const last = steps.slice(-fallingPeriods)
  const [first, end] = [last[0], last.at(-1)]
  if (last.length < fallingPeriods || first === undefined || end === undefined) return []
  const rates = last.map(rateOf)
  const [from, to] = [rateOf(first), rateOf(end)]
  const isFalling = rates.slice(1).every((rate, at) => rate < (rates[at] ?? 0))
  if (!isFalling || from - to < leastFall || !isBelow(end, from, peerCoverage)) return []
  const subject = about({ indicator, period: end.period })
  const numbers = { periods: fallingPeriods, from, to }
  return [{ unit, code: 'indicator/falling', subject, numbers, place: null }]
}

/** What should pile up tells the same counts in each of the last periods, and is not there yet. */
function standstillOf(
  { indicator, unit, steps }: Course,
  { unchangedPeriods }: InspectionThresholds,
): Flag[] {
  const last = steps.slice(-unchangedPeriods)
  const end = last.at(-1)
  if (last.length < unchangedPeriods || end?.isOpen !== true) return []
  const { numerator, denominator, period } = end
  const isSame = last.every(
    (step) => step.numerator === numerator && step.denominator === denominator && !step.isCarried,
  )
  if (!isSame) return []
  const numbers = { numerator, denominator, periods: unchangedPeriods }
  return [{ unit, code: 'indicator/unchanged', subject: about({ indicator, period }), numbers, place: null }]
}

/** Rates that fall and counts that stand still. */
export function courseFlags(
  campaign: Campaign,
  courses: readonly Course[],
  thresholds: InspectionThresholds,
): Flag[] {
  const piledUp = new Set(campaign.indicators.filter((each) => isPiledUp(campaign, each)).map(({ id }) => id))
  return courses.flatMap((course) => [
    ...fallOf(course, thresholds),
    ...(piledUp.has(course.indicator) ? standstillOf(course, thresholds) : []),
  ])
}

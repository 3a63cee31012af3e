import type { Milestone } from '../../etl/campaign/campaign.ts'
import { ONE } from './exact.ts'
import { valueOf, type Case, type Measure } from './reported.ts'
import { lastDayOf } from './window.ts'

function milestoneOf({ view, indicator }: Case): Milestone | null {
  const id = indicator.schedule?.milestone
  return view.campaign.milestones.find((each) => each.id === id) ?? null
}

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)
}

function milestoneDeadline(each: Case): string | null {
  const milestone = milestoneOf(each)
  if (milestone === null) return null
  const { [each.unit.tier]: own = milestone.date } = milestone.dateByTier
  return own !== null && milestone.rule === 'exclusive' ? dayBefore(own) : own
}

/** Before the first day of a window is as wrong as after its last. */
function isTooEarly(each: Case, day: string | null): boolean {
  const milestone = milestoneOf(each)
  const first = milestone?.rule === 'window' ? milestone.start : null
  return day !== null && first !== null && day < first
}

function isBy(day: string | null, last: string | null): boolean {
  return day !== null && last !== null && day <= last
}

/** What the unit says of the event: when it took place, whether it did, and until when it should have. */
function told(each: Case) {
  const { eventField, heldField, deadlineField } = each.indicator.schedule ?? {}
  const [event, held, own] = [eventField, heldField, deadlineField].map((field) =>
    typeof field === 'string' ? valueOf(each, field) : null,
  )
  return {
    happenedOn: event?.day ?? null,
    isDenied: held?.answer === false,
    deadline: own?.day ?? milestoneDeadline(each),
    isExcluded: [event, held, own].some((value) => value?.isExcluded === true),
  }
}

export function onSchedule(each: Case): Measure {
  const { happenedOn, isDenied, deadline, isExcluded } = told(each)
  const lastDay = lastDayOf(each.window, each.view.asOf)
  const hasHappened = isBy(happenedOn, lastDay)
  const isKept =
    hasHappened && !isTooEarly(each, happenedOn) && (deadline === null || isBy(happenedOn, deadline))
  const isKnown = happenedOn !== null || isDenied
  return {
    numerator: isKnown ? (isKept ? ONE : 0n) : null,
    denominator: ONE,
    isExcluded,
    isAhead: !hasHappened && !isBy(deadline, lastDay),
  }
}

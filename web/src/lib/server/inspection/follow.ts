import type { FollowUp } from '@tiendo/etl/follow-up'
import { dayText, instantText } from '#lib/format/date.ts'
import type { View } from '../view.ts'

/** One step about a unit, as the page tells it. */
export interface Step {
  readonly id: string
  /** "Đã nhắc" */
  readonly what: string
  readonly at: string
  readonly by: string
  readonly reason: string
  /** The office and the day an answer is due; empty where neither is told. */
  readonly more: string
}

export function stepOf({ locale, messages }: View, step: FollowUp): Step {
  const { follow } = messages.inspection
  const more = [step.office ?? '', step.dueOn === null ? '' : follow.due(dayText(step.dueOn, locale))]
  return {
    id: step.id,
    what: follow.done[step.action],
    at: instantText(step.at, locale),
    by: step.by,
    reason: step.reason,
    more: more.filter((text) => text !== '').join(' · '),
  }
}

/** The follow-up of one unit: what was done, in order of time; null: none is open. */
export function followPanel(
  view: View,
  code: string | null,
  followed: ReadonlyMap<string, readonly FollowUp[]>,
) {
  const unit = view.campaign.units.find((each) => each.code === code)
  if (unit === undefined) return null
  return {
    unit: unit.code,
    name: unit.name,
    office: unit.office ?? '',
    steps: (followed.get(unit.code) ?? []).map((step) => stepOf(view, step)),
  }
}

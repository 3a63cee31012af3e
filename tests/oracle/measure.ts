import { fromComponents } from './components.ts'
import { ONE } from './exact.ts'
import type { Case, Measure } from './reported.ts'
import { onSchedule } from './schedule.ts'
import { endsWithin, existsOn, formOf } from './window.ts'

function reportsOnTime({ view, indicator, window, unit }: Case): Measure {
  const sent = new Map(view.sent(indicator.form, unit).map((each) => [each.period.id, each.standing]))
  const due = formOf(view.campaign, indicator)
    .periods.filter((period) => period.start <= view.asOf && endsWithin(period, window))
    .filter((period) => existsOn(unit, period.end))
    .map((period) => ({ dueOn: period.dueOn, firstOn: sent.get(period.id)?.firstReceivedOn ?? null }))
    .filter(({ dueOn, firstOn }) => firstOn !== null || (dueOn !== null && dueOn < view.asOf))
  const kept = due.filter(({ dueOn, firstOn }) => firstOn !== null && (dueOn === null || firstOn <= dueOn))
  return {
    numerator: BigInt(kept.length) * ONE,
    denominator: BigInt(due.length) * ONE,
    isExcluded: false,
    isAhead: due.length === 0,
  }
}

export function measure(each: Case): Measure {
  switch (each.indicator.kind) {
    case 'on_schedule':
      return onSchedule(each)
    case 'reports_on_time':
      return reportsOnTime(each)
    case 'share_of_units':
    case 'ratio_of_sums':
    case 'cap':
    case 'count':
      return fromComponents(each)
  }
}

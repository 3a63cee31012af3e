import type { Campaign, Wording } from '@tiendo/etl/campaign'
import { dayText } from '#lib/format/date.ts'
import { countText } from '#lib/format/number.ts'
import type { View } from '../view.ts'

export interface Deadline {
  readonly key: string
  readonly name: string
  readonly day: string
  /** "còn 12 ngày" */
  readonly distance: string
}

interface Dated {
  readonly key: string
  readonly name: Wording
  readonly day: string
}

const SHOWN = 4
const DAY = 86_400_000

function datedReports({ forms }: Campaign): Dated[] {
  return forms.flatMap(({ id, title, periods }) =>
    periods.flatMap(({ id: period, label, dueOn }) =>
      dueOn === null
        ? []
        : [
            {
              key: `${id} ${period}`,
              name: { vi: `${title.vi}, ${label.vi}`, en: `${title.en}, ${label.en}` },
              day: dueOn,
            },
          ],
    ),
  )
}

function datedMilestones({ milestones, tiers }: Campaign): Dated[] {
  return milestones
    .filter(({ moot }) => moot === null)
    .flatMap(({ id, name, date, dateByTier }) => {
      const days = new Set(tiers.flatMap((tier) => dateByTier[tier.id] ?? date ?? []))
      return [...days].map((day) => ({ key: `${id} ${day}`, name, day }))
    })
}

function datedTasks({ tasks }: Campaign): Dated[] {
  return tasks.flatMap(({ id, name, due }) => (due.end === null ? [] : [{ key: id, name, day: due.end }]))
}

/** What is due next, from the day on: milestones, reports and tasks that have a day. */
export function nextDeadlines({ campaign, asOf, locale, messages }: View): Deadline[] {
  return [...datedMilestones(campaign), ...datedReports(campaign), ...datedTasks(campaign)]
    .filter(({ day }) => day >= asOf)
    .toSorted((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)))
    .slice(0, SHOWN)
    .map(({ key, name, day }) => {
      const days = Math.round((Date.parse(day) - Date.parse(asOf)) / DAY)
      const distance = days === 0 ? messages.calendar.today : messages.calendar.days(countText(days, locale))
      return { key, name: name[locale], day: dayText(day, locale), distance }
    })
}

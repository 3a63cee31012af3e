import type { Due } from '@tiendo/etl/campaign'
import { calendarEntries, type CalendarEntry, type CalendarState } from '@tiendo/etl/calendar'
import type { FigureStore } from '@tiendo/etl/figures'
import { dayText } from '#lib/format/date.ts'
import { countText } from '#lib/format/number.ts'
import { filterOf, type View } from './view.ts'

const groups = ['ahead', 'overdue', 'standing', 'open', 'past'] as const
type Group = (typeof groups)[number]

const groupOf: Readonly<Record<CalendarState, Group>> = {
  ...{ ahead: 'ahead', overdue: 'overdue', standing: 'standing', open: 'open' },
  ...{ done: 'past', passed: 'past', moot: 'past' },
}

const romans = ['I', 'II', 'III', 'IV']
const DAY = 86_400_000

function dueText({ precision, start, end }: Due, { locale, messages }: View): string {
  const { calendar } = messages
  const year = end?.slice(0, 4) ?? ''
  switch (precision) {
    case 'year':
      return calendar.year(year)
    case 'quarter': {
      const ordinal = Math.ceil(Number(start?.slice(5, 7)) / 3)
      return calendar.quarter(locale === 'vi' ? (romans[ordinal - 1] ?? '') : String(ordinal), year)
    }
    case 'yearly':
    case 'ongoing':
      return calendar[precision]
    default:
      return end === null ? messages.open : dayText(end, locale)
  }
}

/** "còn 12 ngày" until the day, "quá 3 ngày" after it where it is not done. */
function distance({ due, state }: CalendarEntry, { asOf, locale, messages }: View): string {
  if (due.end === null || (state !== 'ahead' && state !== 'overdue')) return ''
  const days = Math.round((Date.parse(due.end) - Date.parse(asOf)) / DAY)
  if (days === 0) return messages.calendar.today
  const count = countText(Math.abs(days), locale)
  return days > 0 ? messages.calendar.days(count) : messages.calendar.late(count)
}

function lineOf(entry: CalendarEntry, view: View) {
  const { campaign, locale, messages } = view
  const tiers = campaign.tiers.filter(({ id }) => entry.tiers.includes(id))
  const { done, of } = entry
  return {
    key: JSON.stringify([entry.kind, entry.id, entry.due.end]),
    kind: messages.calendar.kinds[entry.kind],
    name: entry.name[locale],
    due: dueText(entry.due, view),
    distance: distance(entry, view),
    who: entry.office ?? tiers.map(({ label }) => label[locale]).join(', '),
    doneText: done === null || of === null ? '' : `${countText(done, locale)}/${countText(of, locale)}`,
    share: done === null || of === null || of === 0 ? null : done / of,
    state: entry.state,
    stateText: messages.calendar.states[entry.state],
  }
}

export type CalendarLine = ReturnType<typeof lineOf>

/** What is due, for whom, and how many have done it: next first, then what is overdue, then what is past. */
export async function calendarOf(view: View, figures: FigureStore) {
  const entries = await calendarEntries(view.campaign, figures, filterOf(view))
  const byGroup = Map.groupBy(entries, ({ state }) => groupOf[state])
  return groups.flatMap((group) => {
    const members = byGroup.get(group) ?? []
    const ordered = group === 'past' || group === 'overdue' ? members.toReversed() : members
    return members.length === 0 ? [] : [{ group, lines: ordered.map((entry) => lineOf(entry, view)) }]
  })
}

import type { UnitEvent, UnitEventKind } from '@tiendo/etl/campaign'
import { dayText } from '#lib/format/date.ts'
import { shareText } from '#lib/format/percent.ts'
import type { View } from '../view.ts'

interface RelatedUnit {
  readonly code: string
  readonly name: string
  /** The part that goes along, in words; empty: all of it. */
  readonly share: string
}

/** One thing that happened to a unit: from whom it came, or into whom it went. */
export interface HistoryStep {
  readonly key: string
  readonly day: string
  readonly direction: 'came' | 'went'
  readonly kind: UnitEventKind
  readonly units: readonly RelatedUnit[]
  readonly document: string
}

function relatedUnit({ campaign, locale, messages }: View, code: string, share: string): RelatedUnit {
  const part = Number(share)
  return {
    code,
    name: campaign.units.find((unit) => unit.code === code)?.name ?? code,
    share: part < 1 ? messages.unitPage.history.part(shareText(part, locale)) : '',
  }
}

function stepOf(
  view: View,
  events: readonly UnitEvent[],
  direction: HistoryStep['direction'],
): HistoryStep[] {
  const [first] = events
  if (first === undefined) return []
  const { date, kind, document } = first
  const units = events.flatMap(({ from, to, share }) => {
    const other = direction === 'came' ? from : to
    return other === null ? [] : [relatedUnit(view, other, share)]
  })
  const key = JSON.stringify([direction, date, kind, document])
  return [{ key, day: dayText(date, view.locale), direction, kind, units, document }]
}

/** What units a unit came from and which go on from it, in the order of time. */
export function historyOf(view: View): HistoryStep[] {
  const { campaign, node } = view
  const told = campaign.unitEvents.filter(({ from, to }) => from === node.code || to === node.code)
  const byStep = Map.groupBy(told, ({ date, kind, document, to }) =>
    JSON.stringify([date, to === node.code, kind, document]),
  )
  return [...byStep.entries()]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, events]) => stepOf(view, events, events[0]?.to === node.code ? 'came' : 'went'))
}

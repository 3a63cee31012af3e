import type { Flag } from '@tiendo/etl/flag'
import type { Inspection } from '@tiendo/etl/inspected'
import { countText } from '#lib/format/number.ts'
import { dayText } from '#lib/format/date.ts'
import type { View } from '../view.ts'
import { reasonOf } from './reasons.ts'

/** What has become of the reasons since a day. */
export interface ToldChanges {
  readonly day: string
  readonly raised: readonly ChangedReason[]
  readonly cleared: readonly ChangedReason[]
  readonly worse: readonly { readonly unit: string; readonly name: string; readonly weights: string }[]
}

interface ChangedReason {
  readonly key: string
  readonly unit: string
  readonly name: string
  readonly text: string
}

/** Null: no day was asked for. */
export function changesOf(
  view: View,
  { changes, units }: Inspection,
  since: string | null,
): ToldChanges | null {
  if (changes === null || since === null) return null
  const names = new Map(view.campaign.units.map(({ code, name }) => [code, name]))
  const nameOf = (unit: string): string => names.get(unit) ?? unit
  const told = (flag: Flag): ChangedReason => {
    const { key, text } = reasonOf(view, flag, null)
    return { key: `${flag.unit} ${key}`, unit: flag.unit, name: nameOf(flag.unit), text }
  }
  return {
    day: dayText(since, view.locale),
    raised: units
      .flatMap(({ flags }) => flags)
      .filter((flag) => changes.raised.has(flag))
      .map(told),
    cleared: changes.cleared.map(told),
    worse: changes.worse.map(({ unit, weightBefore, weight }) => ({
      ...{ unit, name: nameOf(unit) },
      weights: `${countText(weightBefore, view.locale)} → ${countText(weight, view.locale)}`,
    })),
  }
}

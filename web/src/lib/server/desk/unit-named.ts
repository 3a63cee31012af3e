import type { Campaign, Unit } from '@tiendo/etl/campaign'
import { dayText } from '#lib/format/date.ts'
import { plain } from '#lib/plain.ts'
import type { View } from '../view.ts'

const MOST = 12

export interface UnitOption {
  readonly code: string
  readonly name: string
  /** The code that senders write. */
  readonly shownCode: string
  /** The name of the unit above; empty at the root. */
  readonly parent: string
  /** From when to when there is such a unit; empty where always. */
  readonly time: string
}

function lifetime({ validFrom, validTo }: Unit, { locale, messages }: View): string {
  const words = messages.intake.decisions
  return [
    ...(validFrom === null ? [] : [words.since(dayText(validFrom, locale))]),
    ...(validTo === null ? [] : [words.until(dayText(validTo, locale))]),
  ].join(' ')
}

export function unitOption(view: View, unit: Unit): UnitOption {
  const { code, name, parent, officialCode } = unit
  const above = view.campaign.units.find((each) => each.code === parent)?.name ?? ''
  return { code, name, shownCode: officialCode ?? code, parent: above, time: lifetime(unit, view) }
}

/** Units by code or a part of their names, accents aside: whole names first. */
export function unitsLike(view: View, written: string): UnitOption[] {
  const { units } = view.campaign
  const wanted = plain(written)
  if (wanted === '') return []
  const rank = ({ code, name }: Unit): number => {
    const folded = plain(name)
    if (code === written.trim() || folded === wanted) return 0
    if (folded.startsWith(wanted) || folded.endsWith(` ${wanted}`)) return 1
    return folded.includes(wanted) || plain(code).startsWith(wanted) ? 2 : 3
  }
  return units
    .map((unit) => ({ unit, place: rank(unit) }))
    .filter(({ place }) => place < 3)
    .toSorted((a, b) => a.place - b.place)
    .slice(0, MOST)
    .map(({ unit }) => unitOption(view, unit))
}

/** The one unit that is meant by its code, or "name (code)", or a name that no other has; null: none or several. */
export function unitNamed({ units }: Campaign, written: string): Unit | null {
  const code = /\(([^()]+)\)\s*$/.exec(written)?.[1] ?? written.trim()
  const coded = units.find((unit) => unit.code === code)
  if (coded !== undefined) return coded
  const named = units.filter(({ name }) => plain(name) === plain(written))
  return named.length === 1 ? (named[0] ?? null) : null
}

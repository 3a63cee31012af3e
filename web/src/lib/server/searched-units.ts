import type { Campaign, Unit } from '@tiendo/etl/campaign'
import { dayText } from '#lib/format/date.ts'
import type { SearchedUnit } from '#lib/search/unit-search.ts'
import type { View } from './view.ts'

/** The names of the units that a unit came from by the day, which people go on using. */
function oldNames({ campaign, asOf }: View, names: ReadonlyMap<string, string>): Map<string, string[]> {
  const came = campaign.unitEvents.filter(({ date, to }) => date <= asOf && to !== null)
  const byUnit = Map.groupBy(came, ({ to }) => to ?? '')
  return new Map([...byUnit].map(([to, events]) => [to, events.flatMap(({ from }) => names.get(from) ?? [])]))
}

function successors({ unitEvents }: Campaign, code: string, names: ReadonlyMap<string, string>): string[] {
  return unitEvents.flatMap(({ from, to }) => (from === code && to !== null ? (names.get(to) ?? []) : []))
}

/** "Kết thúc 30/06/2025, nay là Phường Tô Hiệu"; null while it exists. */
function absentText(view: View, unit: Unit, names: ReadonlyMap<string, string>): string | null {
  const { campaign, asOf, locale, messages } = view
  if (unit.validFrom !== null && unit.validFrom > asOf) {
    return messages.search.begins(dayText(unit.validFrom, locale))
  }
  if (unit.validTo === null || unit.validTo >= asOf) return null
  const day = dayText(unit.validTo, locale)
  const now = successors(campaign, unit.code, names)
  return now.length === 0 ? messages.search.ended(day) : messages.search.endedNow(day, now.join(', '))
}

/** Every unit of the campaign as the search of a page knows it, on the day of the view. */
export function searchedUnits(view: View): SearchedUnit[] {
  const { campaign, locale } = view
  const names = new Map(campaign.units.map(({ code, name }) => [code, name]))
  const old = oldNames(view, names)
  return campaign.units.map((unit) => {
    const level = campaign.tiers.findIndex(({ id }) => id === unit.tier)
    return {
      code: unit.code,
      shownCode: unit.officialCode ?? unit.code,
      name: unit.name,
      others: [
        ...unit.aliases,
        ...(unit.officialCode === null ? [] : [unit.officialCode]),
        ...(old.get(unit.code) ?? []).filter((name) => name !== unit.name),
      ],
      tier: campaign.tiers[level]?.label[locale] ?? '',
      level,
      parent: unit.parent === null ? '' : (names.get(unit.parent) ?? ''),
      absent: absentText(view, unit, names),
    }
  })
}

import type { Campaign, ReportPeriod, Unit } from '../../etl/campaign/campaign.ts'
import type { Chance } from '../../etl/sample/chance.ts'

/** Letters alone, as a hurried reader sees them. */
export function bareLetters(name: string): string {
  return name
    .replace(/[đĐ]/g, 'd')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

const types = /^(thành phố|thị xã|thị trấn|huyện|quận|xã|phường|đặc khu|tỉnh)\s+/iu
const shortTypes: Readonly<Record<string, string>> = {
  'thành phố': 'TP.',
  'thị xã': 'TX.',
  'thị trấn': 'TT.',
  huyện: 'H.',
  xã: 'X.',
  phường: 'P.',
}

export const withoutType = (name: string): string => name.replace(types, '')

function abbreviated(name: string): string {
  const [, type = ''] = types.exec(name) ?? []
  const short = shortTypes[type.toLowerCase()]
  return short === undefined ? name : `${short} ${withoutType(name)}`
}

/** Hoà for Hòa, Thuỷ for Thủy: the tone on the second vowel, as it was written before. */
function oldTone(name: string): string {
  const pairs: readonly (readonly [RegExp, string])[] = [
    [/òa(?!\p{L})/gu, 'oà'],
    [/óa(?!\p{L})/gu, 'oá'],
    [/ủy(?!\p{L})/gu, 'uỷ'],
    [/úy(?!\p{L})/gu, 'uý'],
  ]
  return pairs.reduce((text, [from, to]) => text.replace(from, to), name.normalize('NFC'))
}

export function existing({ units }: Campaign, { end }: ReportPeriod): Unit[] {
  return units.filter(
    ({ validFrom, validTo }) =>
      (validFrom === null || validFrom <= end) && (validTo === null || validTo >= end),
  )
}

/** How often each name of the units of a period stands in its registry, with its type and without. */
export function nameCounts(campaign: Campaign, period: ReportPeriod): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { name, aliases } of existing(campaign, period)) {
    const all = [name, ...aliases].flatMap((each) => [bareLetters(each), bareLetters(withoutType(each))])
    for (const key of new Set(all)) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

/** A unit's name as some office writes it; all of them are that unit's alone. */
export function spelledName(
  chance: Chance,
  campaign: Campaign,
  unit: Unit,
  counts: ReadonlyMap<string, number>,
): string {
  const { name } = unit
  const [prefix] = campaign.unitKinds.find(({ id }) => id === unit.kind)?.bodyPrefixes ?? []
  const lower = types.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name
  const spellings: [string, ...string[]] = [
    name,
    name,
    name.toUpperCase(),
    name.normalize('NFD'),
    oldTone(name),
    ` ${name} `,
    name.replace(' ', '\u00a0'),
    name.replace(' ', '  '),
    name.replace(/ (?=\S+$)/, '\n'),
    abbreviated(name),
    `- ${name}`,
    ...(prefix === undefined || !types.test(name) ? [] : [`${prefix} ${lower}`]),
    ...(counts.get(bareLetters(withoutType(name))) === 1 ? [withoutType(name)] : []),
  ]
  return chance.pick(spellings)
}

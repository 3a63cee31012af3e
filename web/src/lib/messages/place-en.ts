import type { Messages } from './vi.ts'
import { counted } from './counted.ts'

export const placeEn: Messages['place'] = {
  navigation: 'Map',
  title: (indicator) => `Map: ${indicator}`,
  indicator: 'Indicator',
  tier: 'Tier',
  map: (tier) => `Map of units: ${tier}`,
  tiles: (tier) => `One square per unit: ${tier}`,
  tilesBeside: 'Units without a bundled boundary',
  legend: 'Legend',
  skip: 'Skip the map, go to the table',
  units: (count) => counted(count, 'unit'),
  none: 'No unit below the one shown is subject to this indicator.',
  table: 'Table of units',
  structure: 'Administrative units',
  then: 'As at the time of the report',
  now: 'As today',
  estimated: 'estimate',
  states: { has: 'Has it', has_not: 'Has it not', told: 'Value received' },
  boundaries: 'Boundaries are simplified, for illustration only.',
}

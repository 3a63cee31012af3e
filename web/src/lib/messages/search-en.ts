import type { Messages } from './vi.ts'
import { counted } from './counted.ts'

export const searchEn: Messages['search'] = {
  label: 'Find a unit',
  placeholder: 'Name or code of a unit',
  key: 'Press / to search',
  submit: 'Find',
  title: 'Find a unit',
  results: (count, query) => `${counted(count, 'unit matches', 'units match')} “${query}”`,
  none: (query) => `No unit matches “${query}”.`,
  hint: 'Type a name without accents, an old or short name, or a code.',
  all: (count) => `See all ${count} results`,
  begins: (day) => `Exists since ${day}`,
  ended: (day) => `Ended ${day}`,
  endedNow: (day, names) => `Ended ${day}, now ${names}`,
  unit: 'Unit',
  tier: 'Tier',
  parent: 'Below',
  state: 'State',
  exists: 'Exists',
}

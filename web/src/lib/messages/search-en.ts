import type { Messages } from './vi.ts'

export const searchEn: Messages['search'] = {
  label: 'Find a unit',
  placeholder: 'Name or code of a unit',
  key: 'Press / to search',
  submit: 'Find',
  title: 'Find a unit',
  results: (count, query) => `${count} units match “${query}”`,
  none: (query) => `No unit matches “${query}”.`,
  hint: 'Type a name without accents, an old or short name, or a code, such as muong la or 03778.',
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

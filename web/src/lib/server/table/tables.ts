import type { FigureStore } from '@tiendo/etl/figures'
import type { View } from '../view.ts'
import { awardsTable } from './awards-table.ts'
import { compareTable } from './compare-table.ts'
import { indicatorTable } from './indicator-table.ts'
import { itemsTable } from './items-table.ts'
import { laggingTable } from './lagging-table.ts'
import { reportingTable } from './reporting-table.ts'
import type { Table } from './table.ts'
import { tierTable } from './tier-table.ts'
import { timeTable } from './time-table.ts'
import { unitTable } from './unit-table.ts'

type TableOf = (view: View, figures: FigureStore, query: URLSearchParams) => Promise<Table>

/** Every table that can be saved, by its name in the address. */
export const tables: Readonly<Record<string, TableOf>> = {
  units: unitTable,
  indicators: indicatorTable,
  time: timeTable,
  tiers: tierTable,
  reporting: reportingTable,
  compare: compareTable,
  lagging: laggingTable,
  awards: awardsTable,
  items: itemsTable,
}

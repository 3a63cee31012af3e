import type { Campaign } from '../campaign/campaign.ts'
import type { DocumentTable } from '../document/document.ts'
import type { LaggingUnit } from './lagging.ts'
import { flagText } from './told-flag.ts'

/** Units with their reasons, for paper; who follows them stands there where the registry says so of any. */
export function laggingTable(campaign: Campaign, units: readonly LaggingUnit[]): DocumentTable {
  const hasOffices = units.some(({ unit }) => unit.office !== null)
  const office = <T>(cell: T): readonly T[] => (hasOffices ? [cell] : [])
  return {
    kind: 'table',
    title: null,
    head: ['TT', 'Đơn vị', ...office('Cơ quan phụ trách'), 'Quá hạn (ngày)', 'Nội dung'],
    widths: [1, 4, ...office(3), 2, hasOffices ? 10 : 13],
    centred: [0, hasOffices ? 3 : 2],
    rows: units.map(({ unit, flags, daysLate }, at) => [
      String(at + 1),
      unit.name,
      ...office(unit.office ?? ''),
      daysLate === 0 ? '' : String(daysLate),
      flags.map((flag) => `- ${flagText(campaign, flag, 'vi')}`).join('\n'),
    ]),
  }
}

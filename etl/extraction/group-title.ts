import type { Unit } from '../campaign/campaign.ts'
import type { Finding } from '../finding/finding.ts'
import type { Cell } from '../reader/sheet.ts'
import { cellPlace, findingAt } from './place.ts'
import type { Table } from './table.ts'
import { isBareType } from './unit-name.ts'

/**
 * "I | Thành phố | 1.234" names no city, and "IV | Đông Nam Bộ | 1.234" no body that reports: with lines below they
 * are titles of groups with the groups' sums. Null where the row is the unit's own; what to say where no group follows.
 */
export function titleFinding({ file, grid, header }: Table, unit: Unit, cell: Cell): Finding | null {
  const place = cellPlace(file, grid.sheet, cell)
  if (isBareType(cell.shown)) {
    const params = { candidates: [unit.name], hasLostLetters: false }
    return findingAt(place, 'error', { code: 'row/unknown-unit', params })
  }
  const { form } = header
  if (form.reportedBy.includes(unit.kind)) return null
  return findingAt(place, 'error', { code: 'row/not-a-reporter', params: { form: form.title.vi } })
}

import type { Campaign } from '@tiendo/etl/campaign'
import type { FindingRow } from '@tiendo/etl/figures'

/** One cell, row or sheet that a mistake was found at. */
interface FoundAt {
  /** A1 address; null where the finding speaks of more than a cell. */
  readonly cell: string | null
  /** One-based. */
  readonly row: number | null
  /** The letter. */
  readonly column: string | null
  readonly value: string | null
  /** The unit's name. */
  readonly unit: string | null
  readonly message: string
}

/** The same mistake wherever a sheet has it. */
export interface FindingGroup {
  readonly severity: FindingRow['severity']
  readonly code: string
  readonly sheet: string | null
  /** Of the first of them. */
  readonly message: string
  readonly hint: string
  /** Every one of them is told in the same words. */
  readonly isAlike: boolean
  readonly places: readonly FoundAt[]
}

const order: readonly FindingRow['severity'][] = ['error', 'warning', 'info']

function keyOf({ severity, code, sheet, field, hint }: FindingRow): string {
  return JSON.stringify([severity, code, sheet, field, hint])
}

/** Findings of one file, the same mistakes together: errors first, each in the order of the file. */
export function groupFindings({ units }: Campaign, findings: readonly FindingRow[]): FindingGroup[] {
  const foundAt = ({ cell, row, column, value, unit, message }: FindingRow): FoundAt => ({
    ...{ cell, row, column, value, message },
    unit: units.find(({ code }) => code === unit)?.name ?? null,
  })
  return [...Map.groupBy(findings, keyOf).values()]
    .flatMap((same): FindingGroup[] => {
      const [first] = same
      if (first === undefined) return []
      const { severity, code, sheet, message, hint } = first
      const isAlike = same.every((each) => each.message === message)
      return [{ severity, code, sheet, message, hint, isAlike, places: same.map(foundAt) }]
    })
    .toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity))
}

/** "Biểu 03 ! C7", as the sheet and cell are shown. */
export function placeText(sheet: string | null, cell: string | null): string {
  return [sheet === '' ? null : sheet, cell].filter((part) => part !== null).join(' ! ')
}

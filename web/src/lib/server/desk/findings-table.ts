import type { FindingRow } from '@tiendo/etl/figures'
import { told, type Table } from '../table/table.ts'
import type { View } from '../view.ts'

/** The findings of a file, one line each. */
export function findingsTable({ campaign, messages }: View, findings: readonly FindingRow[]): Table {
  const words = messages.intake.file
  const nameOf = (code: string | null): string =>
    campaign.units.find((unit) => unit.code === code)?.name ?? ''
  return {
    name: 'findings',
    title: words.mistakes,
    columns: [
      { id: 'severity', label: words.severity, type: 'text' },
      { id: 'sheet', label: words.sheet, type: 'text' },
      { id: 'cell', label: words.cell, type: 'text' },
      { id: 'row', label: words.line, type: 'text' },
      { id: 'value', label: words.value, type: 'text' },
      { id: 'unit', label: words.unit, type: 'text' },
      { id: 'message', label: words.message, type: 'text' },
      { id: 'hint', label: words.hint, type: 'text' },
      { id: 'code', label: words.code, type: 'text' },
    ],
    rows: findings.map(({ severity, sheet, cell, row, value, unit, message, hint, code }) => [
      told.named(severity, messages.findings[severity]),
      told.text(sheet ?? ''),
      told.text(cell ?? ''),
      told.text(row === null ? '' : String(row)),
      told.text(value ?? ''),
      told.named(unit, nameOf(unit)),
      told.text(message),
      told.text(hint),
      told.text(code),
    ]),
  }
}

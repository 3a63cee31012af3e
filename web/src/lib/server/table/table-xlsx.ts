import { dataWorkbook, type DataCell } from '@tiendo/etl/data-table'
import type { Table, Told } from './table.ts'

function cellOf({ raw, text, format }: Told): DataCell {
  if (typeof raw === 'number' && format !== undefined) return { number: raw, format }
  return raw === null && format !== undefined ? null : text
}

/** A table as a workbook: numbers are numbers, texts are never formulas, the head stays in sight. */
export function tableXlsx(
  { title, columns, rows }: Table,
  above: readonly string[],
): Uint8Array<ArrayBuffer> {
  const shown = columns.flatMap(({ label }, index) => (label === null ? [] : [{ label, index }]))
  const bytes = dataWorkbook({
    name: title,
    above: [title, ...above],
    head: shown.map(({ label }) => label),
    rows: rows.map((row) => shown.map(({ index }) => cellOf(row[index] ?? { raw: null, text: '' }))),
  })
  return new Uint8Array(bytes)
}

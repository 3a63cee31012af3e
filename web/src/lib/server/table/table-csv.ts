import Papa from 'papaparse'
import type { Table } from './table.ts'

/**
 * A table as CSV for Excel in Vietnam: UTF-8 with a mark, semicolons, numbers as the language writes them, and nothing
 * that a spreadsheet would run as a formula.
 */
export function tableCsv({ columns, rows }: Table): string {
  const shown = columns.flatMap(({ label }, index) => (label === null ? [] : [{ label, index }]))
  const data = {
    fields: shown.map(({ label }) => label),
    data: rows.map((row) => shown.map(({ index }) => row[index]?.text ?? '')),
  }
  return `\uFEFF${Papa.unparse(data, { delimiter: ';', escapeFormulae: true })}\r\n`
}

import Papa from 'papaparse'
import type { TextEncoding } from './encoding.ts'
import type { Cell, Sheet } from './sheet.ts'
import { withTrueTexts } from './true-text.ts'

/** In the order of preference where a text could be split either way. */
const delimiters = [';', '\t', '|', ','] as const
const SAMPLED_ROWS = 200

function widths(text: string, delimiter: string): number[] {
  const { data } = Papa.parse<string[]>(text, { delimiter, preview: SAMPLED_ROWS })
  return data.map((record) => record.length).filter((width) => width > 1)
}

/** How many rows share the commonest width above one, and that width. */
function regularity(text: string, delimiter: string): { readonly rows: number; readonly width: number } {
  const groups = [...Map.groupBy(widths(text, delimiter), (width) => width)]
  return groups.reduce(
    (best, [width, { length: rows }]) =>
      rows > best.rows || (rows === best.rows && width > best.width) ? { rows, width } : best,
    { rows: 0, width: 0 },
  )
}

/** The sign that makes most rows equally wide; the titles above a table count for nothing. */
function delimiterOf(text: string): string {
  const tried = delimiters.map((delimiter) => ({ delimiter, ...regularity(text, delimiter) }))
  const [best] = tried.toSorted((a, b) => b.rows - a.rows || b.width - a.width)
  return best?.delimiter ?? ','
}

function cellsOf(record: readonly string[], row: number): Cell[] {
  return record.flatMap((value, column): Cell[] =>
    value.trim() === ''
      ? []
      : [{ row, column, content: { kind: 'text', value }, shown: value, isFormula: false }],
  )
}

/** One sheet of texts at the addresses they have in the file; empty lines keep their rows. */
export function readCsv(bytes: Uint8Array, encoding: TextEncoding): Sheet {
  const text = new TextDecoder(encoding).decode(bytes)
  const { data } = Papa.parse<string[]>(text, { skipEmptyLines: false, delimiter: delimiterOf(text) })
  const cells = data.flatMap(cellsOf)
  const nothing = new Set<number>()
  const sheet = { name: '', isHidden: false, cells, merges: [], hiddenRows: nothing, hiddenColumns: nothing }
  return withTrueTexts(sheet)
}

import {
  Bool,
  Field,
  Float64,
  Int32,
  Schema,
  Table,
  tableToIPC,
  Utf8,
  vectorFromArray,
  type DataType,
} from 'apache-arrow'
import type { UnitRow } from './unit-rows.ts'
import type { View } from './view.ts'

interface Column {
  readonly name: string
  readonly type: DataType
  readonly of: (row: UnitRow, view: View) => string | number | boolean | null
}

/** Shares are 0..1, `target` is in percent; null where nothing can be said. */
const columns: readonly Column[] = [
  { name: 'unit', type: new Utf8(), of: ({ code }) => code },
  { name: 'name', type: new Utf8(), of: ({ name }) => name },
  { name: 'tier', type: new Utf8(), of: ({ tier }) => tier },
  { name: 'parent', type: new Utf8(), of: ({ parent }) => parent },
  { name: 'numerator', type: new Float64(), of: ({ figure }) => figure.numerator },
  { name: 'denominator', type: new Float64(), of: ({ figure }) => figure.denominator },
  { name: 'value', type: new Float64(), of: ({ figure }) => figure.value },
  { name: 'lower', type: new Float64(), of: ({ figure }) => figure.lower },
  { name: 'upper', type: new Float64(), of: ({ figure }) => figure.upper },
  { name: 'applicable', type: new Int32(), of: ({ figure }) => figure.applicable },
  { name: 'reporting', type: new Int32(), of: ({ figure }) => figure.reporting },
  { name: 'target', type: new Float64(), of: ({ figure }) => figure.target },
  { name: 'operator', type: new Utf8(), of: ({ figure }) => figure.operator },
  { name: 'verdict', type: new Utf8(), of: ({ figure }) => figure.verdict },
  { name: 'is_sample', type: new Bool(), of: (_, { isSample }) => isSample },
]

function metadataOf({ campaign, indicator, node, phase, asOf }: View): Map<string, string> {
  return new Map([
    ['campaign', campaign.id],
    ['indicator', indicator.id],
    ['node', node.code],
    ['phase', phase?.id ?? ''],
    ['as_of', asOf],
  ])
}

/** The units as an Arrow IPC stream with declared types; what the figures speak for is in the schema's metadata. */
export function unitArrow(view: View, rows: readonly UnitRow[]): Uint8Array<ArrayBuffer> {
  const fields = columns.map(({ name, type }) => new Field(name, type, true))
  const vectors = columns.map(({ name, type, of }) => {
    const values = rows.map((row) => of(row, view))
    return [name, vectorFromArray(values, type)] as const
  })
  const table = new Table(new Schema(fields, metadataOf(view)), Object.fromEntries(vectors))
  return new Uint8Array(tableToIPC(table, 'stream'))
}

import { attachment } from '../attachment.ts'
import { speaksFor } from '../speaks-for.ts'
import type { View } from '../view.ts'
import { tableArrow } from './table-arrow.ts'
import { tableCsv } from './table-csv.ts'
import type { Table } from './table.ts'
import { tableXlsx } from './table-xlsx.ts'

const formats = ['csv', 'arrow', 'xlsx'] as const
export type TableFormat = (typeof formats)[number]

export function tableFormat(text: string): TableFormat | null {
  return formats.find((format) => format === text) ?? null
}

function above(view: View): string[] {
  const { isSample, messages } = view
  return [...speaksFor(view), ...(isSample ? [`${messages.sample}. ${messages.sampleNote}`] : [])]
}

function metadataOf({ campaign, indicator, node, phase, asOf }: View): Map<string, string> {
  return new Map([
    ['campaign', campaign.id],
    ['indicator', indicator.id],
    ['node', node.code],
    ['phase', phase?.id ?? ''],
    ['as_of', asOf],
  ])
}

/** A table to save, in a format. */
export function download(view: View, table: Table, format: TableFormat): Response {
  switch (format) {
    case 'csv':
      return attachment(view, table.name, tableCsv(table), 'text/csv; charset=utf-8', 'csv')
    case 'arrow': {
      const type = 'application/vnd.apache.arrow.stream'
      return attachment(view, table.name, tableArrow(table, metadataOf(view)), type, 'arrows')
    }
    case 'xlsx': {
      const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
      return attachment(view, table.name, tableXlsx(table, above(view)), type, 'xlsx')
    }
  }
}

import { join } from 'node:path'
import { utils, write, type CellObject } from '@e965/xlsx'
import type { Campaign, Unit } from '../../../etl/campaign/campaign.ts'
import { loadCampaign } from '../../../etl/campaign/load.ts'
import { extractReports } from '../../../etl/extraction/extract.ts'
import type { Claim, Extraction } from '../../../etl/extraction/report.ts'
import { readSheets } from '../../../etl/reader/read.ts'
import type { Cell, CellContent, Sheet } from '../../../etl/reader/sheet.ts'

function bundled(id: string): Campaign {
  const { campaign } = loadCampaign(join(import.meta.dirname, '../../../data/campaigns', id))
  if (campaign === null) throw new Error(`${id} has faults`)
  return campaign
}

export const sonLa = bundled('son-la-mttq-2023')
export const dangBo = bundled('dang-bo-mttq-2026')

/** Sơn La with another registry: code, name, kind and parent of each unit. */
export function withUnits(units: readonly (readonly [string, string, string, string | null])[]): Campaign {
  return {
    ...sonLa,
    units: units.map(([code, name, kind, parent]): Unit => ({
      ...{ code, name, kind, parent, aliases: [], validFrom: null, validTo: null },
      ...{ officialCode: null, office: null },
      tier: sonLa.unitKinds.find(({ id }) => id === kind)?.tier ?? '',
    })),
  }
}

export function cell(content: CellContent, shown = String(content.value), isFormula = false): Cell {
  return { row: 0, column: 0, content, shown, isFormula }
}

export const textCell = (value: string): Cell => cell({ kind: 'text', value }, value.trim())

function sheetsOf(bytes: Uint8Array): readonly Sheet[] {
  const read = readSheets(bytes)
  if ('refusal' in read) throw new Error(read.refusal.code)
  return read.sheets
}

export function csvSheets(...lines: readonly string[]): readonly Sheet[] {
  return sheetsOf(new TextEncoder().encode(`${lines.join('\n')}\n`))
}

type Typed = string | number | CellObject | null

export interface TypedSheet {
  readonly name: string
  readonly rows: readonly (readonly Typed[])[]
  readonly merges?: readonly string[]
}

export function workbookSheets(...sheets: readonly TypedSheet[]): readonly Sheet[] {
  const book = utils.book_new()
  for (const { name, rows, merges = [] } of sheets) {
    const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]))
    sheet['!merges'] = merges.map((range) => utils.decode_range(range))
    utils.book_append_sheet(book, sheet, name)
  }
  return sheetsOf(new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer))
}

export function extract(
  campaign: Campaign,
  sheets: readonly Sheet[],
  claim: Partial<Claim> = {},
): Extraction {
  return extractReports(sheets, campaign, {
    ...{ fileName: 'bao-cao.csv', unit: null, form: null, period: null },
    ...claim,
  })
}

/** Every value with its cell: `03658 launched C3 true`. */
export function values({ reports }: Extraction): string[] {
  return reports.flatMap(({ unit, observations }) =>
    observations.map(({ field, cell: at, value }) => `${unit} ${field} ${at} ${String(value.value)}`),
  )
}

/** Every finding with its cell: `error row/unknown-unit B4`. */
export function findings({ findings: all }: Extraction): string[] {
  return all.map(
    ({ severity, code, place }) => `${severity} ${code}${place.cell === null ? '' : ` ${place.cell}`}`,
  )
}

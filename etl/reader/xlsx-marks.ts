import type { WorkBook } from '@e965/xlsx'
import { hiddenColumns, hiddenRows } from './hidden-lines.ts'
import type { MarksByIndex } from './sheet-marks.ts'
import { partsOf } from './xlsx-parts.ts'
import { sheetFonts, styleFonts } from './xlsx-fonts.ts'

/** The marks of each sheet of an .xlsx, null where a sheet has no XML of its own; null for other kinds of workbook. */
export function xlsxMarks(workbook: WorkBook): MarksByIndex | null {
  const parts = partsOf(workbook)
  if (parts === null) return null
  const fonts = styleFonts(parts.styles ?? '')
  return (index) => {
    const xml = parts.sheet(index)
    return xml === null
      ? null
      : { hiddenRows: hiddenRows(xml), hiddenColumns: hiddenColumns(xml), fonts: sheetFonts(xml, fonts) }
  }
}

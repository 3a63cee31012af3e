import type { WorkBook, WorkSheet } from '@e965/xlsx'
import { odsMarks } from './ods-marks.ts'
import type { SheetMarks } from './sheet-marks.ts'
import { xlsMarks } from './xls-marks.ts'
import type { PackedParts } from './zip/packed-parts.ts'

function hiddenIndexes(infos: readonly ({ hidden?: boolean } | null | undefined)[] | undefined): Set<number> {
  const hidden = new Set<number>()
  infos?.forEach((info, index) => {
    if (info?.hidden === true) hidden.add(index)
  })
  return hidden
}

/**
 * The library tells hidden lines only in part, and fonts not at all, unless asked for styles, which make zeros of
 * blank cells that have a type. So they are read from the parts of the file.
 */
export function marksOf(
  workbook: WorkBook,
  parts: PackedParts | null,
): (sheet: WorkSheet, index: number) => SheetMarks {
  const byIndex = xlsMarks(workbook) ?? odsMarks(workbook, parts)
  return (sheet, index) => ({
    isHidden: (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0,
    hiddenRows: hiddenIndexes(sheet['!rows']),
    hiddenColumns: hiddenIndexes(sheet['!cols']),
    fonts: null,
    uncalculated: [],
    ...byIndex?.(index),
  })
}

import type { Sheet } from '../reader/sheet.ts'

/** Stands above the table of every made-up report, and on whatever shows its figures. */
export const SAMPLE_MARK = 'DỮ LIỆU MINH HỌA'

/** A file says of itself that it is made up; where it came from does not matter. */
export function isMarkedSample(sheets: readonly Sheet[]): boolean {
  return sheets.some(({ cells }) => cells.some(({ shown }) => shown === SAMPLE_MARK))
}

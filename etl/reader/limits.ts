import { CELL_LIMIT, refuse, Refused, SHEET_LIMIT } from './refusal.ts'

export function checkSheetCount(count: number): void {
  if (count > SHEET_LIMIT) throw new Refused(refuse.tooManySheets(count))
}

/** To be called for every filled cell of a file; throws where there are too many. */
export function cellCounter(): () => void {
  let room = CELL_LIMIT
  return () => {
    room -= 1
    if (room < 0) throw new Refused(refuse.tooManyCells())
  }
}

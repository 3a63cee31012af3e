import type { SheetFonts } from './cell-font.ts'
import type { Cell } from './sheet.ts'

export type Place = Pick<Cell, 'row' | 'column'>

/** What a sheet tells of itself, its lines and its letters beside the cells; lines are zero-based. */
export interface SheetMarks {
  readonly isHidden: boolean
  readonly hiddenRows: ReadonlySet<number>
  readonly hiddenColumns: ReadonlySet<number>
  /** Null where the sheet has no font of another encoding, or its kind of file tells none. */
  readonly fonts: SheetFonts | null
  /** Cells with a formula whose result the file does not hold. */
  readonly uncalculated: readonly Place[]
}

/** What a kind of file tells of the sheet at an index beyond what the library does; null for a sheet it knows not. */
export type MarksByIndex = (index: number) => Partial<SheetMarks> | null

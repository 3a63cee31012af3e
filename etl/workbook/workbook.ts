/** A workbook to be written: sheets of styled cells with what a person may fill in, and how it prints. */

export interface CellStyle {
  readonly isBold?: boolean
  readonly isItalic?: boolean
  /** In points; 12 where it is absent. */
  readonly size?: number
  readonly align?: 'left' | 'center' | 'right'
  readonly wraps?: boolean
  readonly hasBorder?: boolean
  /** Background as RRGGBB. */
  readonly fill?: string
  /** Number format in Excel's own words, such as `dd/mm/yyyy`. */
  readonly format?: string
  /** May be changed while the sheet is protected. */
  readonly isUnlocked?: boolean
}

export type WrittenContent =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  /** `shown` is its result until the workbook is calculated. */
  | { readonly kind: 'formula'; readonly formula: string; readonly shown: string }
  /** A formula whose result is a number. */
  | { readonly kind: 'sum'; readonly formula: string; readonly number: number }

export interface WrittenCell {
  /** Null: a blank cell that has a style. */
  readonly content: WrittenContent | null
  readonly style: CellStyle
}

export interface WrittenRow {
  readonly cells: readonly (WrittenCell | null)[]
  /** In points; null: as the program chooses. */
  readonly height: number | null
}

/** Zero-based, both ends inclusive. */
export interface CellRange {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** What a cell accepts; formulas are those of its range's first cell. */
export type Accepted =
  | { readonly kind: 'anything' }
  | { readonly kind: 'whole' | 'decimal' | 'date'; readonly least: string; readonly most: string | null }
  | { readonly kind: 'list'; readonly source: string }
  | { readonly kind: 'custom'; readonly formula: string }

export interface CellMessage {
  readonly title: string
  readonly text: string
}

export interface Validation {
  readonly range: CellRange
  readonly accepted: Accepted
  /** Shown beside the cell while it is chosen. */
  readonly prompt: CellMessage
  /** Shown when something else is entered. */
  readonly refusal: CellMessage
  /** Whether the person may keep what is not accepted. */
  readonly isAdvice: boolean
}

export interface WrittenSheet {
  readonly name: string
  readonly rows: readonly WrittenRow[]
  /** In characters, from the first column on. */
  readonly widths: readonly number[]
  readonly merges: readonly CellRange[]
  readonly validations: readonly Validation[]
  /** Rows and columns that stay in sight. */
  readonly frozen: { readonly rows: number; readonly columns: number } | null
  /** Rows printed at the top of every page. */
  readonly repeatedRows: { readonly first: number; readonly last: number } | null
  /** Cells in which digits are a code, not a number. */
  readonly codes: CellRange | null
  /** Every cell may be changed; absent: only those that are unlocked. */
  readonly isOpen?: boolean
}

export interface Workbook {
  readonly sheets: readonly WrittenSheet[]
  /** Names of ranges, for formulas. */
  readonly names: Readonly<Record<string, { readonly sheet: string; readonly range: CellRange }>>
}

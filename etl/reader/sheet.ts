/** What every reader yields: sheets of addressed cells, in no campaign's words. */

/** A cell's content. `date` holds an ISO day, or day and time (`2024-03-15`, `2024-03-15T08:30:00`). */
export type CellContent =
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'date'; readonly value: string }
  /** An error as the workbook names it, such as `#DIV/0!`. */
  | { readonly kind: 'error'; readonly value: string }

/** A filled cell; blank cells are absent from a sheet. */
export interface Cell {
  /** Zero-based. */
  readonly row: number
  /** Zero-based. */
  readonly column: number
  readonly content: CellContent
  /** As the sender sees it: `95,0%`, `15/3/2024`. */
  readonly shown: string
  /** True where the sheet holds a formula and `content` is its cached result. */
  readonly isFormula: boolean
}

/** A merged block; both ends inclusive and zero-based. */
export interface MergedRange {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** How a text was kept other than in Unicode: in the codes of a font, or as UTF-8 that was read as a code page. */
export type LegacyEncoding = 'tcvn3' | 'vni' | 'mojibake'

export interface Sheet {
  /** The tab's name; for CSV the empty string. */
  readonly name: string
  readonly isHidden: boolean
  /** Filled cells in reading order: by row, then by column. */
  readonly cells: readonly Cell[]
  readonly merges: readonly MergedRange[]
  readonly hiddenRows: ReadonlySet<number>
  readonly hiddenColumns: ReadonlySet<number>
  /** The encodings that texts of the sheet were turned into Unicode from; absent where all were Unicode. */
  readonly legacyEncodings?: ReadonlySet<LegacyEncoding>
}

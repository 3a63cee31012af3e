/** Below it names and labels take less room. */
export const NARROW = 480

export type BarLayout = 'rows' | 'columns'

/** Words and sizes a chart needs besides its rows. */
export interface BarChartFrame {
  readonly width: number
  readonly height: number
  readonly words: { readonly value: string; readonly target: string; readonly bounds: string }
  /** How 100 reads in the language: "100%". */
  readonly percentUnit: string
}

import type { Figure } from '#lib/figure.ts'
import type { BarChartFrame } from './bar-frame.ts'

/** A chart as the server hands it over: drawn twice, with the rows to draw it again in the browser. */
export interface DrawnChart {
  readonly id: string
  readonly layout: 'rows' | 'columns'
  readonly figures: readonly Figure[]
  readonly words: BarChartFrame['words']
  readonly wide: string
  readonly narrow: string
}

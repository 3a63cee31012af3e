import type { Drawing } from './drawing.ts'
import type { ChartModel } from './model.ts'

/** A chart as the server hands it over: drawn for wide and narrow screens, with what it shows to draw it again. */
export interface DrawnChart<Model extends ChartModel = ChartModel> {
  readonly id: string
  readonly model: Model
  readonly wide: Drawing
  readonly narrow: Drawing
}

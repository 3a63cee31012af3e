import type { ChartModel } from './model.ts'

/** A chart as the server hands it over: drawn twice, with what it shows to draw it again in the browser. */
export interface DrawnChart<Model extends ChartModel = ChartModel> {
  readonly id: string
  readonly model: Model
  readonly wide: string
  readonly narrow: string
}

import type { DetailCode, DetailParameters } from '../check.ts'

/** One sentence for each thing that a check can find, with what to do where it failed. */
export type DetailWordings = {
  readonly [Code in DetailCode]: (params: DetailParameters[Code]) => string
}

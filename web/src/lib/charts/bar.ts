import type { Figure } from '#lib/figure.ts'
import { NARROW } from './bar-frame.ts'
import { brokenLines } from './broken-lines.ts'
import type { BarModel } from './model.ts'

type Drawn = 'name' | 'value' | 'upper' | 'target' | 'valueText' | 'countsText' | 'verdict'

/** A place along the axis of a bar chart. */
export interface Bar extends Pick<Figure, Drawn> {
  /** Stands there in place of a bar. */
  readonly heading?: string
}

/** Letters of a heading that a line beside the names has room for. */
function lettersIn(width: number): number {
  return width < NARROW ? Math.floor((width - 120) / 7) : Math.floor((width - 180) / 7.5)
}

function headingBar(heading: string): Bar {
  const none = { value: null, upper: null, target: null, verdict: 'not_applicable' } as const
  return { ...none, name: '', valueText: '', countsText: '', heading }
}

/** The bars, and below them the heading and units of those that have none. */
export function barsOf({ figures, apart }: BarModel, width: number): readonly Bar[] {
  if (apart === undefined) return figures
  const heading = brokenLines(apart.heading, lettersIn(width)).join('\n')
  return [...figures, headingBar(heading), ...apart.figures]
}

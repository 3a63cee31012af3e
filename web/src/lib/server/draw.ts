import { createHash } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { Drawing } from '#lib/charts/drawing.ts'
import type { DrawnChart } from '#lib/charts/drawn-chart.ts'
import type { ChartModel } from '#lib/charts/model.ts'
import { NARROW, stillChart, WIDE } from '#lib/charts/still-chart.ts'

/** Drawings that are kept: those of the pages that are opened most, packed into some three kilobytes each. */
const KEPT = 500

const drawings = new Map<string, Buffer>()

/** Drawn once, until others have been asked for more lately. */
function remembered(question: string, draw: () => string): string {
  const key = createHash('sha256').update(question).digest('base64')
  const known = drawings.get(key)
  const svg = known === undefined ? draw() : inflateRawSync(known).toString()
  drawings.delete(key)
  drawings.set(key, known ?? deflateRawSync(svg, { level: 1 }))
  const [oldest] = drawings.keys()
  if (drawings.size > KEPT && oldest !== undefined) drawings.delete(oldest)
  return svg
}

function drawing(model: ChartModel, width: number, id: string): Drawing {
  return new Drawing(() => remembered(JSON.stringify([id, width, model]), () => stillChart(model, width, id)))
}

/** A chart that is drawn for wide and for narrow screens where a page is sent as markup. */
export function drawnChart<Model extends ChartModel>(id: string, model: Model): DrawnChart<Model> {
  return { id, model, wide: drawing(model, WIDE, `${id}-w`), narrow: drawing(model, NARROW, `${id}-n`) }
}

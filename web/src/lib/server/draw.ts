import { chartHeight, chartOption } from '#lib/charts/chart-option.ts'
import type { DrawnChart } from '#lib/charts/drawn-chart.ts'
import { echarts } from '#lib/charts/echarts.ts'
import type { ChartModel } from '#lib/charts/model.ts'

export const WIDE = 640
const NARROW = 340

/** Ids count up within a process; numbered anew, the same rows draw the same text. */
function reproducible(svg: string, prefix: string): string {
  const seen = new Map<string, string>()
  return svg.replace(/zr\d+-[\w-]+/g, (id) => {
    const known = seen.get(id) ?? `${prefix}-${String(seen.size)}`
    seen.set(id, known)
    return known
  })
}

function draw(model: ChartModel, width: number, id: string): string {
  const height = chartHeight(model, width)
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width, height })
  chart.setOption(chartOption(model, width))
  const svg = chart.renderToSVGString()
  chart.dispose()
  return reproducible(svg, id)
}

/** A chart drawn for wide and for narrow screens, before any script runs. */
export function drawnChart<Model extends ChartModel>(id: string, model: Model): DrawnChart<Model> {
  return { id, model, wide: draw(model, WIDE, `${id}-w`), narrow: draw(model, NARROW, `${id}-n`) }
}

import { chartHeight, chartOption } from './chart-option.ts'
import { echarts } from './echarts.ts'
import type { ChartModel } from './model.ts'

/** Pixels of a drawing for wide screens, and of one for narrow screens and paper. */
export const WIDE = 640
export const NARROW = 340

/** Ids count up within a process; numbered anew, the same rows draw the same text. */
function reproducible(svg: string, prefix: string): string {
  const seen = new Map<string, string>()
  return svg.replace(/zr\d+-[\w-]+/g, (id) => {
    const known = seen.get(id) ?? `${prefix}-${String(seen.size)}`
    seen.set(id, known)
    return known
  })
}

/** A chart as SVG text; `id` begins every id in it. */
export function stillChart(model: ChartModel, width: number, id: string): string {
  const height = chartHeight(model, width)
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width, height })
  chart.setOption(chartOption(model, width))
  const svg = chart.renderToSVGString()
  chart.dispose()
  return reproducible(svg, id)
}

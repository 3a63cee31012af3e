import { barChart, chartHeight } from '#lib/charts/bar-chart.ts'
import type { BarChartFrame } from '#lib/charts/bar-frame.ts'
import { echarts } from '#lib/charts/echarts.ts'
import type { Figure } from '#lib/figure.ts'
import type { DrawnChart } from '#lib/charts/drawn-chart.ts'

const WIDE = 640
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

function draw(
  figures: readonly Figure[],
  layout: DrawnChart['layout'],
  frame: BarChartFrame,
  id: string,
): string {
  const chart = echarts.init(null, null, {
    renderer: 'svg',
    ssr: true,
    width: frame.width,
    height: frame.height,
  })
  chart.setOption(barChart(figures, layout, frame))
  const svg = chart.renderToSVGString()
  chart.dispose()
  return reproducible(svg, id)
}

/** A chart drawn for wide and for narrow screens, before any script runs. */
export function drawnChart(
  id: string,
  layout: DrawnChart['layout'],
  figures: readonly Figure[],
  words: BarChartFrame['words'],
): DrawnChart {
  const frame = (width: number): BarChartFrame => ({
    width,
    height: chartHeight(layout, figures.length),
    words,
    percentUnit: '%',
  })
  return {
    id,
    layout,
    figures,
    words,
    wide: draw(figures, layout, frame(WIDE), `${id}-w`),
    narrow: draw(figures, layout, frame(NARROW), `${id}-n`),
  }
}

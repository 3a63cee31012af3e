import { chartHeight, chartOption } from './chart-option.ts'
import { echarts } from './echarts.ts'
import type { ChartModel } from './model.ts'
import { NARROW, stillChart, WIDE } from './still-chart.ts'
import { chartTooltip } from './tooltip.ts'

export interface LiveChart {
  readonly show: (model: ChartModel) => void
  readonly end: () => void
}

/** Draws a chart in the browser, fitted to its element as that changes. */
export function liveChart(element: HTMLElement, first: ChartModel): LiveChart {
  let model = first
  // Told by the observer: asked for while the page changes, it would have to be laid out anew for each chart.
  let width = element.clientWidth
  const instance = echarts.init(element, null, { renderer: 'svg', width, height: chartHeight(model, width) })
  const draw = (): void => {
    const option = { ...chartOption(model, width), tooltip: chartTooltip(model) }
    const height = chartHeight(model, width)
    const isResized = width !== instance.getWidth() || height !== instance.getHeight()
    // A resize draws all anew by itself.
    instance.setOption(option, { notMerge: true, lazyUpdate: isResized })
    if (isResized) instance.resize({ width, height })
  }
  draw()
  const resized = new ResizeObserver(() => {
    if (element.clientWidth === 0 || element.clientWidth === width) return
    width = element.clientWidth
    draw()
  })
  resized.observe(element)
  return {
    show: (next) => {
      if (next === model) return
      model = next
      draw()
    },
    end: () => {
      resized.disconnect()
      instance.dispose()
    },
  }
}

/** Part of a sheet's width that a chart has. */
export type Paper = 'half' | 'full'

/** What a chart shows, as SVG text for paper; `id` begins every id in it. */
export function paperChart(model: ChartModel, paper: Paper, id: string): string {
  return paper === 'full' ? stillChart(model, WIDE, `${id}-w`) : stillChart(model, NARROW, `${id}-n`)
}

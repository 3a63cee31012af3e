import { chartHeight, chartOption } from './chart-option.ts'
import { echarts } from './echarts.ts'
import type { ChartModel } from './model.ts'
import { chartTooltip } from './tooltip.ts'

/** Draws a chart in the browser, fitted to its element as that changes; gives back what takes it away. */
export function liveChart(element: HTMLElement, model: ChartModel): () => void {
  const option = () => ({ ...chartOption(model, element.clientWidth), tooltip: chartTooltip(model) })
  const size = () => ({
    width: element.clientWidth,
    height: chartHeight(model, element.clientWidth),
  })
  const instance = echarts.init(element, null, { renderer: 'svg', ...size() })
  instance.setOption(option())
  const resized = new ResizeObserver(() => {
    if (element.clientWidth === 0 || element.clientWidth === instance.getWidth()) return
    instance.resize(size())
    instance.setOption(option(), true)
  })
  resized.observe(element)
  return () => {
    resized.disconnect()
    instance.dispose()
  }
}

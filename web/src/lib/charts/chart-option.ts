import type { EChartsOption } from 'echarts'
import { barsOf } from './bar.ts'
import { barChart, chartHeight as barHeight } from './bar-chart.ts'
import { dumbbellChart, dumbbellHeight } from './dumbbell-chart.ts'
import { funnelChart } from './funnel-chart.ts'
import { histogramChart } from './histogram-chart.ts'
import type { ChartModel } from './model.ts'
import { trendChart } from './trend-chart.ts'

/** How 100 reads in every language of the pages: "100%". */
const PERCENT_UNIT = '%'

export function chartHeight(model: ChartModel, width: number): number {
  switch (model.kind) {
    case 'bars':
      return barHeight(model.layout, barsOf(model, width), width)
    case 'trend':
      return 300
    case 'histogram':
      return 320
    case 'funnel':
      return 360
    case 'dumbbell':
      return dumbbellHeight(model, width)
  }
}

/** What a chart shows, as ECharts is told to draw it in so much width. */
export function chartOption(model: ChartModel, width: number): EChartsOption {
  switch (model.kind) {
    case 'bars': {
      const { layout, words } = model
      return barChart(barsOf(model, width), layout, {
        width,
        height: chartHeight(model, width),
        words,
        percentUnit: PERCENT_UNIT,
      })
    }
    case 'trend':
      return trendChart(model, width, PERCENT_UNIT)
    case 'histogram':
      return histogramChart(model, width, PERCENT_UNIT)
    case 'funnel':
      return funnelChart(model, width, PERCENT_UNIT)
    case 'dumbbell':
      return dumbbellChart(model, width, PERCENT_UNIT)
  }
}

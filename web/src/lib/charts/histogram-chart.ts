import type { EChartsOption } from 'echarts'
import { valueAxis } from './bar-axes.ts'
import { legendHeight, legendOf, STROKE } from './legend.ts'
import type { HistogramModel } from './model.ts'
import { fontSize, text, theme } from './theme.ts'

const LEFT = 34
const RIGHT = 14
const BOTTOM = 24

/** Counts are whole: the axis ends at a number that whole steps reach. */
function countSteps(most: number): { readonly end: number; readonly step: number } {
  const step = [1, 2, 5, 10, 20, 50, 100, 200, 500].find((each) => most / each <= 5) ?? Math.ceil(most / 5)
  return { end: Math.ceil(most / step) * step, step }
}

function bars({ classes, words }: HistogramModel, width: number) {
  const bar = { type: 'bar' as const, stack: 'units', barWidth: (width - LEFT - RIGHT) / classes.length - 3 }
  const middle = (each: HistogramModel['classes'][number]) => (each.from + each.to) / 2
  const edge = { borderColor: theme.data, borderWidth: 1 }
  return [
    {
      ...bar,
      name: words.large,
      itemStyle: { color: theme.data },
      data: classes.map((each) => [middle(each), each.large]),
    },
    {
      ...bar,
      name: words.small,
      itemStyle: { color: theme.possible, ...edge },
      data: classes.map((each) => ({
        value: [middle(each), each.small],
        itemStyle: each.small === 0 ? { borderWidth: 0 } : {},
      })),
    },
    {
      name: 'label',
      type: 'scatter' as const,
      symbolSize: 0.1,
      silent: true,
      data: classes.flatMap((each) => {
        const count = each.large + each.small
        const label = {
          ...text,
          show: true,
          position: 'top' as const,
          fontWeight: 600,
          formatter: String(count),
        }
        return count === 0 ? [] : [{ value: [middle(each), count], label }]
      }),
    },
  ]
}

function targetLine({ target, words }: HistogramModel, top: number) {
  return {
    name: words.target,
    type: 'line' as const,
    symbol: 'none',
    silent: true,
    z: 5,
    lineStyle: { color: theme.target, width: 2.5 },
    itemStyle: { color: theme.target },
    data: target === null ? [] : [[target, 0] as [number, number], [target, top] as [number, number]],
  }
}

/** Units by classes of their share, and where the target lies among them. */
export function histogramChart(model: HistogramModel, width: number, unit: string): EChartsOption {
  const { classes, target, words } = model
  const entries = [
    ...(classes.some(({ large }) => large > 0) ? [{ name: words.large, icon: 'rect' }] : []),
    ...(classes.some(({ small }) => small > 0) ? [{ name: words.small, icon: 'rect' }] : []),
    ...(target === null ? [] : [{ name: words.target, icon: STROKE }]),
  ]
  const most = Math.max(1, ...classes.map(({ large, small }) => large + small))
  const { end, step } = countSteps(most)
  const share = valueAxis(Math.max(100, ...classes.map(({ to }) => to)), width < 480 ? 20 : 10, unit)
  const axisLabel = { ...text, color: theme.faint, fontSize: fontSize.axis }
  return {
    animation: false,
    aria: { enabled: false },
    textStyle: text,
    grid: { left: LEFT, right: RIGHT, top: legendHeight(entries, width) + 22, bottom: BOTTOM },
    legend: legendOf(entries, width),
    xAxis: {
      ...share,
      splitLine: { show: false },
      axisLabel: { ...share.axisLabel, showMaxLabel: false },
      axisLine: { show: true, lineStyle: { color: theme.faint } },
    },
    yAxis: {
      type: 'value',
      min: 0,
      max: end,
      interval: step,
      axisLabel,
      splitLine: { lineStyle: { color: theme.rule } },
    },
    series: [...bars(model, width), targetLine(model, end)],
  }
}

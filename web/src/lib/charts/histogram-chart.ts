import type { EChartsOption } from 'echarts'
import { countText } from '#lib/format/number.ts'
import { valueAxis } from './bar-axes.ts'
import { legendHeight, legendOf, STROKE } from './legend.ts'
import type { HistogramModel } from './model.ts'
import { roomFor } from './room.ts'
import { fontSize, text, theme } from './theme.ts'

const LEFT = 34
/** Pixels for a share below the axis. */
const SHARE_ROOM = 40
const RIGHT = 14
const BOTTOM = 24

/** Counts are whole: the axis ends at a number that whole steps of 1, 2 or 5 with any zeros reach. */
function countSteps(most: number): { readonly end: number; readonly step: number } {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, most / 5)))
  const step = [1, 2, 5, 10].map((each) => each * power).find((each) => most / each <= 5) ?? most
  return { end: Math.ceil(most / step) * step, step }
}

/** The narrowest steps of shares whose words do not touch in so much width. */
function shareStep(end: number, width: number): number {
  return [10, 20, 50].find((step) => width / (end / step) >= SHARE_ROOM) ?? 100
}

function bars({ classes, locale, words }: HistogramModel, width: number) {
  const bar = { type: 'bar' as const, stack: 'units', barWidth: width / classes.length - 3 }
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
      z: 6,
      data: classes.flatMap((each) => {
        const count = each.large + each.small
        const label = {
          ...text,
          show: true,
          position: 'top' as const,
          fontWeight: 600,
          // The line of the target does not strike it through.
          backgroundColor: theme.sheet,
          formatter: countText(count, locale),
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
  const { classes, locale, target, words } = model
  const entries = [
    ...(classes.some(({ large }) => large > 0) ? [{ name: words.large, icon: 'rect' }] : []),
    ...(classes.some(({ small }) => small > 0) ? [{ name: words.small, icon: 'rect' }] : []),
    ...(target === null ? [] : [{ name: words.target, icon: STROKE }]),
  ]
  const most = Math.max(1, ...classes.map(({ large, small }) => large + small))
  const { end, step } = countSteps(most)
  const counted = (count: number): string => countText(count, locale)
  const left = Math.max(LEFT, roomFor([counted(end)], fontSize.axis, width))
  const room = width - left - RIGHT
  const last = Math.max(100, ...classes.map(({ to }) => to))
  const share = valueAxis(last, shareStep(last, room), unit)
  const axisLabel = { ...text, color: theme.faint, fontSize: fontSize.axis, formatter: counted }
  return {
    animation: false,
    aria: { enabled: false },
    textStyle: text,
    grid: { left, right: RIGHT, top: legendHeight(entries, width) + 22, bottom: BOTTOM },
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
    series: [...bars(model, room), targetLine(model, end)],
  }
}

import type { EChartsOption } from 'echarts'
import type { Figure } from '#lib/figure.ts'
import { fontSize, theme } from './theme.ts'
import { verdictMark } from './verdict-mark.ts'

/** Words and sizes a chart needs besides its rows. */
export interface BarChartFrame {
  readonly width: number
  readonly height: number
  readonly words: { readonly value: string; readonly target: string; readonly bounds: string }
  /** How 100 reads in the language: "100%". */
  readonly percentUnit: string
}

const percent = (share: number | null): number | null =>
  share === null ? null : Math.round(share * 100_000) / 1000

/** The rest that missing reports could still add. */
function possible({ value, upper }: Figure): number | null {
  return value === null || upper === null || upper <= value ? null : percent(upper - value)
}

function axisEnd(figures: readonly Figure[]): number {
  const most = Math.max(100, ...figures.map(({ value }) => percent(value) ?? 0))
  return Math.ceil(most / 20) * 20
}

function labelOf(figure: Figure, separator: string): string {
  const mark = verdictMark[figure.verdict]
  const counts = figure.countsText === '' ? '' : `${separator}${figure.countsText}`
  return `${mark} ${figure.valueText}${counts}`
}

const text = { fontFamily: theme.font, color: theme.ink, fontSize: fontSize.label }

/** Shares as bars against their targets: `rows` lie down, for tiers; `columns` stand up, for time. */
export function barChart(
  figures: readonly Figure[],
  layout: 'rows' | 'columns',
  frame: BarChartFrame,
): EChartsOption {
  const isRows = layout === 'rows'
  const isNarrow = frame.width < 480
  const names = figures.map(({ name }) => name)
  const room = Math.max(44, (frame.width - 70) / Math.max(1, names.length) - 10)
  const category = {
    type: 'category' as const,
    data: names,
    inverse: isRows,
    axisLine: { lineStyle: { color: theme.faint } },
    axisTick: { show: false },
    axisLabel: {
      ...text,
      fontSize: isNarrow ? fontSize.axis : fontSize.label,
      lineHeight: 16,
      width: isRows ? (isNarrow ? 92 : 150) : room,
      overflow: 'break' as const,
      interval: 0,
    },
  }
  const value = {
    type: 'value' as const,
    min: 0,
    max: axisEnd(figures),
    interval: isNarrow && isRows ? 50 : 20,
    axisLabel: {
      ...text,
      color: theme.faint,
      fontSize: fontSize.axis,
      formatter: `{value}${frame.percentUnit}`,
    },
    splitLine: { lineStyle: { color: theme.rule } },
  }
  return {
    animation: false,
    aria: { enabled: false },
    textStyle: text,
    grid: {
      left: 8,
      right: isRows ? (isNarrow ? 78 : 150) : 12,
      top: isRows ? 34 : 78,
      bottom: 4,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    legend: {
      top: 0,
      left: 0,
      itemWidth: 16,
      itemHeight: 10,
      textStyle: { ...text, fontSize: fontSize.axis, color: theme.faint },
      data: [frame.words.value, frame.words.bounds, frame.words.target],
      selectedMode: false,
    },
    ...(isRows ? { xAxis: value, yAxis: category } : { xAxis: category, yAxis: value }),
    series: [
      {
        name: frame.words.value,
        type: 'bar',
        stack: 'share',
        barMaxWidth: isRows ? 22 : 48,
        itemStyle: { color: theme.data },
        data: figures.map((figure) => ({ value: percent(figure.value) ?? '-' })),
      },
      {
        name: frame.words.bounds,
        type: 'bar',
        stack: 'share',
        barMaxWidth: isRows ? 22 : 48,
        itemStyle: { color: theme.possible, borderColor: theme.data, borderWidth: 1, borderType: 'dashed' },
        data: figures.map((figure) => ({ value: possible(figure) ?? '-' })),
      },
      {
        name: frame.words.target,
        type: 'scatter',
        symbol: 'rect',
        symbolSize: isRows ? [3, 32] : [58, 3],
        itemStyle: { color: theme.target },
        z: 5,
        data: figures.map(({ target }, index) =>
          target === null ? [] : isRows ? [target, index] : [index, target],
        ),
      },
      {
        name: 'label',
        type: 'scatter',
        symbolSize: 0.1,
        silent: true,
        z: 6,
        data: figures.map((figure, index) => {
          const end = Math.max(percent(figure.upper ?? figure.value) ?? 0, figure.target ?? 0)
          return {
            value: isRows ? [end, index] : [index, end],
            label: {
              ...text,
              show: true,
              position: isRows ? ('right' as const) : ('top' as const),
              distance: 7,
              lineHeight: 17,
              fontWeight: 600,
              formatter: labelOf(figure, isRows && !isNarrow ? '  ' : '\n'),
            },
          }
        }),
      },
    ],
  }
}

export function chartHeight(layout: 'rows' | 'columns', count: number): number {
  return layout === 'rows' ? 64 + Math.max(1, count) * 46 : 300
}

import type { EChartsOption } from 'echarts'
import type { Bar } from './bar.ts'
import { barAxes, rowHeight } from './bar-axes.ts'
import { NARROW, type BarChartFrame, type BarLayout } from './bar-frame.ts'
import { barSeries } from './bar-series.ts'
import { fontSize, text, theme } from './theme.ts'

const isNarrow = ({ width }: BarChartFrame): boolean => width < NARROW

/** Beside standing bars stand the numbers of their axis. */
const AXIS_ROOM = 44

function slotOf({ length }: readonly Bar[], layout: BarLayout, { width }: BarChartFrame): number {
  return layout === 'columns' ? (width - AXIS_ROOM) / Math.max(1, length) : Infinity
}

const targetIcon = { rows: 'path://M0,0h3v14h-3z', columns: 'path://M0,0h16v3h-16z' } as const

const hasBounds = (figures: readonly Bar[]): boolean => figures.some(({ upper }) => upper !== null)

function legend(figures: readonly Bar[], layout: BarLayout, { words }: BarChartFrame) {
  const hasTarget = figures.some(({ target }) => target !== null)
  return {
    top: 0,
    left: 0,
    padding: 0,
    itemGap: 14,
    itemWidth: 14,
    itemHeight: 10,
    textStyle: { ...text, fontSize: fontSize.axis, color: theme.faint },
    data: [
      { name: words.value, icon: 'rect' },
      ...(hasTarget ? [{ name: words.target, icon: targetIcon[layout] }] : []),
      ...(hasBounds(figures) ? [{ name: words.bounds, icon: 'rect' }] : []),
    ],
    selectedMode: false,
  }
}

/** Shares as bars against their targets: `rows` lie down, for tiers; `columns` stand up, for time. */
export function barChart(figures: readonly Bar[], layout: BarLayout, frame: BarChartFrame): EChartsOption {
  const { axes, endRoom } = barAxes(figures, layout, frame, isNarrow(frame))
  const separator = layout === 'rows' && !isNarrow(frame) ? '  ' : '\n'
  // Three words of a narrow legend take two lines; standing bars have two lines of label above them.
  const top = (isNarrow(frame) && hasBounds(figures) ? 48 : 30) + (layout === 'columns' ? 40 : 0)
  return {
    animation: false,
    aria: { enabled: false },
    textStyle: text,
    grid: {
      left: 0,
      right: endRoom,
      top,
      bottom: 4,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    legend: legend(figures, layout, frame),
    ...axes,
    series: barSeries(figures, layout, frame.words, separator, slotOf(figures, layout, frame)),
  }
}

export function chartHeight(layout: BarLayout, bars: readonly Bar[], width: number): number {
  return layout === 'rows' ? 76 + Math.max(1, bars.length) * rowHeight(bars, width < NARROW) : 296
}

import type { Bar } from './bar.ts'
import { brokenLines } from './broken-lines.ts'
import type { BarChartFrame, BarLayout } from './bar-frame.ts'
import { percent } from './bar-series.ts'
import { roomFor } from './room.ts'
import { fontSize, text, theme } from './theme.ts'

const LINE = 16

/** Letters of a name that a line has room for. */
const lettersIn = (room: number, size: number): number => Math.floor(room / (size * 0.57))

function nameRoomOf(names: readonly string[], isNarrow: boolean) {
  const size = isNarrow ? fontSize.axis : fontSize.label
  return { size, room: roomFor(names, size, isNarrow ? 112 : 170) }
}

/** Pixels of a lying bar with its name, so that no name reaches into the next one. */
export function rowHeight(bars: readonly Bar[], isNarrow: boolean): number {
  const names = bars.map(({ name }) => name)
  const { size, room } = nameRoomOf(names, isNarrow)
  const lines = names.map((name) => brokenLines(name, lettersIn(room, size)).length)
  return Math.max(46, Math.max(0, ...lines) * LINE + 10)
}

/** 100, or as many twenties as the highest share needs. */
export function valueEnd(figures: readonly Bar[]): number {
  const most = Math.max(100, ...figures.map(({ value }) => percent(value) ?? 0))
  return Math.ceil(most / 20) * 20
}

export function categoryAxis(
  names: readonly string[],
  isRows: boolean,
  labelSize: number,
  labelRoom: number,
) {
  return {
    type: 'category' as const,
    data: [...names],
    inverse: isRows,
    axisLine: { lineStyle: { color: theme.faint } },
    axisTick: { show: false },
    axisLabel: {
      ...text,
      fontSize: labelSize,
      lineHeight: LINE,
      width: labelRoom,
      interval: 0,
      // Broken here alone: ECharts takes accented letters for wide ones, and for places to break at.
      formatter: (name: string) => brokenLines(name, lettersIn(labelRoom, labelSize)).join('\n'),
    },
  }
}

export function valueAxis(end: number, interval: number, unit: string) {
  return {
    type: 'value' as const,
    min: 0,
    max: end,
    interval,
    axisLabel: { ...text, color: theme.faint, fontSize: fontSize.axis, formatter: `{value}${unit}` },
    splitLine: { lineStyle: { color: theme.rule } },
  }
}

/** Pixels between the names and the labels below which an axis has room for three numbers alone. */
const SPARSE = 220

/** Both axes, and the room that the labels behind lying bars need. */
export function barAxes(figures: readonly Bar[], layout: BarLayout, frame: BarChartFrame, isNarrow: boolean) {
  const isRows = layout === 'rows'
  const names = figures.map(({ name }) => name)
  const { size, room } = nameRoomOf(names, isNarrow)
  const column = Math.max(44, (frame.width - 60) / Math.max(1, names.length) - 10)
  const category = categoryAxis(names, isRows, size, isRows ? room : column)
  const ends = figures.map(({ valueText, countsText }) =>
    isNarrow ? (valueText.length > countsText.length ? valueText : countsText) : valueText + countsText,
  )
  const endRoom = isRows ? roomFor(ends, fontSize.label, 170) + 30 : 8
  const isSparse = isRows && frame.width - room - endRoom < SPARSE
  const value = valueAxis(valueEnd(figures), isSparse ? 50 : 20, frame.percentUnit)
  return {
    axes: isRows ? { xAxis: value, yAxis: category } : { xAxis: category, yAxis: value },
    endRoom,
  }
}

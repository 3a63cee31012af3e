import type { Figure } from '#lib/figure.ts'
import { brokenLines } from './broken-lines.ts'
import type { BarChartFrame, BarLayout } from './bar-frame.ts'
import { percent } from './bar-series.ts'
import { fontSize, text, theme } from './theme.ts'

/** Room that a label takes, in pixels; a letter is rarely wider than 0.6 of its height. */
export function roomFor(labels: readonly string[], size: number, most: number): number {
  const longest = Math.max(0, ...labels.map(({ length }) => length))
  return Math.min(most, Math.ceil(longest * size * 0.6) + 8)
}

/** 100, or as many twenties as the highest share needs. */
export function valueEnd(figures: readonly Figure[]): number {
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
      lineHeight: 16,
      width: labelRoom,
      overflow: 'break' as const,
      interval: 0,
      // ECharts takes accented letters for places to break at.
      formatter: (name: string) => brokenLines(name, Math.floor(labelRoom / (labelSize * 0.57))).join('\n'),
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

/** Both axes, and the room that the labels behind lying bars need. */
export function barAxes(
  figures: readonly Figure[],
  layout: BarLayout,
  frame: BarChartFrame,
  isNarrow: boolean,
) {
  const isRows = layout === 'rows'
  const names = figures.map(({ name }) => name)
  const labelSize = isNarrow ? fontSize.axis : fontSize.label
  const column = Math.max(44, (frame.width - 60) / Math.max(1, names.length) - 10)
  const nameRoom = isRows ? roomFor(names, labelSize, isNarrow ? 92 : 170) : column
  const category = categoryAxis(names, isRows, labelSize, nameRoom)
  const value = valueAxis(valueEnd(figures), isNarrow && isRows ? 50 : 20, frame.percentUnit)
  const ends = figures.map(({ valueText, countsText }) =>
    isNarrow ? (valueText.length > countsText.length ? valueText : countsText) : valueText + countsText,
  )
  return {
    axes: isRows ? { xAxis: value, yAxis: category } : { xAxis: category, yAxis: value },
    endRoom: isRows ? roomFor(ends, fontSize.label, 170) + 30 : 8,
  }
}

import type { EChartsOption } from 'echarts'
import { valueAxis, valueEnd, categoryAxis } from './bar-axes.ts'
import { labels, percent } from './bar-series.ts'
import { shareFloor } from './share-floor.ts'
import { legendHeight, legendOf, LEVEL } from './legend.ts'
import type { TrendModel } from './model.ts'
import { roomFor } from './room.ts'
import { fontSize, text, theme } from './theme.ts'

const AXIS_ROOM = 60
/** Columns narrower than this have no room for any counts, and than the second for any value but the last. */
const ROOM_FOR_COUNTS = 70
const ROOM_FOR_VALUES = 56

function bounds({ figures, words }: TrendModel) {
  const bar = { type: 'bar' as const, stack: 'bounds', barWidth: 12, silent: true }
  const isOpen = figures.map(({ value, upper }) => value !== null && upper !== null && upper > value)
  return [
    {
      ...bar,
      itemStyle: { color: 'transparent' },
      data: figures.map(({ value }, index) => (isOpen[index] === true ? percent(value) : '-')),
    },
    {
      ...bar,
      name: words.bounds,
      itemStyle: {
        color: theme.possible,
        borderColor: theme.data,
        borderWidth: 1,
        borderType: 'dashed' as const,
      },
      data: figures.map(({ value, upper }, index) =>
        isOpen[index] === true ? percent((upper ?? 0) - (value ?? 0)) : '-',
      ),
    },
  ]
}

function values({ figures, words }: TrendModel) {
  return {
    name: words.value,
    type: 'line' as const,
    symbol: 'circle',
    symbolSize: 9,
    showAllSymbol: true,
    lineStyle: { color: theme.data, width: 2.5 },
    itemStyle: { color: theme.data },
    z: 4,
    data: figures.map(({ value }) => percent(value) ?? '-'),
  }
}

function targetPath({ figures, words }: TrendModel) {
  return {
    name: words.target,
    type: 'line' as const,
    step: 'middle' as const,
    symbol: 'rect',
    symbolSize: [26, 3],
    showAllSymbol: true,
    lineStyle: { color: theme.target, width: 1.5 },
    itemStyle: { color: theme.target },
    z: 3,
    data: figures.map(({ target }) => target ?? '-'),
  }
}

/** Labels as wide as the columns allow: with counts, without, or for the last value alone. */
function labelled({ figures }: TrendModel, column: number) {
  const last = figures.findLastIndex(({ value }) => value !== null)
  const counts = figures.map(({ countsText }) => countsText)
  const roomForCounts = Math.max(ROOM_FOR_COUNTS, roomFor(counts, fontSize.label, Infinity))
  const shown = figures.map((figure, index) => {
    if (column >= roomForCounts) return figure
    const isShown = column >= ROOM_FOR_VALUES || index === last
    return { ...figure, countsText: '', valueText: isShown ? figure.valueText : '' }
  })
  const drawn = labels(shown, 'columns', '\n')
  return { ...drawn, data: drawn.data.filter((_, index) => shown[index]?.valueText !== '') }
}

/** How many columns share a name, so that no word touches the next. */
function namedEvery(names: readonly string[], column: number): number {
  const words = names.flatMap((name) => name.split(' '))
  return Math.max(1, Math.ceil(roomFor(words, fontSize.axis, Infinity) / column))
}

/** The label of the last value reaches beyond a narrow column. */
function endRoom({ figures }: TrendModel, column: number): number {
  const values = figures.map(({ valueText }) => `× ${valueText}`)
  return Math.max(8, Math.ceil((roomFor(values, fontSize.label, Infinity) - column) / 2))
}

/** Values over time on one line, what missing reports could add to each, and the path of the target. */
export function trendChart(model: TrendModel, width: number, unit: string): EChartsOption {
  const { figures, words } = model
  const shares = figures.map(({ value, target }) => ({
    value,
    target: target === null ? null : target / 100,
  }))
  const column = (width - AXIS_ROOM) / Math.max(1, figures.length)
  const entries = [
    { name: words.value, icon: 'circle' },
    ...(figures.some(({ target }) => target !== null) ? [{ name: words.target, icon: LEVEL }] : []),
    ...(figures.some(({ upper }) => upper !== null) ? [{ name: words.bounds, icon: 'rect' }] : []),
  ]
  const names = figures.map(({ name }) => name)
  const every = namedEvery(names, column)
  const category = categoryAxis(names, false, fontSize.axis, Math.max(44, column * every - 10))
  return {
    animation: false,
    aria: { enabled: false },
    textStyle: text,
    grid: {
      left: 0,
      right: endRoom(model, column),
      top: legendHeight(entries, width) + 44,
      bottom: 4,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    legend: legendOf(entries, width),
    xAxis: { ...category, axisLabel: { ...category.axisLabel, interval: every - 1 } },
    yAxis: { ...valueAxis(valueEnd(figures), 20, unit), min: shareFloor(shares) },
    series: [...bounds(model), targetPath(model), values(model), labelled(model, column)],
  }
}

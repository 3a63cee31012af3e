import type { EChartsOption } from 'echarts'
import { categoryAxis, valueAxis } from './bar-axes.ts'
import { legendHeight, legendOf, STROKE } from './legend.ts'
import type { DumbbellModel } from './model.ts'
import { roomFor } from './room.ts'
import { fontSize, text, theme } from './theme.ts'

const NARROW = 480

type Row = DumbbellModel['rows'][number]

function ends(rows: readonly Row[], of: (row: Row) => number | null): [number, number][] {
  return rows.flatMap((row, index) => {
    const share = of(row)
    return share === null ? [] : [[share, index] as [number, number]]
  })
}

/** A thin bar from the lower to the higher end, on one that is not seen. */
function joints(rows: readonly Row[]) {
  const bar = { type: 'bar' as const, stack: 'joint', barWidth: 4, silent: true }
  const both = rows.map(({ left, right }) =>
    left === null || right === null ? null : ([left, right] as const),
  )
  return [
    {
      ...bar,
      itemStyle: { color: 'transparent' },
      data: both.map((pair) => (pair === null ? '-' : Math.min(...pair))),
    },
    {
      ...bar,
      itemStyle: { color: theme.possible },
      data: both.map((pair) => (pair === null ? '-' : Math.abs(pair[0] - pair[1]))),
    },
  ]
}

function texts(rows: readonly Row[]) {
  return {
    name: 'label',
    type: 'scatter' as const,
    symbolSize: 0.1,
    silent: true,
    data: rows.map((row, index) => ({
      value: [Math.max(row.left ?? 0, row.right ?? 0, row.target ?? 0), index],
      label: {
        ...text,
        show: true,
        position: 'right' as const,
        distance: 12,
        formatter: row.text,
        backgroundColor: theme.sheet,
      },
    })),
  }
}

const nameSize = (width: number): number => (width < NARROW ? fontSize.axis : fontSize.label)
const nameRoom = (rows: readonly Row[], width: number): number =>
  roomFor(
    rows.map(({ name }) => name),
    nameSize(width),
    width < NARROW ? 110 : 230,
  )

const LINE = 16

/** Each row is as high as its name, broken into the room that it has. */
export function dumbbellHeight({ rows, words }: DumbbellModel, width: number): number {
  const letters = nameRoom(rows, width) / (nameSize(width) * 0.56)
  const lines = Math.max(1, ...rows.map(({ name }) => Math.ceil(name.length / letters)))
  const entries = [words.left, words.right, words.target].map((name) => ({ name, icon: '' }))
  return legendHeight(entries, width) + 40 + rows.length * Math.max(40, lines * LINE + 12)
}

/** Two shares of each row on one line, the earlier hollow and the later filled, with the target across it. */
export function dumbbellChart({ rows, words }: DumbbellModel, width: number, unit: string): EChartsOption {
  const hasTarget = rows.some(({ target }) => target !== null)
  const entries = [
    { name: words.left, icon: 'emptyCircle' },
    { name: words.right, icon: 'circle' },
    ...(hasTarget ? [{ name: words.target, icon: STROKE }] : []),
  ]
  const isNarrow = width < NARROW
  const names = rows.map(({ name }) => name)
  const most = Math.max(100, ...rows.flatMap(({ left, right }) => [left ?? 0, right ?? 0]))
  const dots = { type: 'scatter' as const, z: 5 }
  return {
    animation: false,
    aria: { enabled: false },
    textStyle: text,
    grid: {
      left: 0,
      right: roomFor(
        rows.map((row) => row.text),
        fontSize.label,
        180,
      ),
      top: legendHeight(entries, width) + 8,
      bottom: 4,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    legend: legendOf(entries, width),
    xAxis: valueAxis(Math.ceil(most / 20) * 20, isNarrow ? 50 : 20, unit),
    yAxis: categoryAxis(names, true, nameSize(width), nameRoom(rows, width)),
    series: [
      ...joints(rows),
      {
        ...{ name: words.target, type: 'scatter' as const, symbol: 'rect', symbolSize: [3, 26], z: 3 },
        itemStyle: { color: theme.target, opacity: 1 },
        data: ends(rows, ({ target }) => target),
      },
      {
        ...{ ...dots, name: words.left, symbol: 'emptyCircle', symbolSize: 12 },
        itemStyle: { color: theme.data, borderWidth: 2, opacity: 1 },
        data: ends(rows, ({ left }) => left),
      },
      {
        ...{ ...dots, name: words.right, symbol: 'circle', symbolSize: 13 },
        itemStyle: { color: theme.data, opacity: 1 },
        data: ends(rows, ({ right }) => right),
      },
      texts(rows),
    ],
  }
}

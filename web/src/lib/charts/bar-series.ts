import type { Bar } from './bar.ts'
import type { BarChartFrame, BarLayout } from './bar-frame.ts'
import { roomFor } from './room.ts'
import { fontSize, text, theme } from './theme.ts'
import { verdictMark } from './verdict-mark.ts'

export function percent(share: number | null): number | null {
  return share === null ? null : Math.round(share * 100_000) / 1000
}

/** The rest that missing reports could still add. */
function possible({ value, upper }: Bar): number | null {
  return value === null || upper === null || upper <= value ? null : percent(upper - value)
}

/** Pixels below which the words above a column touch those of the next one. */
const LEAST_SLOT = 62

const labelSize = (slot: number): number => (slot < LEAST_SLOT ? fontSize.tight : fontSize.label)

function labelOf(figure: Bar, separator: string): string {
  if (figure.heading !== undefined) return figure.heading
  // The dash of what does not apply would read as a minus.
  const mark = figure.verdict === 'not_applicable' ? '' : `${verdictMark[figure.verdict]} `
  // Counts that stand alone follow the mark.
  const between = figure.valueText === '' ? '' : separator
  const counts = figure.countsText === '' ? '' : `${between}${figure.countsText}`
  return `${mark}${figure.valueText}${counts}`
}

/** A point along the bars: value first where they lie, position first where they stand. */
function pointOn(layout: BarLayout, value: number, index: number): [number, number] {
  return layout === 'rows' ? [value, index] : [index, value]
}

const bar = (layout: BarLayout) => ({
  type: 'bar' as const,
  stack: 'share',
  barMaxWidth: layout === 'rows' ? 22 : 48,
})

function values(figures: readonly Bar[], layout: BarLayout, name: string) {
  return {
    ...bar(layout),
    name,
    itemStyle: { color: theme.data },
    data: figures.map((figure) => ({ value: percent(figure.value) ?? '-' })),
  }
}

function bounds(figures: readonly Bar[], layout: BarLayout, name: string) {
  return {
    ...bar(layout),
    name,
    itemStyle: {
      color: theme.possible,
      borderColor: theme.data,
      borderWidth: 1,
      borderType: 'dashed' as const,
    },
    data: figures.map((figure) => ({ value: possible(figure) ?? '-' })),
  }
}

function targets(figures: readonly Bar[], layout: BarLayout, name: string, slot: number) {
  return {
    name,
    type: 'scatter' as const,
    symbol: 'rect',
    symbolSize: layout === 'rows' ? [3, 32] : [Math.min(58, slot - 6), 3],
    itemStyle: { color: theme.target, opacity: 1 },
    z: 5,
    data: figures.map(({ target }, index) => (target === null ? [] : pointOn(layout, target, index))),
  }
}

/** Without their counts beside a value, where those of one column would touch those of the next. */
function fitting(figures: readonly Bar[], slot: number): readonly Bar[] {
  const counts = figures.map(({ valueText, countsText }) => (valueText === '' ? '' : countsText))
  if (roomFor(counts, labelSize(slot), Infinity) <= slot) return figures
  return figures.map((figure) => (figure.valueText === '' ? figure : { ...figure, countsText: '' }))
}

/** Beyond the longest of value, bound and target, so that no label lies on a mark. */
export function labels(figures: readonly Bar[], layout: BarLayout, separator: string, slot = Infinity) {
  const label = {
    ...text,
    fontSize: labelSize(slot),
    show: true,
    position: layout === 'rows' ? ('right' as const) : ('top' as const),
    distance: 7,
    lineHeight: 17,
    fontWeight: 600,
    // No line of the grid strikes the words through.
    backgroundColor: theme.sheet,
  }
  return {
    name: 'label',
    type: 'scatter' as const,
    symbolSize: 0.1,
    silent: true,
    z: 6,
    data: figures.map((figure, index) => {
      const end = Math.max(percent(figure.upper ?? figure.value) ?? 0, figure.target ?? 0)
      return {
        value: pointOn(layout, end, index),
        label: {
          ...label,
          formatter: labelOf(figure, separator),
          ...(figure.heading !== undefined && { color: theme.faint, fontWeight: 400, distance: 0 }),
        },
      }
    }),
  }
}

/** Values, what missing reports could add, targets, and the labels that tell them; each in so many pixels. */
export function barSeries(
  figures: readonly Bar[],
  layout: BarLayout,
  words: BarChartFrame['words'],
  separator: string,
  slot: number,
) {
  return [
    values(figures, layout, words.value),
    bounds(figures, layout, words.bounds),
    targets(figures, layout, words.target, slot),
    labels(fitting(figures, slot), layout, separator, slot),
  ]
}

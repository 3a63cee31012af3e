import type { EChartsOption } from 'echarts'
import type { Figure } from '#lib/figure.ts'
import type { ChartModel, FunnelModel } from './model.ts'
import { text } from './theme.ts'
import { verdictMark } from './verdict-mark.ts'

/** What a figure says when it is pointed at, a line each. */
function linesOf(figure: Figure, targetWord: string): string[] {
  return [
    figure.valueText === '' || figure.countsText === ''
      ? figure.valueText + figure.countsText
      : `${figure.valueText} (${figure.countsText})`,
    ...(figure.target === null ? [] : [`${targetWord}: ${figure.targetText}`]),
    `${verdictMark[figure.verdict]} ${figure.verdictText}`,
    figure.coverageText,
    ...(figure.boundsText === null ? [] : [figure.boundsText]),
  ]
}

function element(name: string, lines: readonly string[]): HTMLElement {
  const told = document.createElement('div')
  const title = document.createElement('strong')
  title.textContent = name
  told.append(title, ...lines.flatMap((line) => [document.createElement('br'), line]))
  return told
}

/** A box of the page, not of the drawing: it takes the tokens themselves. */
const look = {
  confine: true,
  backgroundColor: 'var(--sheet)',
  borderColor: 'var(--faint)',
  textStyle: { ...text, color: 'var(--ink)' },
}

/** What is told of one place along an axis. */
type Told = { readonly name: string; readonly lines: readonly string[] } | null

function alongAxis(told: (index: number) => Told): EChartsOption['tooltip'] {
  return {
    ...look,
    trigger: 'axis',
    axisPointer: { type: 'shadow' },
    formatter: (points) => {
      const [first] = Array.isArray(points) ? points : [points]
      const what = told(first?.dataIndex ?? -1)
      return what === null ? '' : element(what.name, what.lines)
    },
  }
}

function ofFigures(figures: readonly (Figure | undefined)[], targetWord: string): EChartsOption['tooltip'] {
  return alongAxis((index) => {
    const figure = figures[index]
    return figure === undefined ? null : { name: figure.name, lines: linesOf(figure, targetWord) }
  })
}

function ofPoints({ points }: FunnelModel): EChartsOption['tooltip'] {
  return {
    ...look,
    trigger: 'item',
    formatter: (pointed) => {
      const { name } = Array.isArray(pointed) ? (pointed[0] ?? { name: '' }) : pointed
      const point = points.find((each) => each.name === name)
      return point === undefined ? '' : element(point.name, point.told)
    },
  }
}

/** Only in the browser: what stands behind a mark, beside the pointer. */
export function chartTooltip(model: ChartModel): EChartsOption['tooltip'] {
  switch (model.kind) {
    case 'bars':
      // Nothing is told at the heading of those that stand apart.
      return ofFigures([...model.figures, undefined, ...(model.apart?.figures ?? [])], model.words.target)
    case 'trend':
      return ofFigures(model.figures, model.words.target)
    case 'funnel':
      return ofPoints(model)
    case 'dumbbell':
      return alongAxis((index) => {
        const row = model.rows[index]
        return row === undefined ? null : { name: row.name, lines: row.told }
      })
    case 'histogram':
      return alongAxis((index) => {
        const each = model.classes[index]
        const lines = [`${model.words.units}: ${String((each?.large ?? 0) + (each?.small ?? 0))}`]
        return each === undefined ? null : { name: each.name, lines }
      })
  }
}

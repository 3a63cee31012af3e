import type { EChartsOption } from 'echarts'
import type { Figure } from '#lib/figure.ts'
import { text, theme } from './theme.ts'
import { verdictMark } from './verdict-mark.ts'

/** What a figure says when it is pointed at, a line each. */
function linesOf(figure: Figure, targetWord: string): string[] {
  return [
    `${figure.valueText} ${figure.countsText === '' ? '' : `(${figure.countsText})`}`,
    ...(figure.target === null ? [] : [`${targetWord}: ${figure.targetText}`]),
    `${verdictMark[figure.verdict]} ${figure.verdictText}`,
    figure.coverageText,
    ...(figure.boundsText === null ? [] : [figure.boundsText]),
  ]
}

function element(figure: Figure, targetWord: string): HTMLElement {
  const told = document.createElement('div')
  const name = document.createElement('strong')
  name.textContent = figure.name
  told.append(name, ...linesOf(figure, targetWord).flatMap((line) => [document.createElement('br'), line]))
  return told
}

/** Only in the browser: what stands behind a bar, beside the pointer. */
export function barTooltip(figures: readonly Figure[], targetWord: string): EChartsOption['tooltip'] {
  return {
    trigger: 'axis',
    axisPointer: { type: 'shadow' },
    confine: true,
    backgroundColor: theme.sheet,
    borderColor: theme.faint,
    textStyle: text,
    formatter: (points) => {
      const [first] = Array.isArray(points) ? points : [points]
      const figure = figures[first?.dataIndex ?? -1]
      return figure === undefined ? '' : element(figure, targetWord)
    },
  }
}

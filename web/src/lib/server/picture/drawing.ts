import { brokenLines } from '#lib/charts/broken-lines.ts'
import { fontSize, theme } from '#lib/charts/theme.ts'
import { WIDE } from '#lib/charts/still-chart.ts'

const EDGE = 20
const LINE = 18
const TITLE_SIZE = 16
const TITLE_LINE = 22

interface Drawing {
  readonly title: string
  /** What the figures speak for, a line each. */
  readonly below: readonly string[]
  /** Said in the accent's colour; null: nothing. */
  readonly stamp: string | null
  /** The chart as ECharts draws it, `WIDE` across. */
  readonly svg: string
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

interface Line {
  readonly text: string
  readonly size: number
  readonly weight: number
  readonly color: string
  readonly height: number
}

function linesOf(text: string, size: number, weight: number, color: string, height: number): Line[] {
  return brokenLines(text, Math.floor(WIDE / (size * 0.53))).map((part) => ({
    text: part,
    size,
    weight,
    color,
    height,
  }))
}

/** Lines below each other from `top` on, and where they end. */
function written(lines: readonly Line[], top: number): { readonly svg: string; readonly end: number } {
  let end = top
  const texts = lines.map(({ text, size, weight, color, height }) => {
    end += height
    const place = `x="${String(EDGE)}" y="${String(end - 5)}"`
    return `<text ${place} font-size="${String(size)}" font-weight="${String(weight)}" fill="${color}">${escaped(text)}</text>`
  })
  return { svg: texts.join(''), end }
}

function heightOf(svg: string): number {
  return Number(/height="(\d+)"/.exec(svg)?.[1] ?? 0)
}

/** A chart that stands alone: its title, what it speaks for, and the font it is set in. */
export function standaloneSvg({ title, below, stamp, svg }: Drawing, fontFaces: string): string {
  const head = written(linesOf(title, TITLE_SIZE, 600, theme.ink, TITLE_LINE), EDGE - 4)
  const chartTop = head.end + 12
  const chart = svg.replace('<svg ', `<svg x="${String(EDGE)}" y="${String(chartTop)}" `)
  const foot = written(
    [
      ...below.flatMap((text) => linesOf(text, fontSize.axis, 400, theme.faint, LINE)),
      ...(stamp === null ? [] : linesOf(stamp, fontSize.axis, 600, theme.target, LINE)),
    ],
    chartTop + heightOf(svg) + 8,
  )
  const [width, height] = [WIDE + 2 * EDGE, foot.end + EDGE - 6]
  const size = `width="${String(width)}" height="${String(height)}" viewBox="0 0 ${String(width)} ${String(height)}"`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${size} font-family="${theme.font.replaceAll('"', "'")}">`,
    `<style>${fontFaces}</style>`,
    `<rect width="100%" height="100%" fill="${theme.sheet}"/>`,
    ...[head.svg, chart, foot.svg],
    '</svg>',
  ].join('')
}

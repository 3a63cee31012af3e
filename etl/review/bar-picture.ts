import { BarChart, ScatterChart } from 'echarts/charts'
import { GridComponent, LegendComponent, TitleComponent } from 'echarts/components'
import * as echarts from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { wrapped } from './wrapped.ts'

/** Bars that lie down, each with what it reached, what it should and a verdict in words: for paper and slides. */

echarts.use([BarChart, ScatterChart, GridComponent, LegendComponent, TitleComponent, SVGRenderer])

export type Tone = 'good' | 'bad' | 'open' | 'quiet'

/** One share; percentages as numbers. */
export interface Bar {
  readonly label: string
  /** Stands once, before the bars that it is over; null: the bar stands by itself. */
  readonly group: string | null
  readonly percent: number
  /** What it may still become once all have reported; null: nothing is missing. */
  readonly possible: number | null
  readonly target: number | null
  /** "96,1% (98/102)". */
  readonly value: string
  /** "100%: đạt". */
  readonly verdict: string
  readonly tone: Tone
}

export interface BarPicture {
  /** Those of a group one after another. */
  readonly bars: readonly Bar[]
  /** Above and below the drawing where it stands alone; null: in a document that says it. */
  readonly frame: { readonly title: string; readonly note: string } | null
}

export const PICTURE_WIDTH = 960

const font = "Tinos, 'Times New Roman', serif"
const ink = '#1d2126'
const faint = '#5c636b'
const tones: Readonly<Record<Tone, string>> = {
  good: '#1d6b43',
  bad: '#9b1c1f',
  open: '#8a5a00',
  quiet: '#5c636b',
}
const [LEFT, RIGHT] = [376, 240]
/** Letters to a line: of a label by itself, of one beside its group, of the group. */
const letters = { alone: 44, inner: 20, group: 24 } as const
/** From the axis to where the names of groups end. */
const GROUP = 176
/** Of a bar with the lines beside it. */
const SLOT = 45
const words = { value: 'Kết quả', possible: 'Có thể đạt khi đủ báo cáo', target: 'Mức đề ra' } as const

const top = ({ frame }: BarPicture): number => (frame === null ? 40 : 100)
const bottom = ({ frame }: BarPicture): number => (frame === null ? 34 : 72)

export function pictureHeight(picture: BarPicture): number {
  return top(picture) + picture.bars.length * SLOT + bottom(picture)
}

const shared = { type: 'category', inverse: true, axisTick: { show: false } } as const
const line = { fontFamily: font, fontSize: 17, lineHeight: 20, color: ink } as const

function lines(text: string, length: number, look: string): string {
  return wrapped(text, length)
    .map((each) => `{${look}|${each}}`)
    .join('\n')
}

/** Left of the bars: what each is, and further out what a group of them is. */
function nameAxes({ bars }: BarPicture) {
  const data = bars.map((_, at) => String(at))
  const rich = { name: line, group: { ...line, fontWeight: 'bold' as const } }
  const label = { ...line, rich, interval: 0, align: 'right' as const }
  const isFirst = (at: number): boolean => bars[at]?.group !== bars[at - 1]?.group
  return [
    {
      ...{ ...shared, data, axisLine: { lineStyle: { color: faint } } },
      axisLabel: {
        ...{ ...label, margin: 12 },
        formatter: (_: string, at: number) => {
          const { label: name = '', group = null } = bars[at] ?? {}
          return lines(name, group === null ? letters.alone : letters.inner, 'name')
        },
      },
    },
    {
      ...{ ...shared, data, position: 'left' as const, axisLine: { show: false } },
      axisLabel: {
        ...{ ...label, margin: GROUP, verticalAlign: 'top' as const, padding: [-10, 0, 0, 0] },
        formatter: (_: string, at: number) =>
          isFirst(at) ? lines(bars[at]?.group ?? '', letters.group, 'group') : '',
      },
    },
  ]
}

/** Right of the bars: figures and verdicts in words. */
function resultAxis({ bars }: BarPicture) {
  const left = { ...line, align: 'left' as const }
  const verdict = (tone: Tone) => ({ ...left, color: tones[tone], fontSize: 16 })
  return {
    ...{ ...shared, data: bars.map((_, at) => String(at)) },
    ...{ position: 'right' as const, axisLine: { show: false } },
    axisLabel: {
      ...{ interval: 0, margin: 14 },
      formatter: (_: string, at: number) => {
        const { value = '', tone = 'quiet', verdict = '' } = bars[at] ?? {}
        return `{value|${value}}\n{${tone}|${verdict}}`
      },
      rich: {
        value: { ...left, fontWeight: 'bold' as const },
        ...{ good: verdict('good'), bad: verdict('bad'), open: verdict('open'), quiet: verdict('quiet') },
      },
    },
  }
}

const isNumber = (value: number | null): value is number => value !== null

function series({ bars }: BarPicture) {
  const bar = { type: 'bar' as const, barWidth: 22, barGap: '-100%', silent: true }
  return [
    {
      ...{ ...bar, name: words.possible, z: 1, itemStyle: { color: '#c9d8e3' } },
      data: bars.map(({ possible }) => possible),
    },
    {
      ...{ ...bar, name: words.value, z: 2, itemStyle: { color: '#2c5a7d' } },
      data: bars.map(({ percent }) => percent),
    },
    {
      ...{ type: 'scatter' as const, name: words.target, z: 3, silent: true },
      ...{ symbol: 'rect', symbolSize: [4, 36], itemStyle: { color: '#9b1c1f', opacity: 1 } },
      data: bars.flatMap(({ target }, at) => (isNumber(target) ? [[target, at]] : [])),
    },
  ]
}

function percentAxis({ bars }: BarPicture) {
  const all = bars.flatMap(({ percent, target, possible }) => [percent, target, possible])
  const most = Math.max(100, ...all.filter(isNumber))
  const step = most > 200 ? Math.ceil(most / 500) * 100 : 25
  return {
    ...{ type: 'value' as const, min: 0, max: Math.ceil(most / step) * step, interval: step },
    axisLabel: {
      ...{ fontFamily: font, fontSize: 15, color: faint },
      formatter: (value: number) => `${String(value)}%`,
    },
    splitLine: { lineStyle: { color: '#d8d4cb' } },
  }
}

function legend({ bars, frame }: BarPicture) {
  const has = (of: 'possible' | 'target'): boolean => bars.some((bar) => isNumber(bar[of]))
  return {
    ...{ top: frame === null ? 6 : 62, left: LEFT, padding: 0, itemGap: 24, selectedMode: false },
    ...{ itemWidth: 18, itemHeight: 14, textStyle: { fontFamily: font, fontSize: 16, color: faint } },
    data: [
      { name: words.value, icon: 'rect' },
      ...(has('target') ? [{ name: words.target, icon: 'path://M7,0h4v14h-4z' }] : []),
      ...(has('possible') ? [{ name: words.possible, icon: 'rect' }] : []),
    ],
  }
}

function titles({ frame }: BarPicture) {
  if (frame === null) return []
  const style = { fontFamily: font, color: ink, fontSize: 24, fontWeight: 'bold' as const }
  return [
    { text: frame.title, left: 'center', top: 18, textStyle: style },
    {
      ...{ text: frame.note, left: 24, bottom: 10 },
      textStyle: { fontFamily: font, color: faint, fontSize: 14, fontWeight: 'normal' as const },
    },
  ]
}

/** Ids count up within a process; numbered anew, the same bars draw the same text. */
function reproducible(svg: string): string {
  const seen = new Map<string, string>()
  return svg.replace(/zr\d*-[\w-]+/g, (id) => {
    const known = seen.get(id) ?? `b${String(seen.size)}`
    seen.set(id, known)
    return known
  })
}

/** As SVG text, the same for the same bars. */
export function barPicture(picture: BarPicture): string {
  const height = pictureHeight(picture)
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width: PICTURE_WIDTH, height })
  chart.setOption({
    ...{ animation: false, backgroundColor: '#ffffff', textStyle: { fontFamily: font, color: ink } },
    ...{ title: titles(picture), legend: legend(picture), xAxis: percentAxis(picture) },
    grid: { left: LEFT, right: RIGHT, top: top(picture), bottom: bottom(picture), outerBoundsMode: 'none' },
    yAxis: [...nameAxes(picture), resultAxis(picture)],
    series: series(picture),
  })
  const svg = chart.renderToSVGString()
  chart.dispose()
  return reproducible(svg)
}

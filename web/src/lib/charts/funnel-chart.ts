import type { EChartsOption } from 'echarts'
import { countText } from '#lib/format/number.ts'
import { valueAxis } from './bar-axes.ts'
import { brokenLines } from './broken-lines.ts'
import { legendHeight, legendOf, lineIcons } from './legend.ts'
import type { FunnelModel, FunnelZone } from './model.ts'
import { fontSize, text, theme } from './theme.ts'

/** Form tells the zone as well as colour does; a path keeps its form in the legend. */
const marks: Readonly<Record<FunnelZone, { symbol: string; size: number; color: string }>> = {
  within: { symbol: 'circle', size: 9, color: theme.data },
  near: { symbol: 'path://M5,0L10,5L5,10L0,5z', size: 13, color: theme.ink },
  far: { symbol: 'path://M0,0h10v10h-10z', size: 11, color: theme.target },
}
const zones: readonly FunnelZone[] = ['within', 'near', 'far']

/** More points than these cover one another unless they are smaller. */
const MANY_POINTS = 400

/** So many names find room beside their marks; more are in the table alone. */
const MOST_NAMES = 6

type Pair = [number, number]

function line(name: string, data: Pair[], type: 'solid' | 'dashed' | 'dotted', color: string, width: number) {
  const lineStyle = { color, width, type }
  return {
    ...{ name, type: 'line' as const, symbol: 'none', silent: true, z: 2 },
    ...{ lineStyle, itemStyle: { color }, data },
  }
}

function limitLines({ limits, rate, target, words }: FunnelModel) {
  const along = (of: (limit: FunnelModel['limits'][number]) => number): Pair[] =>
    limits.map((limit) => [limit.size, of(limit)])
  return [
    line(
      words.farLimits,
      along(({ far }) => far[0]),
      'solid',
      theme.faint,
      1.5,
    ),
    line(
      words.farLimits,
      along(({ far }) => far[1]),
      'solid',
      theme.faint,
      1.5,
    ),
    line(
      words.nearLimits,
      along(({ near }) => near[0]),
      'dashed',
      theme.faint,
      1.5,
    ),
    line(
      words.nearLimits,
      along(({ near }) => near[1]),
      'dashed',
      theme.faint,
      1.5,
    ),
    line(
      words.rate,
      along(() => rate),
      'solid',
      theme.data,
      1.5,
    ),
    ...(target === null
      ? []
      : [
          line(
            words.target,
            along(() => target),
            'dotted',
            theme.target,
            2,
          ),
        ]),
  ]
}

function points({ points: all, words }: FunnelModel, width: number) {
  const isNamed = all.filter(({ zone }) => zone === 'far').length <= MOST_NAMES
  const scale = all.length > MANY_POINTS ? 0.5 : 1
  return zones.map((zone) => ({
    name: words[zone],
    type: 'scatter' as const,
    symbol: marks[zone].symbol,
    symbolSize: marks[zone].size * scale,
    itemStyle: { color: marks[zone].color, opacity: 0.9 },
    z: 4,
    data: all
      .filter((point) => point.zone === zone)
      .map(({ name, size, share, told }) => ({
        name,
        value: [size, share] as Pair,
        told,
        label: {
          ...text,
          show: zone === 'far' && isNamed,
          fontSize: fontSize.axis,
          position: 'bottom' as const,
          formatter: brokenLines(name, width < 480 ? 14 : 24).join('\n'),
          backgroundColor: theme.sheet,
        },
      })),
  }))
}

/** Down to the twenty below whatever is drawn, up to 100 or the twenty above it. */
function shareRange({ points: all, limits }: FunnelModel): { readonly min: number; readonly max: number } {
  const drawn = [...all.map(({ share }) => share), ...limits.flatMap(({ far }) => far)]
  const down = (share: number) => Math.floor(share / 20) * 20
  return {
    min: Math.max(0, down(Math.min(100, ...drawn))),
    max: Math.max(100, down(Math.max(...drawn) + 19.9)),
  }
}

function sizeAxis({ limits, locale, words }: FunnelModel) {
  const [first, last] = [limits.at(0)?.size ?? 0, limits.at(-1)?.size ?? 1]
  const label = { ...text, color: theme.faint, fontSize: fontSize.axis, hideOverlap: true }
  return {
    // From tens to thousands the small ones would lie on one spot.
    type: last > 40 * Math.max(1, first) ? ('log' as const) : ('value' as const),
    min: Math.max(1, first),
    max: last,
    name: words.size,
    nameLocation: 'middle' as const,
    nameGap: 26,
    nameTextStyle: label,
    axisLabel: {
      ...label,
      showMinLabel: true,
      showMaxLabel: false,
      formatter: (size: number) => countText(size, locale),
    },
    axisLine: { show: true, lineStyle: { color: theme.faint } },
    splitLine: { show: false },
  }
}

/** Pixels of a line in the legend. */
const LINE_ICON = 22

/** Units by size and share, and how far chance alone carries units of each size. */
export function funnelChart(model: FunnelModel, width: number, unit: string): EChartsOption {
  const { words, target } = model
  const used = zones.filter((zone) => model.points.some((point) => point.zone === zone))
  const entries = [
    ...used.map((zone) => ({ name: words[zone], icon: marks[zone].symbol })),
    { name: words.rate, icon: lineIcons.solid },
    ...(target === null ? [] : [{ name: words.target, icon: lineIcons.dotted }]),
    { name: words.nearLimits, icon: lineIcons.dashed },
    { name: words.farLimits, icon: lineIcons.solid },
  ]
  const { min, max } = shareRange(model)
  return {
    animation: false,
    aria: { enabled: false },
    textStyle: text,
    grid: { left: 44, right: 18, top: legendHeight(entries, width, LINE_ICON) + 12, bottom: 48 },
    legend: legendOf(entries, width, LINE_ICON),
    xAxis: sizeAxis(model),
    yAxis: { ...valueAxis(max, 20, unit), min },
    series: [...limitLines(model), ...points(model, width)],
  }
}

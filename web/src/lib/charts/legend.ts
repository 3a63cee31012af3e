import { brokenLines } from './broken-lines.ts'
import { fontSize, text, theme } from './theme.ts'

export interface LegendEntry {
  readonly name: string
  readonly icon: string
}

/** A vertical stroke, for a target that stands across lying marks or along an axis of shares. */
export const STROKE = 'path://M0,0h3v14h-3z'
/** A level stroke, for a target above standing marks. */
export const LEVEL = 'path://M0,0h16v3h-16z'

/** Lines as they are drawn. */
export const lineIcons = {
  solid: 'path://M0,0h22v2h-22z',
  dashed: 'path://M0,0h6v2h-6zM8,0h6v2h-6zM16,0h6v2h-6z',
  dotted: 'path://M0,0h3v2h-3zM6,0h3v2h-3zM12,0h3v2h-3zM18,0h3v2h-3z',
} as const

const GAP = 14
const ICON = 14
/** From an icon to its words. */
const BESIDE = 6
const LINE = 16
/** A letter is rarely wider. */
const LETTER = fontSize.axis * 0.58

/** A name in several lines where it is wider than the room. */
const linesOf = (name: string, room: number): string[] => brokenLines(name, Math.floor(room / LETTER))

function widthOf(lines: readonly string[], room: number): number {
  const letters = Math.max(...lines.map(({ length }) => length))
  return Math.min(room, Math.ceil(letters * LETTER))
}

/** The words of a chart, in a row above it. */
export function legendOf(entries: readonly LegendEntry[], width: number, icon = ICON) {
  const room = width - icon - BESIDE
  return {
    top: 0,
    left: 0,
    padding: 0,
    itemGap: GAP,
    itemWidth: icon,
    itemHeight: 10,
    textStyle: { ...text, fontSize: fontSize.axis, lineHeight: LINE, color: theme.faint },
    formatter: (name: string) => linesOf(name, room).join('\n'),
    // Without a browser ECharts takes letters for narrower than they are; a background makes a set width count.
    data: entries.map((entry) => ({
      ...entry,
      textStyle: { width: widthOf(linesOf(entry.name, room), room), backgroundColor: 'transparent' },
    })),
    selectedMode: false as const,
  }
}

/** Pixels that the words of a legend take in so much width. */
export function legendHeight(entries: readonly LegendEntry[], width: number, icon = ICON): number {
  const room = width - icon - BESIDE
  let total = 0
  let row = 0
  let used = 0
  for (const { name } of entries) {
    const lines = linesOf(name, room)
    const needed = icon + BESIDE + widthOf(lines, room)
    if (used > 0 && used + needed > width) {
      total += row + GAP
      row = 0
      used = 0
    }
    row = Math.max(row, lines.length * LINE)
    used += needed + GAP
  }
  return total + row + GAP - 4
}

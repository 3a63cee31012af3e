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

/** The words of a chart, in a row above it. */
export function legendOf(entries: readonly LegendEntry[]) {
  return {
    top: 0,
    left: 0,
    padding: 0,
    itemGap: 14,
    itemWidth: 14,
    itemHeight: 10,
    textStyle: { ...text, fontSize: fontSize.axis, color: theme.faint },
    data: [...entries],
    selectedMode: false as const,
  }
}

/** Lines that the words of a legend take in so much width; a letter is rarely wider than 0.58 of its height. */
export function legendHeight(entries: readonly LegendEntry[], width: number): number {
  let lines = 1
  let used = 0
  for (const { name } of entries) {
    const needed = name.length * fontSize.axis * 0.58 + 34
    if (used > 0 && used + needed > width) {
      lines += 1
      used = 0
    }
    used += needed
  }
  return 6 + lines * 20
}

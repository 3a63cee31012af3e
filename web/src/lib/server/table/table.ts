import type { IndicatorRow } from '@tiendo/etl/figure'
import { countText } from '#lib/format/number.ts'
import { pointsText, shareText } from '#lib/format/percent.ts'
import type { Locale } from '#lib/messages/messages.ts'

/** One value three times: for programs, for a reader, and for a spreadsheet. */
export interface Told {
  readonly raw: string | number | boolean | null
  readonly text: string
  /** How a spreadsheet shows the number; absent: it gets the text. */
  readonly format?: string
}

export interface Column {
  /** For programs. */
  readonly id: string
  /** For readers; null: only programs get it. */
  readonly label: string | null
  readonly type: 'text' | 'number' | 'count' | 'flag'
}

/** A table as it leaves the product, in whatever format. */
export interface Table {
  /** Part of the file's name, in Latin letters. */
  readonly name: string
  readonly title: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Told[])[]
}

export const told = {
  text: (text: string): Told => ({ raw: text, text }),
  /** A text for readers, an id for programs. */
  named: (raw: string | null, text: string): Told => ({ raw, text }),
  flag: (raw: boolean, text: string): Told => ({ raw, text }),
  count: (count: number | null, locale: Locale): Told => ({
    raw: count,
    text: countText(count, locale),
    format: count === null || Number.isInteger(count) ? '#,##0' : '#,##0.####',
  }),
  /** A share of 0..1 with one decimal. */
  share: (share: number | null, locale: Locale): Told => ({
    raw: share,
    text: shareText(share, locale),
    format: '0.0%',
  }),
  /** Percentage points with their sign. */
  points: (points: number | null, locale: Locale): Told => ({
    raw: points,
    text: points === null ? '' : pointsText(points / 100, locale),
    format: '+0.0;-0.0;0.0',
  }),
} as const

/** As many decimals as the text of a ratio shows, so that a missed target looks missed in a spreadsheet too. */
export function ratioTold({ value }: Pick<IndicatorRow, 'value'>, text: string): Told {
  const decimals = /[.,](\d+)%$/.exec(text)?.[1]?.length ?? 1
  return { raw: value, text, format: `0.${'0'.repeat(decimals)}%` }
}

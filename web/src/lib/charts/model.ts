import type { Figure } from '#lib/figure.ts'
import type { Locale } from '#lib/messages/messages.ts'

/** What a chart shows: rows and words, without sizes. Shares are in percent unless a `Figure` holds them. */
export type ChartModel = BarModel | TrendModel | HistogramModel | FunnelModel | DumbbellModel

interface FigureWords {
  readonly value: string
  readonly target: string
  readonly bounds: string
}

/** Shares against their targets: `rows` lie down, for tiers and units; `columns` stand up, for time. */
export interface BarModel {
  readonly kind: 'bars'
  readonly layout: 'rows' | 'columns'
  readonly figures: readonly Figure[]
  /** Below the others under a heading of their own: their counts, without a bar. */
  readonly apart?: { readonly heading: string; readonly figures: readonly Figure[] }
  readonly words: FigureWords
}

/** A share over time with the path of its target; in the order of time. */
export interface TrendModel {
  readonly kind: 'trend'
  readonly figures: readonly Figure[]
  readonly words: FigureWords
}

/** How many units lie in each class of shares, from `from` up to under `to`. */
export interface HistogramModel {
  readonly kind: 'histogram'
  readonly locale: Locale
  readonly classes: readonly {
    readonly from: number
    readonly to: number
    readonly name: string
    /** Units with a denominator large enough for a rate, and the others. */
    readonly large: number
    readonly small: number
  }[]
  readonly target: number | null
  readonly words: {
    readonly large: string
    readonly small: string
    readonly target: string
    readonly units: string
  }
}

export type FunnelZone = 'within' | 'near' | 'far'

/** Each unit's share against its size, with the limits around the rate of all. */
export interface FunnelModel {
  readonly kind: 'funnel'
  readonly locale: Locale
  readonly points: readonly {
    readonly name: string
    readonly size: number
    readonly share: number
    readonly zone: FunnelZone
    readonly told: readonly string[]
  }[]
  readonly limits: readonly {
    readonly size: number
    readonly near: readonly [number, number]
    readonly far: readonly [number, number]
  }[]
  readonly rate: number
  readonly target: number | null
  readonly words: Readonly<Record<FunnelZone, string>> & {
    readonly rate: string
    readonly target: string
    readonly nearLimits: string
    readonly farLimits: string
    readonly size: string
  }
}

/** Two shares of each row, joined. */
export interface DumbbellModel {
  readonly kind: 'dumbbell'
  readonly rows: readonly {
    readonly name: string
    readonly left: number | null
    readonly right: number | null
    readonly target: number | null
    readonly text: string
    readonly told: readonly string[]
  }[]
  readonly words: { readonly left: string; readonly right: string; readonly target: string }
}

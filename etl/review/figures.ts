import type { ReviewKind } from '../archive/freeze.ts'
import type { Campaign } from '../campaign/campaign.ts'
import type { IndicatorRow, ReportingRow, VersionRow } from '../figures/figure.ts'
import type { LaggingUnit } from '../inspection/lagging.ts'

/** Every figure that a review tells, as the store gave it for one day and one state of knowledge. */
export interface ReviewFigures {
  readonly campaign: Campaign
  readonly kind: ReviewKind
  /** The day the figures speak for. */
  readonly asOf: string
  /** ISO instant in UTC: what had arrived and been decided by then. */
  readonly knownAt: string
  readonly snapshot: string
  /** Made-up reports are among those received. */
  readonly isSample: boolean
  /** Null: nothing was settled. */
  readonly freeze: string | null
  /** Where the pages are, "https://thidua.example.vn", for links and codes; null: nobody said. */
  readonly site: string | null
  /** Of the whole body. */
  readonly whole: readonly IndicatorRow[]
  /** Phase by phase. */
  readonly phases: readonly IndicatorRow[]
  readonly tiers: readonly IndicatorRow[]
  /** Of every unit by itself. */
  readonly units: readonly IndicatorRow[]
  /** The end of the year before; null: the campaign had not begun. */
  readonly before: { readonly day: string; readonly rows: readonly IndicatorRow[] } | null
  /** By form. */
  readonly reporting: readonly ReportingRow[]
  /** Units that owe an overdue report. */
  readonly owing: number
  readonly lagging: readonly LaggingUnit[]
  /** The reports that stood at that moment. */
  readonly sources: readonly VersionRow[]
}

import type { Award, AwardGroup } from '../campaign/award.ts'
import type { Campaign, Unit } from '../campaign/campaign.ts'
import type { IndicatorRow, ReportingRow, Verdict } from '../figures/figure.ts'

/** What the choice for awards rests on, and what comes of it. */

/** đạt, không đạt, chưa đủ số liệu. */
export type Outcome = 'passed' | 'failed' | 'unknown'

/** `ruled_out`: whatever its criteria say. */
export type Conclusion = Outcome | 'ruled_out'

/** Every figure that the choice rests on, as the store gave it for one day and one state of knowledge. */
export interface AwardFigures {
  readonly campaign: Campaign
  /** The day the figures speak for. */
  readonly asOf: string
  /** Made-up reports are among those received. */
  readonly isSample: boolean
  /** Every unit without those below it. */
  readonly itself: readonly IndicatorRow[]
  /** Every unit with those below it. */
  readonly allBelow: readonly IndicatorRow[]
  readonly tiers: readonly IndicatorRow[]
  readonly whole: readonly IndicatorRow[]
  /** By form and unit. */
  readonly reporting: readonly ReportingRow[]
}

/** A criterion as one unit meets it, with its numbers as the figures have them. */
export interface CriterionResult {
  readonly criterion: string
  readonly outcome: Outcome
  readonly numerator: number | null
  readonly denominator: number | null
  /** 0..1. */
  readonly value: number | null
  /** In percent; for a count, the count. Null: none is set. */
  readonly target: number | null
  readonly operator: string | null
  /** What the figure says of itself; null: it is not told of the unit. */
  readonly verdict: Verdict | null
  /** From 1; who has the same share has the same rank. Null: not ranked. */
  readonly rank: number | null
  /** Others of that rank. */
  readonly tied: number
  /** How many are ranked with it. */
  readonly ranked: number
}

export interface RuledOut {
  readonly when: 'report_missing' | 'report_late' | 'impossible_value'
  /** Null: it is not about a report. */
  readonly form: string | null
  /** The figure that is held back; null: it is about a report. */
  readonly indicator: string | null
  /** How many reports are missing or late. */
  readonly reports: number
}

/** The form of proposals, counted; null: not told. */
export interface Receipt {
  readonly proposed: number | null
  readonly received: number | null
  readonly complete: number | null
}

export interface Candidate {
  readonly unit: Unit
  readonly conclusion: Conclusion
  /** In the order of the group's criteria. */
  readonly criteria: readonly CriterionResult[]
  /** Empty: nothing rules it out. */
  readonly ruledOut: readonly RuledOut[]
  /** Null: no dossier of it is told of. */
  readonly receipt: Receipt | null
}

export interface CandidateGroup {
  readonly group: AwardGroup
  /** Those that meet every criterion first, those ruled out last. */
  readonly candidates: readonly Candidate[]
}

/** A form of award with its quota; `proposed` is null where proposals are not counted. */
export interface AwardForm {
  readonly award: Award
  readonly proposed: number | null
  readonly tiers: readonly {
    readonly tier: string
    /** Null: the plan does not share the quota out. */
    readonly quota: number | null
    readonly proposed: number | null
  }[]
}

export interface AwardChoice {
  readonly campaign: Campaign
  readonly asOf: string
  readonly isSample: boolean
  /** The campaign has ended, so what is not met will not be. */
  readonly isClosed: boolean
  readonly forms: readonly AwardForm[]
  readonly groups: readonly CandidateGroup[]
  /** Null: dossiers are not counted. */
  readonly receipt: {
    readonly whole: Receipt
    readonly tiers: readonly (Receipt & { readonly tier: string })[]
  } | null
}

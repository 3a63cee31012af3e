import type { Citation, Wording } from './citation.ts'

/** Awards of a campaign: their forms, those they choose among, and the criteria that figures decide. */

export type AwardSubject = 'collective' | 'individual'

export interface Award {
  readonly id: string
  readonly name: Wording
  readonly grantedBy: string
  readonly subjects: readonly AwardSubject[]
  /** For all subjects together; null: the plan gives none. */
  readonly quota: number | null
  /** By the id of a tier; empty: the plan does not share the quota out. */
  readonly quotaByTier: Readonly<Record<string, number>>
  readonly dossier: readonly { readonly id: string; readonly name: Wording; readonly copies: number }[]
  /** As the plan words them. */
  readonly criteria: readonly Wording[]
  /** The groups that it chooses among; empty: no figure tells. */
  readonly groups: readonly string[]
  readonly milestone: string | null
  readonly measuredBy: string | null
  readonly citation: Citation
}

export type AwardCondition =
  /** The indicator's own target. */
  | { readonly kind: 'met' }
  /** What the indicator asks holds for the whole of it. */
  | { readonly kind: 'yes' }
  | { readonly kind: 'at_least'; readonly threshold: number }
  /** `percent`: exact decimal text. */
  | { readonly kind: 'percent'; readonly operator: '>=' | '>' | '<=' | '='; readonly percent: string }
  /** Among the first so many ranks; who shares a rank shares its fate. */
  | { readonly kind: 'highest_share'; readonly among: 'all' | 'same_parent'; readonly places: number }
  /** How many people meet it. */
  | { readonly kind: 'people' }

export interface AwardCriterion {
  readonly id: string
  readonly name: Wording
  readonly indicator: string
  /** `itself`: the unit without those below it; `all_below`: with them. */
  readonly of: 'itself' | 'all_below'
  readonly condition: AwardCondition
  readonly citation: Citation
}

export type AwardExclusion =
  | { readonly when: 'report_missing' | 'report_late'; readonly form: string; readonly citation: Citation }
  /** A value that cannot be is held back from a figure of its criteria. */
  | { readonly when: 'impossible_value'; readonly citation: Citation }

/** Those whom awards choose among. */
export interface AwardGroup {
  readonly id: string
  readonly name: Wording
  /** `individual`: units whose people are counted. */
  readonly subject: AwardSubject
  /** Unit kinds. */
  readonly kinds: readonly string[]
  readonly criteria: readonly AwardCriterion[]
  readonly excluded: readonly AwardExclusion[]
  /** What no figure tells. */
  readonly judged: readonly Wording[]
  readonly citation: Citation
}

/** Indicators over the form of proposals, which does not tell one form of award from another. */
export interface AwardReceipt {
  /** Complete dossiers over those received. */
  readonly dossiers: string
  /** Null: proposals are not counted. */
  readonly proposed: string | null
}

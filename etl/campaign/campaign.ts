/**
 * A campaign as the rest of the product sees it: checked, resolved, with every default filled in.
 * Dates are ISO days in Asia/Ho_Chi_Minh; null dates are those that the plan leaves open.
 */

export interface Wording {
  readonly vi: string
  readonly en: string
}

/** Where a statement comes from; `stated: false` marks what we set because the plan does not say it. */
export interface Citation {
  readonly document: string
  readonly section: string | null
  readonly stated: boolean
  readonly note: string | null
}

export interface Tier {
  readonly id: string
  readonly label: Wording
}

/** A kind of reporting body, such as a commune's committee or a Party cell. */
export interface UnitKind {
  readonly id: string
  readonly tier: string
  readonly label: Wording
  /** Words before a unit's name that senders add or leave out: "Ủy ban MTTQ Việt Nam", "UB MTTQ". */
  readonly bodyPrefixes: readonly string[]
}

export interface Unit {
  readonly code: string
  readonly name: string
  readonly kind: string
  readonly tier: string
  readonly parent: string | null
  readonly aliases: readonly string[]
  /** First day of existence; null: since before the campaign. */
  readonly validFrom: string | null
  /** Last day of existence; null: still exists. */
  readonly validTo: string | null
}

export interface Phase {
  readonly id: string
  readonly name: Wording
  readonly parent: string | null
  readonly start: string | null
  readonly end: string | null
  readonly citation: Citation
}

/** `inclusive`: on or before the date ("chậm nhất"); `exclusive`: strictly before ("trước ngày"); `window`: between start and date. */
export type MilestoneRule = 'inclusive' | 'exclusive' | 'window'

export interface Milestone {
  readonly id: string
  readonly name: Wording
  readonly phase: string | null
  readonly rule: MilestoneRule
  /** First day of a window, else null. */
  readonly start: string | null
  /** Null: chưa ấn định. */
  readonly date: string | null
  /** Dates that differ by tier; a tier absent here uses `date`. */
  readonly dateByTier: Readonly<Record<string, string | null>>
  readonly citation: Citation
}

export type FieldType = 'integer' | 'decimal' | 'money' | 'percent' | 'date' | 'yes_no' | 'text'

export interface Field {
  readonly id: string
  readonly type: FieldType
  readonly label: Wording
  /** Other headings senders use; matched after folding accents, case and punctuation. */
  readonly synonyms: readonly string[]
  readonly isMandatory: boolean
  /** A flow is summed over the periods of a phase, a stock is the last value in it. */
  readonly measure: 'flow' | 'stock'
  /** True: a cell holds the total since the campaign began (lũy kế), not the period's own (trong kỳ). */
  readonly isCumulative: boolean
  /** For a percentage typed by the sender: the fields it should be computed from. Never used in a figure. */
  readonly typedFrom: { readonly numerator: readonly string[]; readonly denominator: string } | null
}

/** Rules among a form's fields. */
export type FormRule =
  /** part ≤ whole */
  | { readonly kind: 'part_of'; readonly part: string; readonly whole: string }
  /** Σ parts = total */
  | { readonly kind: 'sums_to'; readonly parts: readonly string[]; readonly total: string }
  /** the date lies between the two, either of which may be open */
  | {
      readonly kind: 'between'
      readonly field: string
      readonly from: string | null
      readonly to: string | null
    }

export interface ReportPeriod {
  readonly id: string
  readonly label: Wording
  readonly start: string
  readonly end: string
  /** The last day on which a report is on time ("trước ngày 30/6" is 29/6); null: no deadline is set. */
  readonly dueOn: string | null
}

export interface Form {
  readonly id: string
  readonly number: string
  readonly title: Wording
  /** Unit kinds that owe this form. */
  readonly reportedBy: readonly string[]
  readonly periods: readonly ReportPeriod[]
  readonly fields: readonly Field[]
  readonly rules: readonly FormRule[]
}

export type IndicatorKind = 'share_of_units' | 'on_schedule' | 'ratio_of_sums'

/** `yes`: a yes_no field says yes; `at_least`: the number reaches `threshold`; `value`: the number itself; `reported`: any value. */
export type Condition = 'yes' | 'at_least' | 'value' | 'reported'

export interface IndicatorComponent {
  readonly side: 'numerator' | 'denominator'
  readonly field: string
  readonly condition: Condition
  /** For `at_least`; null otherwise. */
  readonly threshold: number | null
  readonly weight: number
}

export type Operator = '>=' | '>' | '<=' | '='

export interface Target {
  /** Null: every tier that has no target of its own. */
  readonly tier: string | null
  /** Null: every phase that has no target of its own. */
  readonly phase: string | null
  readonly operator: Operator
  /** In percent with at most four decimals, as text so that no digit is lost: "90", "99.5". */
  readonly percent: string
  readonly citation: Citation
}

export interface Indicator {
  readonly id: string
  readonly name: Wording
  readonly definition: Wording
  readonly kind: IndicatorKind
  readonly form: string
  /** Unit kinds to which the plan applies the indicator. */
  readonly appliesTo: readonly string[]
  readonly components: readonly IndicatorComponent[]
  /** For `on_schedule`. */
  readonly schedule: {
    readonly eventField: string
    /** A yes_no field that says whether the event took place at all. */
    readonly heldField: string | null
    /** The unit's own deadline, which goes before the milestone's. */
    readonly deadlineField: string | null
    readonly milestone: string
  } | null
  readonly targets: readonly Target[]
  readonly citation: Citation
}

export interface Campaign {
  readonly id: string
  readonly title: Wording
  readonly shortTitle: Wording
  readonly plan: {
    readonly issuer: string
    readonly number: string | null
    readonly date: string | null
    readonly document: string
  }
  readonly term: string | null
  readonly start: string
  readonly end: string | null
  /** From the highest to the lowest. */
  readonly tiers: readonly Tier[]
  readonly unitKinds: readonly UnitKind[]
  readonly units: readonly Unit[]
  readonly phases: readonly Phase[]
  readonly milestones: readonly Milestone[]
  readonly forms: readonly Form[]
  readonly indicators: readonly Indicator[]
  /** Made-up reports go with the campaign, and every page and export says so. */
  readonly hasSampleReports: boolean
  /** The last day on which a made-up report arrives; null where there are none. */
  readonly sampleReportsUntil: string | null
}

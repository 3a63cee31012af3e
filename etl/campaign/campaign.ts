import type { Award, AwardGroup, AwardReceipt } from './award.ts'
import type { Citation, Wording } from './citation.ts'
import type { DocumentSettings } from './documents-schema.ts'
import type { FormRule, FormsRule } from './form-rule.ts'
import type { InspectionSettings } from './inspection-schema.ts'
import type { ItemCount } from './item-count.ts'

/**
 * A campaign as the rest of the product sees it: checked, resolved, with every default filled in.
 * Dates are ISO days in Asia/Ho_Chi_Minh; null dates are those that the plan leaves open.
 */

export type { Citation, Wording } from './citation.ts'
export type { Award, AwardCriterion, AwardGroup } from './award.ts'

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
  /** The code that senders write where another unit of the registry has it as `code`; null: `code` itself. */
  readonly officialCode: string | null
  /** The office that follows the unit, never a person; null: none is named. */
  readonly office: string | null
}

export type UnitEventKind = 'merge' | 'split' | 'rename' | 'abolish'

/** What became of a unit: one link to a unit that goes on from it, or to none. */
export interface UnitEvent {
  /** First day of the new state. */
  readonly date: string
  readonly kind: UnitEventKind
  readonly from: string
  /** Null: the unit ends without a successor. */
  readonly to: string | null
  /** The part that goes to `to`, exact decimal text, at most 1; below 1 figures in the later structure are estimates. */
  readonly share: string
  /** The decree's number. */
  readonly document: string
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
  /** Why it can no longer happen; null: it can. What is measured by it is then not applicable. */
  readonly moot: Wording | null
  /** The indicator or tracked item that tells how many have done it. */
  readonly measuredBy: string | null
  readonly citation: Citation
}

/** When something is due, as exactly as the plan says it. */
export interface Due {
  readonly precision: 'day' | 'quarter' | 'year' | 'yearly' | 'ongoing' | 'open'
  readonly start: string | null
  /** The last day; null where there is none. */
  readonly end: string | null
}

/** A piece of work that the plan gives to an office. */
export interface Task {
  readonly id: string
  readonly name: Wording
  readonly responsible: string
  readonly due: Due
  readonly measuredBy: string | null
  readonly citation: Citation
}

/** A content of the plan without a target; `isMeasured`: an indicator of the same id counts it. */
export interface TrackedItem {
  readonly id: string
  readonly name: Wording
  readonly isMeasured: boolean
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
  /** Its second layout; null: it has none. */
  readonly list: ItemList | null
}

/** A layout of a form with one line per item, counted into the form's own fields. */
export interface ItemList {
  /** What a line is about. */
  readonly item: Wording
  readonly fields: readonly Field[]
  /** The fields that hold a person's name: read to tell lines, neither kept nor shown. */
  readonly personalFields: readonly string[]
  readonly counts: readonly ItemCount[]
  /** Among the fields of each line. */
  readonly rules: readonly FormRule[]
}

/**
 * `share_of_units`: units that fulfil every condition over all; `on_schedule`: events in time over events due;
 * `ratio_of_sums`: sums over units; `reports_on_time`: reports in time over reports due; `cap`: a ratio that each body
 * keeps by itself and that is never summed above it; `count`: a sum, against a quota where there is one.
 */
export type IndicatorKind =
  'share_of_units' | 'on_schedule' | 'ratio_of_sums' | 'reports_on_time' | 'cap' | 'count'

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
  /** For a `ratio_of_sums`: more done than assigned is no mistake. */
  readonly mayExceed: boolean
  /** For a `cap`: the kinds of bodies of which each keeps it by itself. */
  readonly checkedAt: readonly string[]
  /** For a `count`: of the whole campaign; null: none. */
  readonly quota: number | null
  /** It counts a content that has no target: shown with the plan, not among the results. */
  readonly isTracked: boolean
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
  readonly unitEvents: readonly UnitEvent[]
  readonly phases: readonly Phase[]
  readonly milestones: readonly Milestone[]
  readonly forms: readonly Form[]
  /** Those with targets or rates first, then those that count tracked items. */
  readonly indicators: readonly Indicator[]
  readonly trackedItems: readonly TrackedItem[]
  readonly tasks: readonly Task[]
  readonly awards: readonly Award[]
  readonly awardGroups: readonly AwardGroup[]
  /** Null: no form asks for dossiers. */
  readonly awardReceipt: AwardReceipt | null
  readonly rules: readonly FormsRule[]
  /** How the reports and letters around it are written. */
  readonly documents: DocumentSettings
  /** When a unit is listed for a reason, and how much the reason counts. */
  readonly inspection: InspectionSettings
  /** Made-up reports go with the campaign, and every page and export says so. */
  readonly hasSampleReports: boolean
  /** The last day on which a made-up report arrives; null where there are none. */
  readonly sampleReportsUntil: string | null
}

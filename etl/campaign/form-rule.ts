/** Rules among a form's fields. */
export type FormRule =
  /** part ≤ whole */
  | { readonly kind: 'part_of'; readonly part: string; readonly whole: string }
  /** Σ parts ≤ whole */
  | { readonly kind: 'sum_within'; readonly parts: readonly string[]; readonly whole: string }
  /** Σ parts = total */
  | { readonly kind: 'sums_to'; readonly parts: readonly string[]; readonly total: string }
  /** the date lies between the two, either of which may be open */
  | {
      readonly kind: 'between'
      readonly field: string
      readonly from: string | null
      readonly to: string | null
    }
  /** the date lies on or before the day on which the file arrived */
  | { readonly kind: 'past'; readonly field: string }

/** A rule among the forms that a unit sends for a time: part ≤ whole. */
export interface FormsRule {
  readonly kind: 'part_of'
  readonly part: FieldOfForm
  readonly whole: FieldOfForm
}

export interface FieldOfForm {
  readonly form: string
  readonly field: string
}

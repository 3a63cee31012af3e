/** How the lines of a list are counted into a field of the form. */
export interface ItemCount {
  /** A number of the form. */
  readonly field: string
  /** The number of the line that is added up; null: each line counts one. */
  readonly sum: string | null
  /** Which lines count; null: every one. */
  readonly where: ItemCondition | null
}

/** What a line must say to count; a line whose cell is blank says neither. */
export type ItemCondition =
  /** The text is one of `words`; one of `otherWords` does not count, and any other is a finding. */
  | {
      readonly kind: 'word'
      readonly field: string
      readonly words: readonly string[]
      readonly otherWords: readonly string[]
    }
  | { readonly kind: 'yes'; readonly field: string }
  | { readonly kind: 'dated'; readonly field: string }
  /** The date is that of `limit` or before it. */
  | { readonly kind: 'not_after'; readonly field: string; readonly limit: string }

/** What is held against what. */
export const comparisons = ['phase', 'day', 'area', 'structure', 'campaign'] as const
export type Comparison = (typeof comparisons)[number]

export interface CompareQuery {
  readonly by: Comparison
  /** An id, a code or a day, by what is compared; null: the default. */
  readonly left: string | null
  readonly right: string | null
}

export function compareQuery(asked: URLSearchParams): CompareQuery {
  return {
    by: comparisons.find((each) => each === asked.get('by')) ?? 'phase',
    left: asked.get('left') || null,
    right: asked.get('right') || null,
  }
}

import type { Verdict } from '@tiendo/etl/figure'

/** A sign per verdict, so that colour never stands alone. */
export const verdictMark: Readonly<Record<Verdict, string>> = {
  met: '✓',
  exceeded: '▲',
  not_met: '✕',
  undecided: '◐',
  unreachable: '⊘',
  not_due: '○',
  not_reported: '□',
  not_applicable: '–',
}

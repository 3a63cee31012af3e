import type { Verdict } from '@tiendo/etl/figure'

/** The colour that goes with a verdict: the name of a token. */
export const toneOf: Readonly<Record<Verdict, 'good' | 'bad' | 'open' | 'quiet'>> = {
  met: 'good',
  exceeded: 'good',
  not_met: 'bad',
  unreachable: 'bad',
  undecided: 'open',
  not_due: 'quiet',
  not_reported: 'quiet',
  not_applicable: 'quiet',
}

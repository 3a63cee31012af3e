import type { Verdict } from '@tiendo/etl/figure'
import type { Tone } from '#lib/tone.ts'

/** The colour that goes with a verdict. */
export const toneOf: Readonly<Record<Verdict, Tone>> = {
  met: 'good',
  exceeded: 'good',
  not_met: 'bad',
  unreachable: 'bad',
  undecided: 'open',
  not_due: 'quiet',
  not_reported: 'quiet',
  not_applicable: 'quiet',
}

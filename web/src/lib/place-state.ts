import type { Verdict } from '@tiendo/etl/figure'
import { verdictMark } from '#lib/charts/verdict-mark.ts'
import { toneOf } from '#lib/charts/verdict-tone.ts'
import type { Tone } from '#lib/tone.ts'

/** What a place shows of a unit: its verdict; where no target makes one, what was told. */
export type PlaceState = Verdict | 'has' | 'has_not' | 'told'

/** How a state is drawn: its colour and its pattern go together, with the sign beside them. */
type PlaceTone = Tone | 'empty' | 'data' | 'soft'

interface Look {
  readonly tone: PlaceTone
  readonly mark: string
}

const told: Readonly<Record<Exclude<PlaceState, Verdict>, Look>> = {
  has: { tone: 'data', mark: '●' },
  has_not: { tone: 'soft', mark: '○' },
  told: { tone: 'data', mark: '●' },
}

export function lookOf(state: PlaceState): Look {
  if (state === 'has' || state === 'has_not' || state === 'told') return told[state]
  const tone = state === 'not_reported' || state === 'not_applicable' ? 'empty' : toneOf[state]
  return { tone, mark: verdictMark[state] }
}

/** The order of legends: what is done first, then what is open, then what is silent. */
export const placeStates: readonly PlaceState[] = [
  ...(['exceeded', 'met', 'has', 'told', 'undecided', 'not_met', 'unreachable', 'has_not'] as const),
  ...(['not_reported', 'not_due', 'not_applicable'] as const),
]

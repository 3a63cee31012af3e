import fc from 'fast-check'
import type { Unit, UnitEvent } from '../../etl/campaign/campaign.ts'
import { commune, district } from '../etl/warehouse/small-campaign.ts'

const LAST_DAY_BEFORE = '2026-06-30'
export const FIRST_DAY_AFTER = '2026-07-01'

/** Units below the province P, and what became of them on 2026-07-01 and after. */
export interface RandomTree {
  readonly units: readonly Unit[]
  readonly unitEvents: readonly UnitEvent[]
}

const DISTRICTS = 3
const SUCCESSORS = 3

const fate = fc.oneof(
  fc.constant({ kind: 'stays' as const }),
  fc.record({ kind: fc.constant('merge' as const), to: fc.nat(SUCCESSORS - 1) }),
  fc.record({
    kind: fc.constant('split' as const),
    to: fc.nat(SUCCESSORS - 1),
    shares: fc.constantFrom(['0.5', '0.5'], ['0.3333', '0.6667'], ['0.125', '0.875']),
  }),
  fc.constant({ kind: 'abolish' as const }),
)

type Fate = typeof fate extends fc.Arbitrary<infer Each> ? Each : never

function successor(index: number): string {
  return `N${String(index % SUCCESSORS)}`
}

function eventsOf(from: string, what: Fate): UnitEvent[] {
  const event = { date: FIRST_DAY_AFTER, from, document: 'NQ 1' }
  switch (what.kind) {
    case 'stays':
      return []
    case 'merge':
      return [{ ...event, kind: 'merge', to: successor(what.to), share: '1' }]
    case 'split':
      return what.shares.map((share, index) => ({
        ...event,
        kind: 'split',
        to: successor(what.to + index),
        share,
      }))
    case 'abolish':
      return [{ ...event, kind: 'abolish', to: null, share: '1' }]
  }
}

/** The last successor goes on for two months, then is split in its turn. */
const laterSplit: RandomTree = {
  units: [
    { ...commune(successor(SUCCESSORS - 1), 'P'), validFrom: FIRST_DAY_AFTER, validTo: '2026-08-31' },
    ...['M0', 'M1'].map((code) => ({ ...commune(code, 'P'), validFrom: '2026-09-01' })),
  ],
  unitEvents: ['M0', 'M1'].map((to, index) => ({
    ...{ date: '2026-09-01', kind: 'split' as const, from: successor(SUCCESSORS - 1), to, document: 'NQ 2' },
    share: ['0.25', '0.75'][index] ?? '',
  })),
}

/** Communes in three districts; where districts end, so do all of their communes. One successor is of another tier. */
export const randomTree: fc.Arbitrary<RandomTree> = fc
  .record({
    districtsEnd: fc.boolean(),
    communes: fc.array(fc.record({ home: fc.nat(DISTRICTS - 1), fate }), { minLength: 2, maxLength: 8 }),
  })
  .map(({ districtsEnd, communes }) => {
    const named = communes.map(({ home, fate: drawn }, index) => ({
      code: `C${String(index)}`,
      parent: `D${String(home)}`,
      fate: districtsEnd && drawn.kind === 'stays' ? { kind: 'merge' as const, to: index } : drawn,
    }))
    const ended = { validTo: LAST_DAY_BEFORE }
    return {
      units: [
        ...Array.from({ length: DISTRICTS }, (_, index) => ({
          ...district(`D${String(index)}`),
          ...(districtsEnd ? ended : {}),
        })),
        ...named.map(({ code, parent, fate: own }) => ({
          ...commune(code, parent),
          ...(own.kind === 'stays' ? {} : ended),
        })),
        ...Array.from({ length: SUCCESSORS - 1 }, (_, index) => ({
          ...(index === 0 ? commune(successor(index), 'P') : district(successor(index))),
          validFrom: FIRST_DAY_AFTER,
        })),
        ...laterSplit.units,
      ],
      unitEvents: [...named.flatMap(({ code, fate: own }) => eventsOf(code, own)), ...laterSplit.unitEvents],
    }
  })

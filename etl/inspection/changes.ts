import type { Campaign } from '../campaign/campaign.ts'
import type { Flag } from './flag.ts'
import { laggingUnits, type LaggingFilter } from './lagging.ts'

/** What became of the flags since a day. */
export interface Changes {
  /** Raised now and not then. */
  readonly raised: ReadonlySet<Flag>
  /** Raised then and no longer. */
  readonly cleared: readonly Flag[]
  /** Units whose flags weigh more than then, those that have worsened most first. */
  readonly worse: readonly Worsening[]
}

interface Worsening {
  readonly unit: string
  readonly weightBefore: number
  readonly weight: number
}

const keyOf = ({ unit, code, subject }: Flag): string => JSON.stringify([unit, code, subject])

export function changesSince(
  campaign: Campaign,
  before: readonly Flag[],
  now: readonly Flag[],
  filter: LaggingFilter,
): Changes {
  const units = (flags: readonly Flag[]) => laggingUnits(campaign, flags, campaign.inspection, filter)
  const [then, today] = [units(before), units(now)]
  const weightThen = new Map(then.map(({ unit, weight }) => [unit.code, weight]))
  const [known, standing] = [new Set(before.map(keyOf)), new Set(now.map(keyOf))]
  return {
    raised: new Set(now.filter((flag) => !known.has(keyOf(flag)))),
    cleared: then.flatMap(({ flags }) => flags).filter((flag) => !standing.has(keyOf(flag))),
    worse: today
      .map(({ unit, weight }) => {
        return { unit: unit.code, weightBefore: weightThen.get(unit.code) ?? 0, weight }
      })
      .filter(({ weightBefore, weight }) => weight > weightBefore)
      .toSorted((a, b) => b.weight - b.weightBefore - (a.weight - a.weightBefore)),
  }
}

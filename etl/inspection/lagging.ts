import type { Campaign, Unit } from '../campaign/campaign.ts'
import type { Flag } from './flag.ts'
import type { InspectionSettings } from '../campaign/inspection-schema.ts'

/** A unit with the reasons it is listed. */
export interface LaggingUnit {
  readonly unit: Unit
  /** The heaviest first. */
  readonly flags: readonly Flag[]
  /** The weights of its flags together. */
  readonly weight: number
  /** Of its report that is overdue longest; 0: none is. */
  readonly daysLate: number
}

export interface LaggingFilter {
  readonly tier?: string
  readonly indicator?: string
  /** The office that follows the unit. */
  readonly office?: string
}

function daysLate(flags: readonly Flag[]): number {
  return Math.max(0, ...flags.map((flag) => (flag.code === 'report/overdue' ? flag.numbers.days : 0)))
}

function isAsked(unit: Unit, { tier, office }: LaggingFilter): boolean {
  return (tier === undefined || unit.tier === tier) && (office === undefined || unit.office === office)
}

/** A flag of an indicator is asked for with it; one of a report or a value, with whatever indicator reads the form. */
function isAbout({ subject }: Flag, { indicator }: LaggingFilter): boolean {
  return indicator === undefined || subject.indicator === null || subject.indicator === indicator
}

/** By the weight of what is open, then its number, then the days late; the registry's order decides the rest. */
function byNeed(a: LaggingUnit, b: LaggingUnit): number {
  return b.weight - a.weight || b.flags.length - a.flags.length || b.daysLate - a.daysLate
}

/** Units with flags, those to ask first at the top. */
export function laggingUnits(
  { units }: Campaign,
  flags: readonly Flag[],
  { weights }: InspectionSettings,
  filter: LaggingFilter = {},
): LaggingUnit[] {
  const byUnit = Map.groupBy(
    flags.filter((flag) => isAbout(flag, filter)),
    ({ unit }) => unit,
  )
  return units
    .filter((unit) => isAsked(unit, filter))
    .flatMap((unit) => {
      const own = byUnit.get(unit.code)
      if (own === undefined) return []
      const heaviest = own.toSorted((a, b) => weights[b.code] - weights[a.code])
      const weight = own.reduce((sum, { code }) => sum + weights[code], 0)
      return [{ unit, flags: heaviest, weight, daysLate: daysLate(own) }]
    })
    .toSorted(byNeed)
}

import type { Campaign, ReportPeriod, Unit } from '../campaign/campaign.ts'
import { existsIn } from '../campaign/lifetime.ts'
import { UnitMatcher, type Surroundings } from './unit-match.ts'

/** A unit that a report names though it did not exist in the report's period, and those that went on from it. */
export interface MissedUnit {
  readonly unit: Unit
  readonly successors: readonly string[]
}

/** The units of a campaign as they are in a period, and those of other times. */
export class UnitsInTime {
  readonly #campaign: Campaign
  readonly #matchers = new Map<string, UnitMatcher>()
  readonly #byTime = new Map<string, UnitMatcher>()
  /** All units of all times. */
  readonly whole: UnitMatcher

  constructor(campaign: Campaign) {
    this.#campaign = campaign
    this.whole = new UnitMatcher(campaign)
  }

  /** Finds among the units of the period alone. */
  in(period: ReportPeriod): UnitMatcher {
    return this.#kept(`in ${period.start} ${period.end}`, (unit) => existsIn(unit, period))
  }

  /** A unit of another time that is meant by a text. */
  missed(written: string, period: ReportPeriod, surroundings: Surroundings): MissedUnit | null {
    const others = this.#kept(`out ${period.start} ${period.end}`, (unit) => !existsIn(unit, period))
    const match = others.match(written, surroundings)
    return match.state === 'found' ? this.told(match.unit) : null
  }

  told(unit: Unit): MissedUnit {
    const { unitEvents, units } = this.#campaign
    const next = unitEvents.filter(({ from }) => from === unit.code).map(({ to }) => to)
    return { unit, successors: units.filter(({ code }) => next.includes(code)).map(({ name }) => name) }
  }

  /** The units of a time are picked out once. */
  #kept(time: string, isMeant: (unit: Unit) => boolean): UnitMatcher {
    const matcher = this.#byTime.get(time) ?? this.#over(isMeant)
    this.#byTime.set(time, matcher)
    return matcher
  }

  #over(isMeant: (unit: Unit) => boolean): UnitMatcher {
    const { units, unitKinds } = this.#campaign
    const meant = units.filter(isMeant)
    if (meant.length === units.length) return this.whole
    const key = meant.map(({ code }) => code).join('\n')
    const matcher = this.#matchers.get(key) ?? new UnitMatcher({ units: meant, unitKinds })
    this.#matchers.set(key, matcher)
    return matcher
  }
}

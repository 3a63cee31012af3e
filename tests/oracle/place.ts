import type { Campaign, Unit } from '../../etl/campaign/campaign.ts'
import type { Grouping, Structure } from '../../etl/figures/store.ts'
import { shareOf, shareOfShare, WHOLE_SHARE } from './exact.ts'

/** Where a unit stands in the structure asked for. */
interface Place {
  readonly unit: Unit
  readonly tier: string
  readonly share: bigint
}

/** The part of a unit that a row speaks of. */
export interface Part {
  readonly node: Unit
  /** Null where rows are not told apart by tier. */
  readonly tier: string | null
  readonly share: bigint
}

/** The tree of a campaign on a day, as it was or as it is. */
export class Tree {
  readonly #campaign: Campaign
  readonly #asOf: string
  readonly #structure: Structure
  readonly #byCode: ReadonlyMap<string, Unit>

  constructor(campaign: Campaign, asOf: string, structure: Structure) {
    this.#campaign = campaign
    this.#asOf = asOf
    this.#structure = structure
    this.#byCode = new Map(campaign.units.map((unit) => [unit.code, unit]))
  }

  #unit(code: string): Unit {
    const unit = this.#byCode.get(code)
    if (unit === undefined) throw new Error(`no unit ${code}`)
    return unit
  }

  #places(place: Place): Place[] {
    const { unit, tier, share } = place
    const hasEnded = unit.validTo !== null && unit.validTo < this.#asOf
    if (this.#structure === 'then' || !hasEnded) return [place]
    const links = this.#campaign.unitEvents.filter(({ from }) => from === unit.code)
    if (links.length === 0 && unit.parent === null) return [place]
    if (links.length === 0) return this.#places({ unit: this.#unit(unit.parent ?? ''), tier, share })
    return links.flatMap(({ to, share: part }) => {
      const next = this.#unit(to ?? unit.parent ?? '')
      const nextTier = to === null ? tier : next.tier
      return this.#places({ unit: next, tier: nextTier, share: shareOfShare(share, shareOf(part)) })
    })
  }

  #upwards(unit: Unit): Unit[] {
    return unit.parent === null ? [unit] : [unit, ...this.#upwards(this.#unit(unit.parent))]
  }

  #nodes(unit: Unit, by: Grouping | undefined): Unit[] {
    if (by === 'unit') return [unit]
    return by === 'node' ? this.#upwards(unit) : this.#upwards(unit).slice(-1)
  }

  /** The rows that a unit enters, each once, with all of it that belongs there. */
  partsOf(unit: Unit, by: Grouping | undefined): Part[] {
    const parts = this.#places({ unit, tier: unit.tier, share: WHOLE_SHARE }).flatMap((place) =>
      this.#nodes(place.unit, by).map((node) => ({
        node,
        tier: by === 'tier' ? place.tier : null,
        share: place.share,
      })),
    )
    const sameRow = Map.groupBy(parts, ({ node, tier }) => JSON.stringify([node.code, tier]))
    return [...sameRow.values()].flatMap(([first, ...others]) =>
      first === undefined
        ? []
        : [{ ...first, share: others.reduce((share, each) => share + each.share, first.share) }],
    )
  }
}

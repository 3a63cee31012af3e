import type { Campaign, Unit } from '../campaign/campaign.ts'
import { foldText, nearest, nearestOf, spokenText } from '../spelling/fold.ts'
import { remembered } from '../spelling/remembered.ts'
import {
  bareAsWritten,
  splitWhere,
  typeOf,
  withFullType,
  withFullTypes,
  withoutBullet,
  withoutType,
} from './unit-name.ts'

export type UnitMatch =
  | { readonly state: 'found'; readonly unit: Unit }
  | { readonly state: 'ambiguous'; readonly candidates: readonly Unit[] }
  | { readonly state: 'unknown'; readonly candidates: readonly string[] }

/** What is known of a row beside the name that it gives. */
export interface Surroundings {
  readonly reports: (unit: Unit) => boolean
  /** Units above the row's own, the nearest first. */
  readonly scopes: readonly string[]
  /** The kinds of area that the column is for; empty where it does not say. */
  readonly types: ReadonlySet<string>
}

type Names = ReadonlyMap<string, readonly Unit[]>

interface WholeName {
  readonly name: string
  readonly folded: string
  readonly units: readonly Unit[]
}

const noLeadingZeros = (code: string): string =>
  code
    .trim()
    .replace(/^0+(?=.)/, '')
    .toUpperCase()

function grouped(named: readonly { readonly unit: Unit; readonly key: string }[]): Names {
  const groups = Map.groupBy(named, ({ key }) => key)
  return new Map([...groups].map(([key, group]) => [key, [...new Set(group.map(({ unit }) => unit))]]))
}

const MOST_SUGGESTED = 3
const MOST_CANDIDATES = 5

/** Finds units by code, name, alias and folded name; never guesses among several. */
export class UnitMatcher {
  readonly #units: readonly Unit[]
  readonly #byCode: ReadonlyMap<string, Unit>
  readonly #parents: ReadonlySet<string | null>
  readonly #byBareCode: Names
  readonly #prefixes: readonly string[]
  readonly #typeCounts: ReadonlyMap<string | null, number>
  /** The units' own names, by their keys. */
  readonly #wholeNames: readonly WholeName[]
  readonly #keys: Names
  readonly #looseKeys: Names
  /** Whole names with their types written out, as they stand in a title. */
  readonly #titles: ReadonlyMap<Unit, string>
  readonly #suggestions = new Map<string, readonly string[]>()
  readonly #key = remembered((name) => {
    const folded = foldText(name)
    const prefix = this.#prefixes.find((each) => folded.startsWith(`${each} `))
    return withFullType(prefix === undefined ? folded : folded.slice(prefix.length + 1))
  })
  /** The units whose whole names stand in a text. */
  readonly #namedInText = remembered((text): readonly Unit[] => {
    const folded = ` ${withFullTypes(foldText(text))} `
    return this.#units.filter((unit) => folded.includes(this.#titles.get(unit) ?? folded))
  })

  constructor({ units, unitKinds }: Pick<Campaign, 'units' | 'unitKinds'>) {
    this.#units = units
    this.#byCode = new Map(units.map((unit) => [unit.code, unit]))
    this.#parents = new Set(units.map(({ parent }) => parent))
    const coded = units.flatMap((unit) =>
      [unit.code, unit.officialCode ?? []].flat().map((code) => ({ unit, key: noLeadingZeros(code) })),
    )
    this.#byBareCode = grouped(coded)
    this.#prefixes = [
      ...new Set(unitKinds.flatMap(({ bodyPrefixes }) => bodyPrefixes.map(foldText))),
    ].toSorted((a, b) => b.length - a.length)
    this.#titles = new Map(units.map((unit) => [unit, ` ${withFullType(foldText(unit.name))} `]))
    const types = Map.groupBy(units, ({ name }) => typeOf(name))
    this.#typeCounts = new Map([...types].map(([type, { length }]) => [type, length]))
    this.#wholeNames = [...Map.groupBy(units, ({ name }) => this.#key(name))].map(([key, group]) => {
      return { name: key, folded: key, units: group }
    })
    const named = units.flatMap((unit) =>
      [unit.name, ...unit.aliases].map((name) => ({ unit, key: this.#key(name) })),
    )
    this.#keys = grouped(named)
    this.#looseKeys = grouped(
      named.flatMap(({ unit, key }) => this.#looser(unit, key).map((loose) => ({ unit, key: loose }))),
    )
  }

  /** Spreadsheets eat leading zeros: 3646 is 03646 where no other code could be meant. */
  byCode(code: string): Unit | null {
    const exact = this.#byCode.get(code.trim())
    const [bare, ...others] = this.#byBareCode.get(noLeadingZeros(code)) ?? []
    return exact ?? (others.length === 0 ? (bare ?? null) : null)
  }

  match(written: string, surroundings: Surroundings): UnitMatch {
    const known = this.#byCode.get(written.trim())
    if (known !== undefined) return { state: 'found', unit: known }
    const name = withoutBullet(written)
    const candidates = this.#candidates(name, surroundings)
    const [unit, ...others] = candidates
    if (unit === undefined) return { state: 'unknown', candidates: this.#suggest(name, surroundings) }
    return others.length === 0 ? { state: 'found', unit } : { state: 'ambiguous', candidates }
  }

  /** Units whose names come nearest to a spelling, for a person to choose from; the likeliest first. */
  likeliest(written: string): readonly Unit[] {
    const same = this.#named(this.#key(splitWhere(written)?.name ?? ''))
    const keys = [...this.#keys.keys(), ...this.#looseKeys.keys()]
    const close = nearest(this.#key(withoutBullet(written)), keys, MOST_CANDIDATES)
    const units = [...same, ...close.flatMap((key) => this.#named(key))]
    return [...new Set(units)].slice(0, MOST_CANDIDATES)
  }

  /** Units that may be meant by a text that is nothing but a name. */
  isName(written: string): boolean {
    return this.#named(this.#key(withoutBullet(written))).length > 0
  }

  hasChildren(unit: Unit): boolean {
    return this.#parents.has(unit.code)
  }

  /**
   * The unit furthest down the tree whose whole name stands in the texts; the letterhead names those above
   * it too. Null where several could be meant.
   */
  lowestNamedIn(texts: readonly string[], isMeant: (unit: Unit) => boolean = () => true): Unit | null {
    const named = this.#namedIn(texts)
    const meant = named.filter(isMeant)
    const deepest = Math.max(...meant.map((unit) => this.#depth(unit)))
    const low = meant.filter((unit) => this.#depth(unit) === deepest)
    const longest = Math.max(...low.map(({ name }) => foldText(name).length))
    const whole = low.filter(
      ({ name }) => foldText(name).length === longest || !low.some((other) => contains(other.name, name)),
    )
    const placed = whole.filter((unit) =>
      named.some((above) => above.parent !== null && above !== unit && this.isBelow(unit.code, above.code)),
    )
    const [unit, ...others] = whole.length > 1 && placed.length > 0 ? placed : whole
    return others.length === 0 ? (unit ?? null) : null
  }

  isBelow(code: string, scope: string): boolean {
    for (let at: string | null = code; at !== null; at = this.#byCode.get(at)?.parent ?? null) {
      if (at === scope) return true
    }
    return false
  }

  #namedIn(texts: readonly string[]): Unit[] {
    return [...new Set(texts.flatMap(this.#namedInText))]
  }

  #candidates(name: string, surroundings: Surroundings): readonly Unit[] {
    const whole = this.#named(this.#key(name))
    if (whole.length > 0) return this.#narrowed(whole, name, surroundings)
    const split = splitWhere(name)
    if (split === null) return []
    const places = this.#named(this.#key(split.where)).map(({ code }) => code)
    const below = this.#named(this.#key(split.name)).filter(({ code }) =>
      places.some((place) => place !== code && this.isBelow(code, place)),
    )
    return this.#narrowed(below, split.name, surroundings)
  }

  #named(key: string): readonly Unit[] {
    return this.#keys.get(key) ?? this.#looseKeys.get(key) ?? []
  }

  /** By who owes the form, by the units around, by the kind of area, by exact spelling; each only where it leaves some. */
  #narrowed(units: readonly Unit[], name: string, { reports, scopes, types }: Surroundings): readonly Unit[] {
    const spoken = spokenText(name)
    const tests: ((unit: Unit) => boolean)[] = [
      reports,
      ...scopes.map((scope) => (unit: Unit) => this.isBelow(unit.code, scope)),
      (unit) => types.has(typeOf(unit.name) ?? ''),
      (unit) => spoken.endsWith(spokenText(bareAsWritten(unit.name))),
    ]
    return tests.reduce((left, test) => {
      const fitting = left.length > 1 ? left.filter(test) : left
      return fitting.length > 0 ? fitting : left
    }, units)
  }

  /** A name without its type, or without the unit above at its end: "Cọ", "Hội Nông dân tỉnh", "Thành phố". */
  #looser(unit: Unit, key: string): string[] {
    const above: string[] = []
    for (let at = unit.parent; at !== null; at = this.#byCode.get(at)?.parent ?? null) {
      const name = this.#key(this.#byCode.get(at)?.name ?? '')
      above.push(name, withoutType(name))
    }
    const shortened = above
      .filter((name) => name !== '' && key.endsWith(` ${name}`))
      .map((name) => key.slice(0, -name.length - 1))
    const type = typeOf(key)
    const isOnly = type !== null && typeOf(unit.name) === type && this.#typeCounts.get(type) === 1
    return [withoutType(key), ...shortened, ...(isOnly ? [type] : [])].filter(
      (each) => each !== '' && (each !== type || isOnly),
    )
  }

  #depth({ parent }: Unit): number {
    const above = parent === null ? undefined : this.#byCode.get(parent)
    return above === undefined ? 0 : 1 + this.#depth(above)
  }

  #suggest(written: string, { reports }: Surroundings): readonly string[] {
    const key = this.#key(written)
    const known = this.#suggestions.get(key)
    if (known !== undefined) return known
    const same = this.#named(this.#key(splitWhere(written)?.name ?? ''))
    const close = nearestOf(key, this.#wholeNames, Infinity)
      .filter(({ units }) => units.some(reports))
      .slice(0, MOST_SUGGESTED)
      .flatMap(({ folded }) => this.#named(folded).filter(reports))
    const names = [...new Set([...same, ...close].map(({ name }) => name))].slice(0, MOST_SUGGESTED)
    this.#suggestions.set(key, names)
    return names
  }
}

function contains(longer: string, shorter: string): boolean {
  return ` ${foldText(longer)} `.includes(` ${foldText(shorter)} `)
}

import type { Campaign, Unit } from '../campaign/campaign.ts'
import { foldText, nearest } from '../spelling/fold.ts'

export type UnitMatch =
  | { readonly state: 'found'; readonly unit: Unit }
  | { readonly state: 'ambiguous'; readonly candidates: readonly Unit[] }
  | { readonly state: 'unknown'; readonly candidates: readonly string[] }

const typeWords: readonly (readonly [RegExp, string])[] = [
  [/^tp /, 'thanh pho '],
  [/^tx /, 'thi xa '],
  [/^tt /, 'thi tran '],
  [/^h /, 'huyen '],
  [/^x /, 'xa '],
  [/^p /, 'phuong '],
]

const typeName = /^(thanh pho|thi xa|thi tran|huyen|quan|xa|phuong|dac khu|tinh) /

function unified(folded: string): string {
  return typeWords.reduce((text, [short, long]) => text.replace(short, long), folded)
}

/** Finds units by code, name, alias and folded name; never guesses among several. */
export class UnitMatcher {
  readonly #units: readonly Unit[]
  readonly #byCode: ReadonlyMap<string, Unit>
  readonly #parents: ReadonlyMap<string, string | null>
  readonly #prefixes: readonly string[]
  readonly #keys: ReadonlyMap<string, readonly Unit[]>
  readonly #bareKeys: ReadonlyMap<string, readonly Unit[]>

  constructor({ units, unitKinds }: Campaign) {
    this.#units = units
    this.#byCode = new Map(units.map((unit) => [unit.code, unit]))
    this.#parents = new Map(units.map(({ code, parent }) => [code, parent]))
    this.#prefixes = [
      ...new Set(unitKinds.flatMap(({ bodyPrefixes }) => bodyPrefixes.map(foldText))),
    ].toSorted((a, b) => b.length - a.length)
    const named = units.flatMap((unit) =>
      [unit.name, ...unit.aliases].map((name) => ({ unit, key: this.#key(name) })),
    )
    const unitsOf = (group: readonly { unit: Unit }[]): Unit[] => [...new Set(group.map(({ unit }) => unit))]
    this.#keys = new Map(
      [...Map.groupBy(named, ({ key }) => key)].map(([key, group]) => [key, unitsOf(group)]),
    )
    const bare = Map.groupBy(named, ({ key }) => key.replace(typeName, ''))
    this.#bareKeys = new Map([...bare].map(([key, group]) => [key, unitsOf(group)]))
  }

  byCode(code: string): Unit | null {
    return this.#byCode.get(code) ?? null
  }

  /** `scope` narrows several of one name down to those below that unit, itself included. */
  match(written: string, reporters: (unit: Unit) => boolean, scope: string | null): UnitMatch {
    const known = this.#byCode.get(written.trim())
    if (known !== undefined) return { state: 'found', unit: known }
    const key = this.#key(written)
    const all = this.#keys.get(key) ?? this.#bareKeys.get(key) ?? []
    const owing = all.filter(reporters)
    const fitting = owing.length > 0 ? owing : all
    const inside = fitting.filter(({ code }) => scope !== null && this.#isBelow(code, scope))
    const left = this.#exact(inside.length > 0 ? inside : fitting, written)
    const [unit, ...others] = left
    if (unit === undefined) return { state: 'unknown', candidates: this.#suggest(written, reporters) }
    return others.length === 0 ? { state: 'found', unit } : { state: 'ambiguous', candidates: left }
  }

  /** The unit furthest down the tree whose whole name stands in the texts; the letterhead names those above it too. */
  lowestNamedIn(texts: readonly string[]): Unit | null {
    const folded = texts.map((text) => ` ${unified(foldText(text))} `)
    const named = this.#units.filter(({ name }) =>
      folded.some((text) => text.includes(` ${foldText(name)} `)),
    )
    const [lowest] = named.toSorted(
      (a, b) => this.#depth(b.code) - this.#depth(a.code) || b.name.length - a.name.length,
    )
    return lowest ?? null
  }

  #exact(units: readonly Unit[], written: string): readonly Unit[] {
    const spelled = written.normalize('NFC').trim().toLowerCase()
    const same = units.filter(({ name }) => spelled.endsWith(name.normalize('NFC').toLowerCase()))
    return same.length > 0 ? same : units
  }

  #depth(code: string): number {
    const parent = this.#parents.get(code) ?? null
    return parent === null ? 0 : 1 + this.#depth(parent)
  }

  #isBelow(code: string, scope: string): boolean {
    for (let at: string | null = code; at !== null; at = this.#parents.get(at) ?? null) {
      if (at === scope) return true
    }
    return false
  }

  #key(name: string): string {
    const folded = foldText(name)
    const prefix = this.#prefixes.find((each) => folded.startsWith(`${each} `))
    return unified(prefix === undefined ? folded : folded.slice(prefix.length + 1))
  }

  #suggest(written: string, reporters: (unit: Unit) => boolean): string[] {
    const names = this.#units.filter(reporters).map(({ name }) => name)
    return nearest(this.#key(written), [...new Set(names)], 3)
  }
}

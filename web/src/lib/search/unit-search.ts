import { plain } from '#lib/plain.ts'

/** A unit as a search knows it. */
export interface SearchedUnit {
  readonly code: string
  /** As it is shown: the official one, where another unit of the registry has it as its own. */
  readonly shownCode: string
  readonly name: string
  /** Other names and codes by which it is called. */
  readonly others: readonly string[]
  readonly tier: string
  /** From the highest tier, 0, down. */
  readonly level: number
  readonly parent: string
  /** Why it does not exist on the day, in words; null: it does. */
  readonly absent: string | null
}

interface Indexed {
  readonly unit: SearchedUnit
  readonly name: readonly string[]
  readonly others: readonly (readonly string[])[]
  readonly codes: readonly string[]
}

export interface UnitIndex {
  readonly units: readonly Indexed[]
}

const words = (text: string): string[] =>
  plain(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')

export function unitIndex(units: readonly SearchedUnit[]): UnitIndex {
  return {
    units: units.map((unit) => ({
      unit,
      name: words(unit.name),
      others: unit.others.map(words),
      codes: [unit.code, ...unit.others].filter((text) => /\d/.test(text)).map(plain),
    })),
  }
}

/** Where the words of a query follow each other among those of a name, the last perhaps begun only; -1: nowhere. */
function position(name: readonly string[], query: readonly string[]): number {
  return name.findIndex((_, start) =>
    query.every((word, offset) => {
      const told = name[start + offset]
      return told !== undefined && (offset < query.length - 1 ? told === word : told.startsWith(word))
    }),
  )
}

/** Every word of the query begins a word of the name, in whatever order. */
function holds(name: readonly string[], query: readonly string[]): boolean {
  return query.every((word) => name.some((told) => told.startsWith(word)))
}

/** Whole words to the name's end: "mường la" is all of Huyện Mường La but its kind. */
function isWhole(name: readonly string[], query: readonly string[], start: number): boolean {
  return start + query.length === name.length && name.at(-1) === query.at(-1)
}

function nameScore(name: readonly string[], query: readonly string[]): number {
  const start = position(name, query)
  if (start === -1) return holds(name, query) ? 30 : 0
  if (isWhole(name, query, start)) return 90 - start
  return 60 - start
}

/** How well a unit fits a query; 0: not at all. */
function score({ name, others, codes }: Indexed, query: readonly string[], whole: string): number {
  if (codes.includes(whole)) return 100
  const byName = nameScore(name, query)
  const byOther = Math.max(0, ...others.map((other) => nameScore(other, query) - 5))
  const byCode = codes.some((code) => code.startsWith(whole)) ? 40 : 0
  return Math.max(byName, byOther, byCode)
}

/** As written, accents and all: of names that are alike without accents, the one meant goes first. */
function isSpelled(unit: SearchedUnit, query: string): boolean {
  return unit.name.toLowerCase().normalize('NFC').includes(query.toLowerCase().normalize('NFC').trim())
}

const collator = new Intl.Collator('vi', { numeric: true })

/** The units that a query may mean, the likeliest first; those that exist go before those that do not. */
export function findUnits(index: UnitIndex, query: string): SearchedUnit[] {
  const asked = words(query)
  if (asked.length === 0) return []
  return index.units
    .map((each) => ({ unit: each.unit, score: score(each, asked, plain(query)) }))
    .filter((each) => each.score > 0)
    .toSorted(
      (a, b) =>
        Number(a.unit.absent !== null) - Number(b.unit.absent !== null) ||
        b.score - a.score ||
        Number(isSpelled(b.unit, query)) - Number(isSpelled(a.unit, query)) ||
        a.unit.level - b.unit.level ||
        collator.compare(a.unit.name, b.unit.name) ||
        collator.compare(a.unit.parent, b.unit.parent),
    )
    .map(({ unit }) => unit)
}

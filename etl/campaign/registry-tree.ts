import type { Finding } from '../finding/finding.ts'
import type { Unit } from './campaign.ts'

/** What is wrong among units, each fine by itself; `unit`: the one to look at. */
type TreeFault = Pick<Finding, 'code' | 'params'> & { readonly unit: Unit | null }

const begins = ({ validFrom }: Unit): string => validFrom ?? ''
const ends = ({ validTo }: Unit): string => validTo ?? '9999-12-31'

function overlap(a: Unit, b: Unit): boolean {
  return begins(a) <= ends(b) && begins(b) <= ends(a)
}

function cycleFaults(units: readonly Unit[]): TreeFault[] {
  const byCode = new Map(units.map((unit) => [unit.code, unit]))
  const seen = new Set<string>()
  return units.flatMap((unit): TreeFault[] => {
    const path = [unit.code]
    for (let next = unit.parent; next !== null; next = byCode.get(next)?.parent ?? null) {
      path.push(next)
      if (next === unit.code && !seen.has(unit.code)) {
        for (const each of path) seen.add(each)
        return [{ code: 'registry/cycle', params: { path }, unit }]
      }
      if (path.length > units.length) break
    }
    return []
  })
}

function rootFaults(units: readonly Unit[]): TreeFault[] {
  const roots = units.filter(({ parent }) => parent === null).map(({ code }) => code)
  return roots.length === 1 ? [] : [{ code: 'registry/several-roots', params: { roots }, unit: null }]
}

function lifetimeFaults(units: readonly Unit[]): TreeFault[] {
  const byCode = new Map(units.map((unit) => [unit.code, unit]))
  return units.flatMap((unit): TreeFault[] => {
    if (begins(unit) > ends(unit)) {
      const params = { from: begins(unit), to: ends(unit) }
      return [{ code: 'registry/closes-before-it-opens', params, unit }]
    }
    const parent = unit.parent === null ? undefined : byCode.get(unit.parent)
    if (parent === undefined) return []
    if (begins(unit) >= begins(parent) && ends(unit) <= ends(parent)) return []
    const params = { parent: parent.code, from: parent.validFrom, to: parent.validTo }
    return [{ code: 'registry/outlives-parent', params, unit }]
  })
}

/** Units that share a key while both exist, each told once, at the later line. */
function pairs(units: readonly Unit[], keyOf: (unit: Unit) => string): { unit: Unit; other: Unit }[] {
  return [...Map.groupBy(units, keyOf).values()].flatMap((group) =>
    group.flatMap((unit, index) => {
      const other = group.slice(0, index).find((earlier) => overlap(earlier, unit))
      return other === undefined ? [] : [{ unit, other }]
    }),
  )
}

function sameNameFaults(units: readonly Unit[]): TreeFault[] {
  const keyOf = ({ name, parent }: Unit): string => JSON.stringify([name, parent])
  return pairs(units, keyOf).map(({ unit, other }) => ({
    code: 'registry/same-name',
    params: { name: unit.name, other: other.code },
    unit,
  }))
}

function overlapFaults(units: readonly Unit[]): TreeFault[] {
  return pairs(units, ({ code, officialCode }) => officialCode ?? code)
    .filter(({ unit, other }) => unit.code !== other.code)
    .map(({ unit, other }) => {
      const params = { code: unit.officialCode ?? unit.code, other: other.code }
      return { code: 'registry/overlapping-lifetimes', params, unit }
    })
}

/** Circles, several roots, lives outside the parent's, one name twice under a parent, one code twice at a time. */
export function treeFaults(units: readonly Unit[]): TreeFault[] {
  return [
    ...rootFaults(units),
    ...cycleFaults(units),
    ...lifetimeFaults(units),
    ...sameNameFaults(units),
    ...overlapFaults(units),
  ]
}

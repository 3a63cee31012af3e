import type { Unit } from '@tiendo/etl/campaign'

/** From the root down to a unit. */
export function pathTo(units: readonly Unit[], code: string): { code: string; name: string }[] {
  const unit = units.find((each) => each.code === code)
  if (unit === undefined) return []
  return [...(unit.parent === null ? [] : pathTo(units, unit.parent)), { code, name: unit.name }]
}

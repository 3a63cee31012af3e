import type { Campaign, Unit } from '@tiendo/etl/campaign'

/** The units directly below one, whenever they exist. */
export function childrenOf({ units }: Pick<Campaign, 'units'>, code: string): Unit[] {
  return units.filter(({ parent }) => parent === code)
}

import type { Freeze } from '../archive/freeze.ts'
import { freezesOf } from '../desk/settling.ts'
import { UsageError, type Invocation } from './options.ts'

/** Throws `UsageError` where nothing was settled under this id. */
export function freezeNamed({ location }: Invocation, campaign: string, id: string): Freeze {
  const freeze = freezesOf(location, campaign).find((each) => each.id === id)
  if (freeze === undefined) throw new UsageError(`no freeze ${id} of ${campaign}; see: freezes ${campaign}`)
  return freeze
}

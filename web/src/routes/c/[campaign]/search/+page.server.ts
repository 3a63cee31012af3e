import { findUnits, unitIndex } from '#lib/search/unit-search.ts'
import { searchedUnits } from '#lib/server/searched-units.ts'
import { readView } from '#lib/server/view.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const query = event.url.searchParams.get('q') ?? ''
  const view = await readView(event)
  return { query, found: findUnits(unitIndex(searchedUnits(view)), query) }
}

import { searchedUnits } from '#lib/server/searched-units.ts'
import { readView } from '#lib/server/view.ts'
import type { RequestHandler } from './$types'

/** The units that the search of a page looks through; its address names the snapshot, so that it never changes. */
export const GET: RequestHandler = async (event) => {
  const units = searchedUnits(await readView(event))
  const isPinned = event.url.searchParams.has('snapshot')
  return Response.json(units, {
    headers: { 'cache-control': isPinned ? 'private, max-age=86400, immutable' : 'no-cache' },
  })
}

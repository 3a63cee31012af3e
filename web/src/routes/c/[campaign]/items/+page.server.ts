import { itemPage } from '#lib/server/items/page.ts'
import { itemQuery } from '#lib/server/items/query.ts'
import { ask } from '#lib/server/store.ts'
import { readView } from '#lib/server/view.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const view = await readView(event)
  const query = itemQuery(event.url.searchParams, view)
  return ask(view.messages, (figures) => itemPage(view, figures, query))
}

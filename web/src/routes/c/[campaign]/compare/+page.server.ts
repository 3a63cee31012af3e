import { comparePage } from '#lib/server/compare/page.ts'
import { compareQuery } from '#lib/server/compare/query.ts'
import { ask } from '#lib/server/store.ts'
import { readView } from '#lib/server/view.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const view = await readView(event)
  return ask(view.messages, (figures) => comparePage(view, figures, compareQuery(event.url.searchParams)))
}

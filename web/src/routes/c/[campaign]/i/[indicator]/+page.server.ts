import { indicatorPage } from '#lib/server/indicator/page.ts'
import { indicatorQuery } from '#lib/server/indicator/query.ts'
import { ask } from '#lib/server/store.ts'
import { readView } from '#lib/server/view.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const view = await readView(event)
  return ask(view.messages, (figures) => indicatorPage(view, figures, indicatorQuery(event.url.searchParams)))
}

import { inspectionPage } from '#lib/server/inspection/page.ts'
import { inspectionQuery } from '#lib/server/inspection/query.ts'
import { ask } from '#lib/server/store.ts'
import { readView } from '#lib/server/view.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const view = await readView(event)
  const query = inspectionQuery(event.url.searchParams, view)
  return { query, ...(await ask(view.messages, (figures) => inspectionPage(view, figures, query))) }
}

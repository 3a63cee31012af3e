import { candidateQuery } from '#lib/server/awards/candidates.ts'
import { awardsPage } from '#lib/server/awards/page.ts'
import { ask } from '#lib/server/store.ts'
import { readView } from '#lib/server/view.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const view = await readView(event)
  return ask(view.messages, (figures) => awardsPage(view, figures, candidateQuery(event.url.searchParams)))
}

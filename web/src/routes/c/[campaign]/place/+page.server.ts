import { placePage } from '#lib/server/place/page.ts'
import { ask } from '#lib/server/store.ts'
import { readView } from '#lib/server/view.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const view = await readView(event)
  return ask(view.messages, (figures) => placePage(view, figures, event.url.searchParams))
}

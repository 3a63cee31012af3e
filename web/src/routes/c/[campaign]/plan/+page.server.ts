import { planOf } from '#lib/server/plan.ts'
import { ask } from '#lib/server/store.ts'
import { readView } from '#lib/server/view.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const view = await readView(event)
  return ask(view.messages, (figures) => planOf(view, figures, event.url.searchParams.get('kind') || null))
}

import { ask } from '#lib/server/store.ts'
import { unitPage } from '#lib/server/unit/page.ts'
import { readView } from '#lib/server/view.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const view = await readView(event)
  return ask(view.messages, (figures) => unitPage(view, figures))
}

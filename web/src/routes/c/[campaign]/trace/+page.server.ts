import { ask } from '#lib/server/store.ts'
import { traceOf } from '#lib/server/trace.ts'
import { readView } from '#lib/server/view.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const view = await readView(event)
  const query = event.url.searchParams
  return ask(view.messages, (figures) =>
    traceOf(view, figures, {
      find: query.get('find') ?? '',
      state: query.get('state') || null,
      page: Number(query.get('page') ?? '1') || 1,
      tier: query.get('tier') || null,
    }),
  )
}

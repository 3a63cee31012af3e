import { findingList } from '#lib/server/findings.ts'
import { ask } from '#lib/server/store.ts'
import { readView } from '#lib/server/view.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const view = await readView(event)
  const query = event.url.searchParams
  return ask(view.messages, (figures) =>
    findingList(view, figures, {
      severity: query.get('severity') || null,
      code: query.get('code') || null,
      page: Number(query.get('page') ?? '1') || 1,
    }),
  )
}

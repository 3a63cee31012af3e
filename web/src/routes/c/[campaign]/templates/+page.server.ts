import { templateAsked, templatesPage } from '#lib/server/desk/templates.ts'
import { readView } from '#lib/server/view.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) =>
  templatesPage(await readView(event), templateAsked(event.url.searchParams))

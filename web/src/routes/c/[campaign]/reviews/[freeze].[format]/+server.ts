import { reviewDownload } from '#lib/server/review/documents.ts'
import { readView } from '#lib/server/view.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async (event) =>
  reviewDownload(await readView(event), event.params, event.url)

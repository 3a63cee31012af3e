import { awardDownload } from '#lib/server/awards/documents.ts'
import { readView } from '#lib/server/view.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async (event) => awardDownload(await readView(event), event.params.file)

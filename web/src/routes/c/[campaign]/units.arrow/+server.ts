import { attachment } from '#lib/server/attachment.ts'
import { ask } from '#lib/server/store.ts'
import { unitArrow } from '#lib/server/unit-arrow.ts'
import { unitRows } from '#lib/server/unit-rows.ts'
import { readView } from '#lib/server/view.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async (event) => {
  const view = await readView(event)
  const rows = await ask(view.messages, (figures) => unitRows(view, figures))
  return attachment(view, unitArrow(view, rows), 'application/vnd.apache.arrow.stream', 'arrows')
}

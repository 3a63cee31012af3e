import { attachment } from '#lib/server/attachment.ts'
import { ask } from '#lib/server/store.ts'
import { unitCsv } from '#lib/server/unit-csv.ts'
import { unitRows } from '#lib/server/unit-rows.ts'
import { readView } from '#lib/server/view.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async (event) => {
  const view = await readView(event)
  const rows = await ask(view.messages, (figures) => unitRows(view, figures))
  return attachment(view, unitCsv(view, rows), 'text/csv; charset=utf-8', 'csv')
}

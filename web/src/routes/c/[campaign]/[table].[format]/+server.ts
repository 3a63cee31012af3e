import { error } from '@sveltejs/kit'
import { download, tableFormat } from '#lib/server/table/download.ts'
import { tables } from '#lib/server/table/tables.ts'
import { ask } from '#lib/server/store.ts'
import { readView } from '#lib/server/view.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async (event) => {
  const { table: name, format: ending } = event.params
  const [table, format] = [Object.hasOwn(tables, name) ? tables[name] : undefined, tableFormat(ending)]
  const view = await readView(event)
  if (table === undefined || format === null) error(404, view.messages.errors.page, {})
  return download(
    view,
    await ask(view.messages, (figures) => table(view, figures, event.url.searchParams)),
    format,
  )
}

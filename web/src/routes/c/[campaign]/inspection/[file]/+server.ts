import { letterDownload } from '#lib/server/inspection/letters.ts'
import { ask } from '#lib/server/store.ts'
import { readView } from '#lib/server/view.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async (event) => {
  const view = await readView(event)
  return ask(view.messages, (figures) =>
    letterDownload(view, figures, event.params.file, event.url.searchParams),
  )
}

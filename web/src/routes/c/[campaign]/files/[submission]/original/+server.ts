import { reader } from '#lib/server/desk/desk.ts'
import { fileNamed } from '#lib/server/desk/file-page.ts'
import { savedFile } from '#lib/server/desk/saved.ts'
import { ask } from '#lib/server/store.ts'
import { readView } from '#lib/server/view.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async (event) => {
  const view = await readView(event)
  const { submission } = event.params
  const { sha256, file } = await ask(view.messages, (figures) => fileNamed(view, figures, submission))
  return savedFile(await reader.ask('original', { sha256 }), file, 'application/octet-stream')
}

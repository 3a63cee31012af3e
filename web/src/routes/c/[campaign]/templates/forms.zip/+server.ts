import { error } from '@sveltejs/kit'
import { reader } from '#lib/server/desk/desk.ts'
import { savedFile } from '#lib/server/desk/saved.ts'
import { refusalOf } from '#lib/server/desk/settle.ts'
import { readView } from '#lib/server/view.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async (event) => {
  const view = await readView(event)
  const asked = (name: string): string => event.url.searchParams.get(name) ?? ''
  const of = { campaign: view.campaign.id, form: asked('form'), period: asked('period') }
  try {
    const { bytes, name } = await reader.ask('templates', of)
    return savedFile(bytes, name, 'application/zip')
  } catch (cause) {
    error(404, refusalOf(cause, view), {})
  }
}

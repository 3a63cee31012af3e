import { redirect } from '@sveltejs/kit'
import { linkWith } from '#lib/link.ts'
import { reader } from '#lib/server/desk/desk.ts'
import { savedFile } from '#lib/server/desk/saved.ts'
import { templateAsked, templateOwner } from '#lib/server/desk/templates.ts'
import { readView } from '#lib/server/view.ts'
import type { RequestHandler } from './$types'

/** A template for each unit that owes the form, or the page of the forms that says why there is none. */
export const GET: RequestHandler = async (event) => {
  const view = await readView(event)
  const { id: campaign } = view.campaign
  const asked = { ...templateAsked(event.url.searchParams), unit: '' }
  const page = linkWith(event.url, { unit: null }, `/c/${campaign}/templates`)
  if ('fault' in templateOwner(view, asked)) redirect(303, `${page}#form-${asked.form}`)
  const { bytes, name } = await reader.ask('templates', { campaign, ...asked })
  return savedFile(bytes, name, 'application/zip')
}

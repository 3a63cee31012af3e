import { redirect } from '@sveltejs/kit'
import { linkWith } from '#lib/link.ts'
import { reader } from '#lib/server/desk/desk.ts'
import { savedFile, XLSX } from '#lib/server/desk/saved.ts'
import { templateAsked, templateOwner } from '#lib/server/desk/templates.ts'
import { readView } from '#lib/server/view.ts'
import type { RequestHandler } from './$types'

/** The template, or the page of the forms that says why there is none. */
export const GET: RequestHandler = async (event) => {
  const view = await readView(event)
  const { id: campaign } = view.campaign
  const asked = templateAsked(event.url.searchParams)
  const owner = templateOwner(view, asked)
  if ('fault' in owner)
    redirect(303, `${linkWith(event.url, {}, `/c/${campaign}/templates`)}#form-${asked.form}`)
  const { bytes, name } = await reader.ask('template', { campaign, ...asked, unit: owner.unit?.code ?? null })
  return savedFile(bytes, name, XLSX)
}

import { error } from '@sveltejs/kit'
import { reader } from '#lib/server/desk/desk.ts'
import { savedFile, XLSX } from '#lib/server/desk/saved.ts'
import { refusalOf } from '#lib/server/desk/settle.ts'
import { unitNamed } from '#lib/server/desk/unit-named.ts'
import { readView } from '#lib/server/view.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async (event) => {
  const view = await readView(event)
  const { campaign, messages } = view
  const asked = (name: string): string => event.url.searchParams.get(name) ?? ''
  const written = asked('unit')
  const unit = written === '' ? null : unitNamed(campaign, written)
  if (written !== '' && unit === null) error(404, messages.intake.templates.unknownUnit(written), {})
  const of = { campaign: campaign.id, form: asked('form'), period: asked('period'), unit: unit?.code ?? null }
  try {
    const { bytes, name } = await reader.ask('template', of)
    return savedFile(bytes, name, XLSX)
  } catch (cause) {
    error(404, refusalOf(cause, view), {})
  }
}

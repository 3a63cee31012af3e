import { error } from '@sveltejs/kit'
import { reviewDocument, reviewFigures, reviewFormats } from '@tiendo/etl/reviewed'
import { reader } from '../desk/desk.ts'
import { ask } from '../store.ts'
import type { View } from '../view.ts'
import { draftQuestion, kindOf, settledQuestion } from './question.ts'

const types = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
} as const

/** Instead of a freeze: what nobody has settled. */
const DRAFT = 'draft'

/** A document of a review to take away; the address says the kind of one that is not settled. */
export async function reviewDownload(
  view: View,
  { freeze: id, format: ending }: { readonly freeze: string; readonly format: string },
  url: URL,
): Promise<Response> {
  const format = reviewFormats.find((each) => each === ending)
  if (format === undefined) error(404, view.messages.errors.page, {})
  const question =
    id === DRAFT
      ? draftQuestion(view, kindOf(url.searchParams.get('kind'), view), url)
      : settledQuestion(view, await reader.ask('freezes', { campaign: view.campaign.id }), id, url)
  const told = await ask(view.messages, (figures) => reviewFigures(figures, question))
  const { name, bytes } = await reviewDocument(told, format)
  const headers = {
    'content-type': types[format],
    'content-disposition': `attachment; filename="${told.isSample ? 'minh-hoa_' : ''}${name}"`,
  }
  return new Response(new Uint8Array(bytes), { headers })
}

import { error } from '@sveltejs/kit'
import { awardFile, awardFiles } from '@tiendo/etl/awarded'
import { ask } from '../store.ts'
import type { View } from '../view.ts'
import { choiceOf } from './page.ts'

const types: Readonly<Record<string, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** A file of the choice to take away. */
export async function awardDownload(view: View, asked: string): Promise<Response> {
  const file = awardFiles.find((name) => name === asked)
  if (file === undefined) error(404, view.messages.errors.page, {})
  const choice = await ask(view.messages, (figures) => choiceOf(view, figures))
  const bytes = await awardFile(choice, file)
  const [name = '', ending = ''] = file.split('.')
  const saved = `${choice.isSample ? 'minh-hoa_' : ''}${name}_${view.campaign.id}_${view.asOf}.${ending}`
  const headers = {
    'content-type': types[ending] ?? 'application/octet-stream',
    'content-disposition': `attachment; filename="${saved}"`,
  }
  return new Response(new Uint8Array(bytes), { headers })
}

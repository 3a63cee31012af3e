import { error } from '@sveltejs/kit'
import { reader } from '#lib/server/desk/desk.ts'
import { fileNamed } from '#lib/server/desk/file-page.ts'
import { savedFile, stem, XLSX } from '#lib/server/desk/saved.ts'
import { refusalOf } from '#lib/server/desk/settle.ts'
import { ask } from '#lib/server/store.ts'
import { readView } from '#lib/server/view.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async (event) => {
  const view = await readView(event)
  const { submission } = event.params
  const { campaign, locale, messages } = view
  const [{ file, sha256, reports }, findings] = await ask(messages, (figures) =>
    Promise.all([
      fileNamed(view, figures, submission),
      figures.findings({ campaign: campaign.id, submission, locale }),
    ]),
  )
  try {
    const marking = { file, sha256, findings, hasReports: reports.length > 0 }
    return savedFile(await reader.ask('marked', marking), `${stem(file)} (danh dau).xlsx`, XLSX)
  } catch (cause) {
    error(409, refusalOf(cause, view), {})
  }
}

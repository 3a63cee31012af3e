import { fileNamed } from '#lib/server/desk/file-page.ts'
import { findingsTable } from '#lib/server/desk/findings-table.ts'
import { savedFile, stem } from '#lib/server/desk/saved.ts'
import { ask } from '#lib/server/store.ts'
import { tableCsv } from '#lib/server/table/table-csv.ts'
import { readView } from '#lib/server/view.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async (event) => {
  const view = await readView(event)
  const { submission } = event.params
  const { campaign, locale, messages } = view
  const [{ file }, findings] = await ask(messages, (figures) =>
    Promise.all([
      fileNamed(view, figures, submission),
      figures.findings({ campaign: campaign.id, submission, locale }),
    ]),
  )
  return savedFile(
    tableCsv(findingsTable(view, findings)),
    `${stem(file)} (loi${view.isSample ? ', minh hoa' : ''}).csv`,
    'text/csv; charset=utf-8',
  )
}

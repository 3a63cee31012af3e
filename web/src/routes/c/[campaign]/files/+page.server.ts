import { redirect } from '@sveltejs/kit'
import { linkTo, viewQuestions } from '#lib/link.ts'
import { addBatch, startBatch } from '#lib/server/desk/batches.ts'
import { batchLines } from '#lib/server/desk/batch-page.ts'
import { fileList, fileQuery } from '#lib/server/desk/files.ts'
import { refused } from '#lib/server/desk/settle.ts'
import { stageFiles } from '#lib/server/desk/staged.ts'
import { sentForm, uploadIn } from '#lib/server/desk/upload.ts'
import { ask } from '#lib/server/store.ts'
import { readView } from '#lib/server/view.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const view = await readView(event)
  const query = fileQuery(event.url.searchParams)
  const periods = view.campaign.forms.flatMap((form) => form.periods)
  const named = new Map(periods.map(({ id, label }) => [id, { id, name: label[view.locale] }]))
  return {
    ...(await ask(view.messages, (figures) => fileList(view, figures, query))),
    batches: batchLines(view),
    periods: [...named.values()],
  }
}

export const actions: Actions = {
  check: async (event) => {
    const view = await readView(event)
    const data = await sentForm(event.request)
    const tooMuch = [{ field: 'files', message: view.messages.intake.upload.tooMuch }]
    if (data === null) return refused(413, 'upload', tooMuch, new FormData())
    const upload = uploadIn(data, view)
    if (Array.isArray(upload)) return refused(400, 'upload', upload, data)
    const { files, claim, receivedAt } = upload
    const folder = await stageFiles(files)
    const names = files.map(({ name }) => name.normalize('NFC'))
    const batch = addBatch({ campaign: view.campaign.id, names, folder, receivedAt, claim, replaces: null })
    startBatch(batch, 'checking')
    redirect(303, linkTo(event.url, `/c/${view.campaign.id}/files/batch/${batch.id}`, viewQuestions))
  },
}

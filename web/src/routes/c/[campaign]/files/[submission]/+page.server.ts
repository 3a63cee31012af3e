import { error, redirect, type RequestEvent } from '@sveltejs/kit'
import { linkTo, viewQuestions } from '#lib/link.ts'
import { authorFaults, authorOf, knownAuthor, rememberAuthor } from '#lib/server/desk/author.ts'
import { addBatch, startBatch } from '#lib/server/desk/batches.ts'
import { decider } from '#lib/server/desk/desk.ts'
import { textOf } from '#lib/server/desk/fault.ts'
import { fileNamed, filePage } from '#lib/server/desk/file-page.ts'
import { doneText, refused, settle } from '#lib/server/desk/settle.ts'
import { stageFiles } from '#lib/server/desk/staged.ts'
import { fileFaults, filesIn, sentForm } from '#lib/server/desk/upload.ts'
import { ask } from '#lib/server/store.ts'
import { readView } from '#lib/server/view.ts'
import type { Actions, PageServerLoad } from './$types'

type Asked = RequestEvent<{ campaign: string; submission: string }>

export const load: PageServerLoad = async (event) => {
  const view = await readView(event)
  const query = event.url.searchParams
  const asked = { page: Number(query.get('page') ?? '1') || 1, compared: query.get('with') ?? '' }
  return {
    ...(await ask(view.messages, (figures) => filePage(view, figures, event.params.submission, asked))),
    author: knownAuthor(event.cookies),
    done: doneText(view, query.get('did')),
  }
}

async function sent({ request }: Asked): Promise<FormData> {
  return (await sentForm(request)) ?? error(413)
}

export const actions: Actions = {
  withdraw: async (event) => {
    const [view, data] = [await readView(event), await sent(event)]
    const of = { campaign: view.campaign.id, submission: event.params.submission }
    return settle(event, view, { key: 'withdraw', data }, (author) =>
      decider.ask('withdraw', { ...of, author }),
    )
  },
  confirm: async (event) => {
    const [view, data] = [await readView(event), await sent(event)]
    const { submission } = event.params
    const [key, sheet] = [textOf(data, 'key'), data.get('sheet')]
    const cells = data.getAll('cell').filter((cell) => typeof cell === 'string')
    const faults = cells.length === 0 ? [{ field: 'cells', message: view.messages.intake.deeds.noCells }] : []
    const places = cells.map((cell) => ({ submission, sheet: typeof sheet === 'string' ? sheet : '', cell }))
    return settle(event, view, { key, data, faults }, (author) =>
      decider.ask('confirm', { campaign: view.campaign.id, places, author }),
    )
  },
  undo: async (event) => {
    const [view, data] = [await readView(event), await sent(event)]
    const deed = textOf(data, 'deed')
    return settle(event, view, { key: `undo-${deed}`, data }, (author) =>
      decider.ask('undo', { campaign: view.campaign.id, deed, author }),
    )
  },
  replace: async (event) => {
    const view = await readView(event)
    const data = await sentForm(event.request)
    const tooMuch = [{ field: 'files', message: view.messages.intake.upload.tooMuch }]
    if (data === null) return refused(413, 'replace', tooMuch, new FormData())
    const { submission } = event.params
    await ask(view.messages, (figures) => fileNamed(view, figures, submission))
    const [files, author] = [filesIn(data), authorOf(data)]
    const faults = [...fileFaults(files, view), ...authorFaults(author, view.locale)]
    if (faults.length > 0) return refused(400, 'replace', faults, data)
    const staged = { names: files.map(({ name }) => name.normalize('NFC')), folder: await stageFiles(files) }
    const claim = { unit: null, form: null, period: null }
    const replaces = { submission, author }
    const campaign = view.campaign.id
    const batch = addBatch({ campaign, ...staged, receivedAt: author.at, claim, replaces })
    rememberAuthor(event.cookies, author, event.url)
    startBatch(batch, 'receiving')
    redirect(303, linkTo(event.url, `/c/${campaign}/files/batch/${batch.id}`, viewQuestions))
  },
}

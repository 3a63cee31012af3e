import { knownAuthor } from '#lib/server/desk/author.ts'
import { decisionsPage } from '#lib/server/desk/decisions.ts'
import { decider } from '#lib/server/desk/desk.ts'
import { textOf } from '#lib/server/desk/fault.ts'
import { doneText, settle } from '#lib/server/desk/settle.ts'
import { ask } from '#lib/server/store.ts'
import { readView } from '#lib/server/view.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const view = await readView(event)
  const query = event.url.searchParams
  const asked = {
    question: query.get('question') ?? '',
    find: query.get('find') ?? '',
    page: Number(query.get('page') ?? '1') || 1,
  }
  const now = new Date().toISOString()
  return {
    ...(await ask(view.messages, (figures) => decisionsPage(view, figures, now, asked))),
    author: knownAuthor(event.cookies),
    done: doneText(view, query.get('did')),
  }
}

const blankIsNull = (text: string): string | null => (text === '' ? null : text)

export const actions: Actions = {
  spelling: async (event) => {
    const [view, data] = [await readView(event), await event.request.formData()]
    const words = view.messages.intake.decisions
    const unit = textOf(data, 'unit')
    const faults = unit === '' ? [{ field: 'unit', message: words.choose }] : []
    const written = data.get('written')
    const spelling = {
      written: typeof written === 'string' ? written : '',
      ...{ unit, submission: blankIsNull(textOf(data, 'scope')) },
    }
    return settle(event, view, { key: textOf(data, 'key'), data, faults }, (author) =>
      decider.ask('spelling', { campaign: view.campaign.id, spelling, author }),
    )
  },
  column: async (event) => {
    const [view, data] = [await readView(event), await event.request.formData()]
    const words = view.messages.intake.decisions
    const [heading, meaning] = [textOf(data, 'heading'), textOf(data, 'meaning')]
    const faults = [
      ...(heading === '' ? [{ field: 'heading', message: words.chooseColumn }] : []),
      ...(meaning === '' ? [{ field: 'meaning', message: words.chooseColumn }] : []),
    ]
    const column = {
      form: textOf(data, 'form'),
      heading,
      meaning,
      sender: blankIsNull(textOf(data, 'sender')),
    }
    return settle(event, view, { key: textOf(data, 'key'), data, faults }, (author) =>
      decider.ask('column', { campaign: view.campaign.id, column, author }),
    )
  },
  undo: async (event) => {
    const [view, data] = [await readView(event), await event.request.formData()]
    const deed = textOf(data, 'deed')
    return settle(event, view, { key: `undo-${deed}`, data }, (author) =>
      decider.ask('undo', { campaign: view.campaign.id, deed, author }),
    )
  },
}

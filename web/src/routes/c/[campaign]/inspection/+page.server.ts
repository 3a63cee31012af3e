import { redirect } from '@sveltejs/kit'
import { followedUp, followUpActions } from '@tiendo/etl/follow-up'
import { authorFaults, authorOf, knownAuthor, rememberAuthor } from '#lib/server/desk/author.ts'
import { decider, reader } from '#lib/server/desk/desk.ts'
import { textOf } from '#lib/server/desk/fault.ts'
import { pageOf, refusalOf, refused } from '#lib/server/desk/settle.ts'
import { inspectionPage } from '#lib/server/inspection/page.ts'
import { inspectionQuery } from '#lib/server/inspection/query.ts'
import { ask } from '#lib/server/store.ts'
import { readView } from '#lib/server/view.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const view = await readView(event)
  const query = inspectionQuery(event.url.searchParams, view)
  const steps = await reader.ask('followUps', { campaign: view.campaign.id })
  const followed = followedUp(steps, new Date().toISOString())
  return {
    query,
    author: knownAuthor(event.cookies),
    isSaved: event.url.searchParams.has('did'),
    ...(await ask(view.messages, (figures) => inspectionPage(view, figures, query, followed))),
  }
}

const blankIsNull = (text: string): string | null => (text === '' ? null : text)

export const actions: Actions = {
  follow: async (event) => {
    const [view, data] = [await readView(event), await event.request.formData()]
    const author = authorOf(data)
    const [unit, dueOn] = [textOf(data, 'unit'), textOf(data, 'due')]
    const key = `follow-${unit}`
    const action = followUpActions.find((each) => each === textOf(data, 'action')) ?? 'ask'
    const isDay = dueOn === '' || /^\d{4}-\d{2}-\d{2}$/.test(dueOn)
    const badDay = { field: 'due', message: view.messages.inspection.follow.badDay }
    const faults = [...authorFaults(author, view.locale), ...(isDay ? [] : [badDay])]
    if (faults.length > 0) return refused(400, key, faults, data)
    const step = { unit, action, office: blankIsNull(textOf(data, 'office')), dueOn: blankIsNull(dueOn) }
    let id: string
    try {
      ;({ id } = await decider.ask('followUp', { campaign: view.campaign.id, step, author }))
    } catch (cause) {
      return refused(409, key, [{ field: null, message: refusalOf(cause, view) }], data)
    }
    rememberAuthor(event.cookies, author, event.url)
    redirect(303, `${pageOf(event.url, { follow: unit, did: id })}#follow`)
  },
}

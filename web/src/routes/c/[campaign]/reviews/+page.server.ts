import { redirect } from '@sveltejs/kit'
import { reviewNames } from '@tiendo/etl/freeze'
import { authorFaults, authorOf, knownAuthor, rememberAuthor } from '#lib/server/desk/author.ts'
import { decider, reader } from '#lib/server/desk/desk.ts'
import { textOf } from '#lib/server/desk/fault.ts'
import { pageOf, refusalOf, refused } from '#lib/server/desk/settle.ts'
import { reviewPage } from '#lib/server/review/page.ts'
import { draftQuestion, kindOf } from '#lib/server/review/question.ts'
import { ask } from '#lib/server/store.ts'
import { readView } from '#lib/server/view.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const view = await readView(event)
  const kind = kindOf(event.url.searchParams.get('kind'), view)
  const freezes = await reader.ask('freezes', { campaign: view.campaign.id })
  return {
    author: knownAuthor(event.cookies),
    isSaved: event.url.searchParams.has('did'),
    ...(await ask(view.messages, (figures) => reviewPage(view, figures, kind, freezes, event.url))),
  }
}

export const actions: Actions = {
  settle: async (event) => {
    const [view, data] = [await readView(event), await event.request.formData()]
    const [author, kind] = [authorOf(data), kindOf(event.url.searchParams.get('kind'), view)]
    const faults = authorFaults(author, view.locale)
    if (faults.length > 0) return refused(400, 'settle', faults, data)
    const { campaign, asOf, knownAt } = draftQuestion(view, kind, event.url)
    const named = textOf(data, 'name')
    const name = named === '' ? `${reviewNames[kind]} ${asOf}` : named
    const snapshot = await ask(view.messages, (figures) => Promise.resolve(figures.snapshot().id))
    let id: string
    try {
      const settlement = { campaign, name, review: kind, asOf, knownAt, snapshot }
      ;({ id } = await decider.ask('settle', { campaign, settlement, author }))
    } catch (cause) {
      return refused(409, 'settle', [{ field: null, message: refusalOf(cause, view) }], data)
    }
    rememberAuthor(event.cookies, author, event.url)
    redirect(303, `${pageOf(event.url, { did: id })}#done`)
  },
}

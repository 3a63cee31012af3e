import { error, redirect, type RequestEvent } from '@sveltejs/kit'
import { linkTo, viewQuestions } from '#lib/link.ts'
import { batchOf, discardBatch, startBatch, type Batch } from '#lib/server/desk/batches.ts'
import { batchPage } from '#lib/server/desk/batch-page.ts'
import { pageOf } from '#lib/server/desk/settle.ts'
import { readView, type View } from '#lib/server/view.ts'
import type { Actions, PageServerLoad } from './$types'

type Asked = RequestEvent<{ campaign: string; batch: string }>

async function asked(event: Asked): Promise<{ view: View; batch: Batch }> {
  const view = await readView(event)
  const batch = batchOf(view.campaign.id, event.params.batch)
  return { view, batch: batch ?? error(404, view.messages.intake.batch.gone, {}) }
}

export const load: PageServerLoad = async (event) => {
  const { view, batch } = await asked(event)
  return { batch: batchPage(view, batch, Number(event.url.searchParams.get('page') ?? '1') || 1) }
}

async function start(event: Asked, stage: 'checking' | 'receiving'): Promise<never> {
  const { batch } = await asked(event)
  startBatch(batch, stage)
  redirect(303, pageOf(event.url, { page: null }))
}

export const actions: Actions = {
  check: (event) => start(event, 'checking'),
  receive: (event) => start(event, 'receiving'),
  discard: async (event) => {
    const { view, batch } = await asked(event)
    discardBatch(batch.id)
    redirect(303, linkTo(event.url, `/c/${view.campaign.id}/files`, viewQuestions))
  },
}

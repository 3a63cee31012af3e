import { messagesOf } from '#lib/messages/messages.ts'
import { ask } from '#lib/server/store.ts'
import { phaseOn } from '#lib/server/windows.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { locale, today }, url }) => {
  url.searchParams.get('lang')
  return ask(messagesOf(locale), async (figures) => {
    const summaries = await figures.campaigns()
    const campaigns = await Promise.all(
      summaries.map(async (summary) => {
        const campaign = (await figures.published(summary.id))?.campaign ?? null
        const phase = campaign === null ? null : phaseOn(campaign, today)
        return {
          id: summary.id,
          title: summary.title[locale],
          plan: campaign === null ? '' : `${campaign.plan.issuer} · ${campaign.plan.document}`,
          start: summary.start,
          end: summary.end,
          units: summary.units,
          isSample: summary.hasSampleReports,
          indicators:
            campaign?.indicators.filter(({ isTracked }) => !isTracked).map(({ name }) => name[locale]) ?? [],
          phase: phase?.name[locale] ?? null,
        }
      }),
    )
    return { campaigns }
  })
}

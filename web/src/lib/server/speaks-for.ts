import { dayText } from '#lib/format/date.ts'
import type { View } from './view.ts'

/** What figures speak for when they leave the pages, a line each: campaign, plan, unit, phase and day. */
export function speaksFor({ campaign, node, phase, asOf, locale, messages }: View): string[] {
  const { plan } = campaign
  return [
    campaign.title[locale],
    `${plan.issuer} · ${plan.document}`,
    [
      node.name,
      phase?.name[locale] ?? messages.view.whole,
      messages.view.asOfDay(dayText(asOf, locale)),
    ].join(' · '),
  ]
}

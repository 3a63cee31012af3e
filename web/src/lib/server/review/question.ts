import { error } from '@sveltejs/kit'
import { reviewKinds, type Freeze, type ReviewKind } from '@tiendo/etl/freeze'
import type { ReviewQuestion } from '@tiendo/etl/reviewed'
import type { View } from '../view.ts'

export function kindOf(text: string | null, { campaign, asOf }: View): ReviewKind {
  const asked = reviewKinds.find((kind) => kind === text)
  return asked ?? (campaign.end !== null && asOf >= campaign.end ? 'final' : 'midterm')
}

/** Where the documents lead: what the campaign says, else the address that was asked. */
const siteOf = ({ campaign }: View, { origin }: URL): string => campaign.documents.site ?? origin

/** Figures of the view's day, as known then or now. */
export function draftQuestion(view: View, kind: ReviewKind, url: URL): ReviewQuestion {
  const knownAt = view.knownAt ?? new Date().toISOString()
  const site = siteOf(view, url)
  return { campaign: view.campaign.id, kind, asOf: view.asOf, knownAt, freeze: null, site }
}

/** Figures as they were settled. */
export function settledQuestion(
  view: View,
  freezes: readonly Freeze[],
  id: string,
  url: URL,
): ReviewQuestion {
  const freeze = freezes.find((each) => each.id === id)
  if (freeze === undefined) error(404, view.messages.errors.name(id), {})
  const { campaign, review: kind, asOf, knownAt } = freeze
  return { campaign, kind, asOf, knownAt, freeze, site: siteOf(view, url) }
}

import { error } from '@sveltejs/kit'
import { reviewKinds, type Freeze, type ReviewKind } from '@tiendo/etl/freeze'
import type { ReviewQuestion } from '@tiendo/etl/reviewed'
import type { View } from '../view.ts'

export function kindOf(text: string | null, { campaign, asOf }: View): ReviewKind {
  const asked = reviewKinds.find((kind) => kind === text)
  return asked ?? (campaign.end !== null && asOf >= campaign.end ? 'final' : 'midterm')
}

/** Figures of the view's day, as known now. */
export function draftQuestion(view: View, kind: ReviewKind): ReviewQuestion {
  const knownAt = new Date().toISOString()
  return { campaign: view.campaign.id, kind, asOf: view.asOf, knownAt, freeze: null }
}

/** Figures as they were settled. */
export function settledQuestion({ messages }: View, freezes: readonly Freeze[], id: string): ReviewQuestion {
  const freeze = freezes.find((each) => each.id === id)
  if (freeze === undefined) error(404, messages.errors.name(id), {})
  const { campaign, review: kind, asOf, knownAt } = freeze
  return { campaign, kind, asOf, knownAt, freeze }
}

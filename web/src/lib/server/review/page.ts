import type { OfficialDocument } from '@tiendo/etl/document'
import { reviewKinds, type Freeze, type ReviewKind } from '@tiendo/etl/freeze'
import type { FigureStore } from '@tiendo/etl/figures'
import { reviewFigures, reviewPreview } from '@tiendo/etl/reviewed'
import { dayText, instantText } from '#lib/format/date.ts'
import type { View } from '../view.ts'
import { freezeChanges, type FreezeChanges } from './changes.ts'
import { draftQuestion, settledQuestion } from './question.ts'

export interface SettledLine {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly asOf: string
  readonly at: string
  readonly by: string
  readonly reason: string
}

function lineOf({ locale, messages }: View, freeze: Freeze): SettledLine {
  return {
    ...{ id: freeze.id, name: freeze.name, by: freeze.by, reason: freeze.reason },
    kind: messages.review.kinds[freeze.review],
    asOf: dayText(freeze.asOf, locale),
    at: instantText(freeze.at, locale),
  }
}

/** The report as it will be, or as the freeze that the address names tells it, and what was settled before. */
export async function reviewPage(
  view: View,
  figures: FigureStore,
  kind: ReviewKind,
  freezes: readonly Freeze[],
  url: URL,
): Promise<{
  readonly kind: ReviewKind
  readonly kinds: readonly { readonly id: ReviewKind; readonly name: string }[]
  readonly document: OfficialDocument
  /** Null: what nobody has settled. */
  readonly chosen: SettledLine | null
  readonly settled: readonly SettledLine[]
  /** Since the chosen freeze; null: none is chosen. */
  readonly changes: FreezeChanges | null
}> {
  const id = url.searchParams.get('freeze')
  const question = id === null ? draftQuestion(view, kind, url) : settledQuestion(view, freezes, id, url)
  const { freeze: chosen } = question
  const other = url.searchParams.get('with')
  const [told, changes] = await Promise.all([
    reviewFigures(figures, question),
    chosen === null ? null : freezeChanges(view, figures, freezes, { chosen, other }),
  ])
  return {
    kind: question.kind,
    kinds: reviewKinds.map((id) => ({ id, name: view.messages.review.kinds[id] })),
    document: await reviewPreview(told),
    chosen: chosen && lineOf(view, chosen),
    changes,
    settled: freezes.map((freeze) => lineOf(view, freeze)),
  }
}

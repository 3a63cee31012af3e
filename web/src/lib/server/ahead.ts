import type { FigureStore } from '@tiendo/etl/figures'
import { filterOf, type View } from './view.ts'
import { begunPhases } from './windows.ts'

/** Milliseconds after a page, in which it leaves and is drawn; nobody has chosen anything by then. */
const SOON = 300

let timer: NodeJS.Timeout | undefined

/**
 * Asks what the reader of a page is likely to choose next, once the page has left. Only the page asked for last is
 * looked ahead of, and what fails is asked again, and told, when it is chosen.
 */
export function askAhead(ask: () => Promise<void>): void {
  clearTimeout(timer)
  timer = setTimeout(() => {
    ask().catch(() => undefined)
  }, SOON)
  timer.unref()
}

/**
 * What an overview needs of the same units for another indicator or another phase. What was known at an instant is
 * measured anew for every question: that is done for what is asked alone.
 */
export async function likelyNext(view: View, figures: FigureStore): Promise<void> {
  if (view.knownAt !== null) return
  const filter = filterOf(view)
  await figures.askAhead({ ...filter, indicator: view.indicator.id })
  const { phase: _, ...whole } = filter
  const phases = begunPhases(view.campaign, view.asOf).map(({ id }) => ({ ...whole, phase: id }))
  for (const each of [whole, ...phases])
    await Promise.all([figures.reporting(each), figures.owingUnits(each)])
}

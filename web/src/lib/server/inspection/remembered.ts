import type { FigureStore } from '@tiendo/etl/figures'
import { inspect, type Inspection, type InspectionFilter } from '@tiendo/etl/inspected'

/** Inspections that are kept: a snapshot never changes, and a list is paged through. */
const KEPT = 6

const kept = new Map<string, Promise<Inspection>>()

/** As the rules give it, once for each snapshot and question. */
export function inspected(figures: FigureStore, filter: InspectionFilter): Promise<Inspection> {
  const question = JSON.stringify([figures.snapshot().id, filter])
  const answer = kept.get(question) ?? inspect(figures, filter)
  kept.delete(question)
  kept.set(question, answer)
  answer.catch(() => kept.delete(question))
  const [oldest] = kept.keys()
  if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest)
  return answer
}

import type { ReceivedReport } from '../../etl/archive/standing.ts'
import type { Campaign, Indicator } from '../../etl/campaign/campaign.ts'
import type { Grouping, Structure } from '../../etl/figures/store.ts'
import { factsOf } from './fact.ts'
import { Tree } from './place.ts'
import { cellsOf, memberOf, type OracleRow } from './row.ts'
import { LedgerView } from './view.ts'
import { windowsOf, type Window, type WindowKind } from './window.ts'

/**
 * The figures a second time, from the measuring rules alone: plain loops over what was received, exact
 * whole numbers, nothing of the warehouse. Slow and simple, to find what the SQL gets wrong.
 */

export interface Question {
  readonly by: Grouping | undefined
  readonly structure: Structure
  readonly asOf: string
  readonly knownAt: string | null
  /** Absent: all but the tracked ones. */
  readonly indicator?: string
}

function windowKindOf(by: Grouping | undefined): WindowKind {
  return by === 'phase' || by === 'period' ? by : 'whole'
}

function rowsOf(
  view: LedgerView,
  { by, structure }: Question,
  indicator: Indicator,
  window: Window,
): OracleRow[] {
  const tree = new Tree(view.campaign, view.asOf, structure)
  const parts = factsOf(view, indicator, window).flatMap((fact) =>
    tree.partsOf(fact.unit, by).map((part) => ({ ...part, member: memberOf(indicator, fact, part.share) })),
  )
  const rows = Map.groupBy(parts, ({ node, tier }) => JSON.stringify([node.code, tier]))
  return [...rows.values()].flatMap((row) => {
    const [first] = row
    if (first === undefined) return []
    const { node, tier } = first
    const members = row.map(({ member }) => member)
    return [
      {
        indicator: indicator.id,
        node: node.code,
        tier: by === 'unit' ? node.tier : tier,
        phase: window.kind === 'phase' ? window.id : null,
        period: window.kind === 'period' ? window.id : null,
        ...cellsOf({ indicator, node, by }, members),
      },
    ]
  })
}

export function oracleRows(
  campaign: Campaign,
  received: readonly ReceivedReport[],
  question: Question,
): OracleRow[] {
  const view = new LedgerView(campaign, received, question)
  return campaign.indicators
    .filter(({ id, isTracked }) =>
      question.indicator === undefined ? !isTracked : id === question.indicator,
    )
    .flatMap((indicator) =>
      windowsOf(campaign, indicator, windowKindOf(question.by)).flatMap((window) =>
        rowsOf(view, question, indicator, window),
      ),
    )
}

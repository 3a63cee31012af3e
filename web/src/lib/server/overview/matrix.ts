import type { IndicatorRow } from '@tiendo/etl/figure'
import { figureOf, type Figure } from '#lib/figure.ts'
import { isClosed, type View } from '../view.ts'
import { begunPhases } from '../windows.ts'

/** One indicator by tier and phase; the column without a phase is the whole campaign. */
export interface Matrix {
  readonly columns: readonly { readonly phase: string | null; readonly name: string }[]
  readonly rows: readonly {
    readonly tier: string
    readonly name: string
    /** In the order of the columns; null where the indicator does not apply. */
    readonly cells: readonly (Figure | null)[]
  }[]
}

/** `rows`: of the chosen indicator, by tier, for every phase that has begun and for the whole. */
export function matrixOf(view: View, rows: readonly IndicatorRow[]): Matrix {
  const { campaign, asOf, locale, messages } = view
  const begun = begunPhases(campaign, asOf).map(({ id, name }) => ({ phase: id, name: name[locale] }))
  const whole = { phase: null, name: messages.overview.wholeCampaign }
  const columns = begun.length > 1 ? [...begun, whole] : [whole]
  const cellOf = (tier: string, phase: string | null): Figure | null => {
    const row = rows.find((each) => each.tier === tier && each.phase === phase)
    if (row === undefined || (row.verdict === 'not_applicable' && row.value === null)) return null
    return figureOf(row, '', isClosed(view), locale, messages)
  }
  const tiers = campaign.tiers.map(({ id, label }) => ({
    tier: id,
    name: label[locale],
    cells: columns.map(({ phase }) => cellOf(id, phase)),
  }))
  return { columns, rows: tiers.filter(({ cells }) => cells.some((cell) => cell !== null)) }
}

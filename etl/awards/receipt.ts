import type { Award, AwardReceipt } from '../campaign/award.ts'
import type { IndicatorRow } from '../figures/figure.ts'
import type { AwardChoice, AwardFigures, AwardForm, Receipt } from './candidate.ts'
import { isHeldBack } from './share.ts'

/** A row of an indicator; undefined where it is held back, so that nothing is counted of it. */
function rowOf(rows: readonly IndicatorRow[], indicator: string | null): IndicatorRow | undefined {
  const row = rows.find((each) => each.indicator === indicator)
  return row === undefined || isHeldBack(row) ? undefined : row
}

function counted(rows: readonly IndicatorRow[], { dossiers, proposed }: AwardReceipt): Receipt {
  const row = rowOf(rows, dossiers)
  return {
    proposed: rowOf(rows, proposed)?.numerator ?? null,
    received: row?.denominator ?? null,
    complete: row?.numerator ?? null,
  }
}

const isTold = ({ proposed, received }: Receipt): boolean => proposed !== null || received !== null

/** What a unit itself has proposed and sent, of its own rows; null: nothing is told of it. */
export function receiptOf({ campaign }: AwardFigures, own: readonly IndicatorRow[]): Receipt | null {
  const receipt = campaign.awardReceipt === null ? null : counted(own, campaign.awardReceipt)
  return receipt !== null && isTold(receipt) ? receipt : null
}

export function receiptOfAll({ campaign, whole, tiers }: AwardFigures): AwardChoice['receipt'] {
  const { awardReceipt } = campaign
  if (awardReceipt === null) return null
  const byTier = campaign.tiers.map(({ id }) => ({
    tier: id,
    ...counted(
      tiers.filter(({ tier }) => tier === id),
      awardReceipt,
    ),
  }))
  return { whole: counted(whole, awardReceipt), tiers: byTier.filter(isTold) }
}

/** The quota of a form of award beside what is proposed for it, by tier where the plan shares it out or units propose. */
export function formOf({ campaign, whole, tiers }: AwardFigures, award: Award): AwardForm {
  const counts = campaign.indicators.find(({ id, kind }) => id === award.measuredBy && kind === 'count')
  const proposedIn = (rows: readonly IndicatorRow[]): number | null =>
    rowOf(rows, counts?.id ?? null)?.numerator ?? null
  const byTier = campaign.tiers.map(({ id }) => ({
    tier: id,
    quota: award.quotaByTier[id] ?? null,
    proposed: proposedIn(tiers.filter(({ tier }) => tier === id)),
  }))
  return {
    award,
    proposed: proposedIn(whole),
    tiers: byTier.filter(({ quota, proposed }) => quota !== null || proposed !== null),
  }
}

import { join } from 'node:path'
import type { Freeze } from '../../../etl/archive/freeze.ts'
import type { Campaign } from '../../../etl/campaign/campaign.ts'
import { listCampaigns, loadCampaign } from '../../../etl/campaign/load.ts'
import type { FigureStore } from '../../../etl/figures/store.ts'
import { reviewFigures } from '../../../etl/reviewed.ts'
import type { ReviewFigures } from '../../../etl/review/figures.ts'
import type { ExtractedSubmission } from '../../../etl/warehouse/raw/received.ts'
import { sampleLedger } from '../../oracle/sample-ledger.ts'
import { figures } from '../warehouse/warehouse.ts'

export const bundled = listCampaigns(join(import.meta.dirname, '../../../data/campaigns')).flatMap(
  ({ directory }) => {
    const { campaign } = loadCampaign(directory)
    return campaign === null ? [] : [campaign]
  },
)

export const SITE = 'https://thidua.example.vn'

/** What was settled while a part of the reports had not arrived yet. */
function freezeOf({ id, end }: Campaign, knownAt: string): Freeze {
  const asOf = end !== null && end < knownAt ? end : knownAt.slice(0, 10)
  return {
    ...{ id: 'abcdef012345', campaign: id, name: 'so-ket', review: 'midterm', asOf, knownAt },
    ...{ snapshot: '', at: knownAt, by: 'Văn phòng', reason: 'Sơ kết' },
  }
}

/** Nine of ten reports have arrived by then. */
function settledMoment(ledger: readonly ExtractedSubmission[]): string {
  const moments = ledger.map(({ submission }) => submission.receivedAt).toSorted()
  const at = moments[Math.floor(moments.length * 0.9)] ?? ''
  return new Date(Date.parse(at)).toISOString()
}

interface Settled {
  readonly told: ReviewFigures
  readonly store: FigureStore
  /** Reports. */
  readonly arrived: number
}

async function toldFrom(
  campaign: Campaign,
  ledger: readonly ExtractedSubmission[],
  freeze: Freeze,
): Promise<Settled> {
  const { store } = await figures(campaign, ledger)
  const { review: kind, asOf, knownAt } = freeze
  const question = { campaign: campaign.id, kind, asOf, knownAt, freeze, site: SITE }
  return { told: await reviewFigures(store, question), store, arrived: ledger.length }
}

/** The made-up reports of a campaign settled at one moment: told then, and again once the late ones are in. */
export async function settledTwice(campaign: Campaign): Promise<{ first: Settled; again: Settled }> {
  const ledger = sampleLedger(campaign)
  const knownAt = settledMoment(ledger)
  const freeze = freezeOf(campaign, knownAt)
  const arrived = ledger.filter(({ submission }) => Date.parse(submission.receivedAt) <= Date.parse(knownAt))
  return {
    first: await toldFrom(campaign, arrived, freeze),
    again: await toldFrom(campaign, ledger, freeze),
  }
}

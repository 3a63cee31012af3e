import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Campaign } from '../../etl/campaign/campaign.ts'
import { listCampaigns, loadCampaign } from '../../etl/campaign/load.ts'
import type { Grouping, Structure } from '../../etl/figures/store.ts'
import { figures } from '../etl/warehouse/warehouse.ts'
import { differences } from './difference.ts'
import { oracleRows, type Question } from './oracle.ts'
import { receivedReports, sampleLedger } from './sample-ledger.ts'

const bundled = listCampaigns(join(import.meta.dirname, '../../data/campaigns')).flatMap(({ directory }) => {
  const { campaign } = loadCampaign(directory)
  return campaign === null ? [] : [campaign]
})

const TODAY = '2026-11-24'

const brief = [undefined, 'tier', 'phase', 'period'] as const
const full = [...brief, 'node', 'unit'] as const

function questions(groupings: readonly (Grouping | undefined)[], asOf: string, structure: Structure) {
  return groupings.map((by): Question => ({ by, structure, asOf, knownAt: null }))
}

function halfway({ start, end }: Campaign): string {
  const middle = (Date.parse(start) + Date.parse(end ?? TODAY)) / 2
  return new Date(middle).toISOString().slice(0, 10)
}

/** Mid-way, at the end, today, at the end as known mid-way, in the structure of today, and what is tracked. */
function questionsOf(campaign: Campaign): Question[] {
  const [middle, end] = [halfway(campaign), campaign.end ?? TODAY]
  const tracked = campaign.indicators.filter(({ isTracked }) => isTracked)
  return [
    ...questions(full, middle, 'then'),
    ...questions(brief, end, 'then'),
    ...questions(brief, TODAY, 'then'),
    ...questions(['tier'], end, 'then').map((each) => ({ ...each, knownAt: `${middle}T05:00:00.000Z` })),
    ...questions(full, TODAY, 'now'),
    ...tracked.flatMap(({ id }) =>
      questions([undefined], end, 'then').map((each) => ({ ...each, indicator: id })),
    ),
  ]
}

describe.each(bundled)('the figures of $id', (campaign) => {
  test('are those that the measuring rules give, cell by cell', { timeout: 90_000 }, async () => {
    const ledger = sampleLedger(campaign)
    const received = receivedReports(ledger)
    const { ask, store } = await figures(campaign, ledger)
    for (const question of questionsOf(campaign)) {
      const { by, knownAt, ...shared } = question
      const product = await ask({
        ...{ campaign: campaign.id, ...shared },
        ...(by === undefined ? {} : { by }),
        ...(knownAt === null ? {} : { knownAt }),
      })
      const oracle = oracleRows(campaign, received, question)
      expect(oracle).not.toHaveLength(0)
      expect(differences(product, oracle), JSON.stringify(question)).toEqual([])
    }
    store.close()
  })
})

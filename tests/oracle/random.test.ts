import fc from 'fast-check'
import { expect, test } from 'vitest'
import { figures } from '../etl/warehouse/warehouse.ts'
import { differences } from './difference.ts'
import { oracleRows } from './oracle.ts'
import { randomCampaign } from './random-campaign.ts'
import { randomArrival, randomDay, randomLedger } from './random-ledger.ts'
import { receivedReports } from './sample-ledger.ts'

const groupings = [undefined, 'tier', 'phase', 'period', 'node', 'unit'] as const

test('the figures of any campaign are those that the measuring rules give', { timeout: 60_000 }, async () => {
  const clocks = fc.record({ asOf: randomDay, knownAt: fc.option(randomArrival) })
  await fc.assert(
    fc.asyncProperty(randomCampaign, randomLedger(60), clocks, async (campaign, ledgerOf, clock) => {
      const ledger = ledgerOf(campaign)
      const { ask, store } = await figures(campaign, ledger)
      for (const structure of ['then', 'now'] as const)
        for (const by of groupings) {
          const question = { by, structure, ...clock }
          const product = await ask({
            ...{ structure, asOf: clock.asOf },
            ...(by === undefined ? {} : { by }),
            ...(clock.knownAt === null ? {} : { knownAt: clock.knownAt }),
          })
          const oracle = oracleRows(campaign, receivedReports(ledger), question)
          expect(differences(product, oracle), JSON.stringify(question)).toEqual([])
        }
      store.close()
    }),
    { numRuns: 8 },
  )
})

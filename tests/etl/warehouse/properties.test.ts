import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Campaign } from '../../../etl/campaign/campaign.ts'
import type { IndicatorRow } from '../../../etl/figures/figure.ts'
import type { FigureFilter } from '../../../etl/figures/store.ts'
import type { ExtractedSubmission } from '../../../etl/warehouse/raw/received.ts'
import { randomCampaign } from '../../oracle/random-campaign.ts'
import { randomArrival, randomDay, randomLedger } from '../../oracle/random-ledger.ts'
import { FIRST_DAY_AFTER } from '../../oracle/random-tree.ts'
import { figures } from './warehouse.ts'

const structures = ['then', 'now'] as const
const windows = [{}, { by: 'phase' }, { by: 'period' }] as const satisfies Partial<FigureFilter>[]

/** Each run builds a database or two; to make a failing one smaller would take longer than to tell it. */
const several = { numRuns: 6, endOnFailure: true }
const patience = { timeout: 240_000 }

function sides(rows: readonly IndicatorRow[]): readonly [numerator: number, denominator: number] {
  const total = (side: 'numerator' | 'denominator') => rows.reduce((sum, row) => sum + (row[side] ?? 0), 0)
  return [total('numerator'), total('denominator')]
}

/** Nothing found impossible: a unit held back would show its own counts by itself and enter no sum. */
function believed(ledger: readonly ExtractedSubmission[]): ExtractedSubmission[] {
  return ledger.map((each) => {
    const reports = each.extraction.reports.map((report) => ({
      ...report,
      observations: report.observations.map((observation) => ({ ...observation, excludedBy: null })),
    }))
    return { ...each, extraction: { ...each.extraction, reports } }
  })
}

function sameAmounts(left: readonly number[], right: readonly number[], what: string): void {
  for (const [index, amount] of left.entries()) expect(right[index], what).toBeCloseTo(amount, 6)
}

test('a node is the sum of those below it and of its own', patience, async () => {
  await fc.assert(
    fc.asyncProperty(randomCampaign, randomLedger(60), randomDay, async (campaign, ledgerOf, asOf) => {
      const { ask } = await figures(campaign, believed(ledgerOf(campaign)))
      for (const structure of structures) {
        const nodes = await ask({ structure, asOf, by: 'node' })
        const own = await ask({ structure, asOf, by: 'unit' })
        for (const row of nodes.filter(({ indicator }) => indicator !== 'capped')) {
          const ofIndicator = (each: IndicatorRow): boolean => each.indicator === row.indicator
          const children = new Set(
            campaign.units.filter(({ parent }) => parent === row.node).map(({ code }) => code),
          )
          const below = nodes.filter((each) => ofIndicator(each) && children.has(each.node))
          const itself = own.filter((each) => ofIndicator(each) && each.node === row.node)
          const [numerator, denominator] = sides([...below, ...itself])
          // The root is held against a quota that nothing below it shares.
          const isQuota = row.indicator === 'counted' && row.node === 'P'
          const whole = [numerator, isQuota ? (row.denominator ?? 0) : denominator]
          sameAmounts(sides([row]), whole, `${structure} ${row.indicator} ${row.node}`)
        }
      }
    }),
    several,
  )
})

function ranksOf(length: number) {
  return fc.array(fc.nat(), { minLength: length, maxLength: length })
}

test('the order in which files lie in the ledger changes nothing', patience, async () => {
  await fc.assert(
    fc.asyncProperty(randomCampaign, randomLedger(40), ranksOf(40), async (...drawn) => {
      const [campaign, ledgerOf, ranks] = drawn
      const ledger = ledgerOf(campaign)
      const shuffled = ledger
        .map((each, index) => ({ each, rank: ranks[index] ?? 0 }))
        .toSorted((a, b) => a.rank - b.rank)
        .map(({ each }) => each)
      const [first, second] = [await figures(campaign, ledger), await figures(campaign, shuffled)]
      expect(second.contentHash).toBe(first.contentHash)
      expect(await second.ask({ by: 'node' })).toEqual(await first.ask({ by: 'node' }))
    }),
    several,
  )
})

test('above merges and splits the structure of the time and that of the day agree', patience, async () => {
  const afterwards = randomDay.filter((day) => day >= FIRST_DAY_AFTER)
  await fc.assert(
    fc.asyncProperty(randomCampaign, randomLedger(60), afterwards, async (campaign, ledgerOf, asOf) => {
      const { ask } = await figures(campaign, ledgerOf(campaign))
      for (const window of windows) {
        const [then, now] = [
          await ask({ ...window, asOf, structure: 'then' }),
          await ask({ ...window, asOf, structure: 'now' }),
        ]
        expect(now).toEqual(then)
      }
    }),
    several,
  )
})

/** As if nothing had become of any unit. */
function withoutEvents(campaign: Campaign): Campaign {
  const units = campaign.units
    .filter(({ validFrom }) => validFrom === null)
    .map((unit) => ({ ...unit, validTo: null }))
  return { ...campaign, units, unitEvents: [] }
}

function beforeEvents(ledger: readonly ExtractedSubmission[], campaign: Campaign): ExtractedSubmission[] {
  const codes = new Set(campaign.units.map(({ code }) => code))
  return ledger.filter(({ extraction }) => extraction.reports.every(({ unit }) => codes.has(unit)))
}

test('taking merges and splits away restores the content that was there before', patience, async () => {
  await fc.assert(
    fc.asyncProperty(randomCampaign, randomLedger(40), async (changed, ledgerOf) => {
      const original = withoutEvents(changed)
      const ledger = beforeEvents(ledgerOf(changed), original)
      const before = await figures(original, ledger)
      const between = await figures(changed, ledger)
      const after = await figures(withoutEvents(changed), ledger)
      expect(after.contentHash).toBe(before.contentHash)
      expect(between.contentHash).not.toBe(before.contentHash)
      expect(await after.ask({ by: 'node', structure: 'now' })).toEqual(await before.ask({ by: 'node' }))
    }),
    several,
  )
})

test('every report owed is on time, late, missing or not due', patience, async () => {
  const clocks = fc.record({ asOf: randomDay, knownAt: randomArrival })
  await fc.assert(
    fc.asyncProperty(randomCampaign, randomLedger(60), clocks, async (campaign, ledgerOf, clock) => {
      const { store } = await figures(campaign, ledgerOf(campaign))
      for (const structure of structures)
        for (const by of ['tier', 'node', 'unit', 'period'] as const) {
          const rows = await store.reporting({ campaign: 'small', structure, by, ...clock })
          for (const { expected, received, onTime, late, missing, notDue } of rows) {
            expect(expected).toBe(onTime + late + missing + notDue)
            expect(received).toBe(onTime + late)
          }
        }
    }),
    several,
  )
})

test('what was published can be computed again after more has arrived', patience, async () => {
  const clocks = fc.record({ asOf: randomDay, knownAt: randomArrival })
  await fc.assert(
    fc.asyncProperty(randomCampaign, randomLedger(60), clocks, async (campaign, ledgerOf, clock) => {
      const { asOf, knownAt } = clock
      const ledger = ledgerOf(campaign)
      const earlier = ledger.filter(({ submission }) => submission.receivedAt <= knownAt)
      const [published, later] = [await figures(campaign, earlier), await figures(campaign, ledger)]
      for (const by of ['node', 'unit', 'phase', 'period'] as const) {
        expect(await later.ask({ by, asOf, knownAt })).toEqual(await published.ask({ by, asOf }))
        const reporting = { campaign: 'small', by, asOf }
        const recomputed = await later.store.reporting({ ...reporting, knownAt })
        expect(recomputed).toEqual(await published.store.reporting(reporting))
      }
    }),
    several,
  )
})

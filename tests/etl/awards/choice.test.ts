import { expect, test } from 'vitest'
import type { AwardFigures } from '../../../etl/awards/candidate.ts'
import { chooseCandidates } from '../../../etl/awards/choice.ts'
import type { Award, AwardCriterion, AwardExclusion, AwardGroup } from '../../../etl/campaign/award.ts'
import type { Campaign, Unit } from '../../../etl/campaign/campaign.ts'
import type { ReportingRow } from '../../../etl/figures/figure.ts'
import { smallCampaign } from '../warehouse/small-campaign.ts'
import { figureRow } from './figure-rows.ts'

const said = (text: string) => ({ vi: text, en: text })
const citation = { document: 'KH 1', section: 'VI', stated: true, note: null }

function commune(code: string, validFrom: string | null = null, validTo: string | null = null): Unit {
  return {
    ...{ code, name: code, kind: 'commune', tier: 'commune', parent: 'P', aliases: [] },
    ...{ validFrom, validTo, officialCode: null, office: null },
  }
}

const highest: AwardCriterion = {
  id: 'share',
  name: said('Share'),
  indicator: 'rate',
  of: 'itself',
  condition: { kind: 'highest_share', among: 'all', places: 1 },
  citation,
}

function group(excluded: readonly AwardExclusion[] = []): AwardGroup {
  return {
    ...{ id: 'communes', name: said('Communes'), subject: 'collective', kinds: ['commune'] },
    ...{ criteria: [highest], excluded, judged: [], citation },
  }
}

const award: Award = {
  ...{ id: 'flag', name: said('Flag'), grantedBy: 'P', subjects: ['collective'], quota: 9 },
  ...{ quotaByTier: { commune: 9 }, dossier: [], criteria: [], groups: ['communes'] },
  ...{ milestone: null, measuredBy: 'proposed', citation },
}

function campaignOf(units: readonly Unit[], own: AwardGroup): Campaign {
  const campaign = smallCampaign(units)
  const [counted] = campaign.indicators
  if (counted === undefined) throw new Error('no indicator')
  return {
    ...campaign,
    indicators: [...campaign.indicators, { ...counted, id: 'proposed', kind: 'count' }],
    awards: [award],
    awardGroups: [own],
    awardReceipt: { dossiers: 'dossiers', proposed: 'proposed' },
  }
}

/** Shares of 10 by unit. */
function figures(
  campaign: Campaign,
  shares: Readonly<Record<string, number>>,
  more: Partial<AwardFigures> = {},
): AwardFigures {
  const itself = Object.entries(shares).map(([node, numerator]) =>
    figureRow({ node, numerator, denominator: 10 }),
  )
  return {
    ...{ campaign, asOf: '2026-12-31', isSample: false, itself, allBelow: [], tiers: [], whole: [] },
    ...{ reporting: [], ...more },
  }
}

function owing(node: string, counts: Partial<ReportingRow>): ReportingRow {
  return {
    ...{ form: 'F', node, tier: 'commune', period: null, expected: 1, received: 0, onTime: 0, late: 0 },
    ...{ missing: 0, notDue: 0, correctedAfterDue: 0, ...counts },
  }
}

function told(asked: AwardFigures): string[] {
  const [chosen] = chooseCandidates(asked).groups
  return (chosen?.candidates ?? []).map(({ unit, conclusion, criteria }) =>
    [unit.code, conclusion, criteria[0]?.rank ?? '-'].join(' '),
  )
}

test('who is ruled out is not ranked, and the next one is the highest', () => {
  const late = { when: 'report_late', form: 'F', citation } as const
  const campaign = campaignOf(
    ['A', 'B', 'C'].map((code) => commune(code)),
    group([late]),
  )
  const reporting = [owing('A', { late: 1 }), owing('B', { missing: 1 })]
  const asked = figures(campaign, { A: 9, B: 8, C: 8 }, { reporting })
  expect(told(asked)).toEqual(['B passed 1', 'C passed 1', 'A ruled_out -'])
  expect(chooseCandidates(asked).groups[0]?.candidates[2]?.ruledOut).toEqual([
    { when: 'report_late', form: 'F', indicator: null, reports: 1 },
  ])
})

test('units are those of the day, and of the last day once the campaign is over', () => {
  const units = [commune('A'), commune('B', null, '2026-06-30'), commune('C', '2026-07-01', '2027-01-31')]
  const campaign = campaignOf(units, group())
  const shares = { A: 9, B: 8, C: 7 }
  expect(told({ ...figures(campaign, shares), asOf: '2026-06-30' })).toEqual(['A passed 1', 'B failed 2'])
  expect(told(figures(campaign, shares))).toEqual(['A passed 1', 'C failed 2'])
  expect(told({ ...figures(campaign, shares), asOf: '2028-01-01' })).toEqual(['A passed 1', 'C failed 2'])
})

test('who has told nothing leaves the others undecided, until it is ruled out', () => {
  const missing = { when: 'report_missing', form: 'F', citation } as const
  const units = ['A', 'B'].map((code) => commune(code))
  const shares = { A: 9 }
  expect(told(figures(campaignOf(units, group()), shares))).toEqual(['A unknown 1', 'B unknown -'])
  const reporting = [owing('B', { missing: 2 })]
  expect(told(figures(campaignOf(units, group([missing])), shares, { reporting }))).toEqual([
    'A passed 1',
    'B ruled_out -',
  ])
})

test('proposals stand beside their quota, and dossiers beside their unit', () => {
  const proposals = figureRow({ indicator: 'proposed', numerator: 4, denominator: 9 })
  const dossiers = figureRow({ indicator: 'dossiers', numerator: 3, denominator: 4 })
  const campaign = campaignOf([commune('A'), commune('B')], group())
  const asked = figures(campaign, { A: 9, B: 1 })
  const choice = chooseCandidates({
    ...asked,
    itself: [...asked.itself, dossiers, { ...dossiers, node: 'B', reporting: 0 }],
    tiers: [proposals, dossiers],
    whole: [proposals, dossiers],
  })
  expect(choice.forms).toMatchObject([{ proposed: 4, tiers: [{ tier: 'commune', quota: 9, proposed: 4 }] }])
  const receipt = { proposed: 4, received: 4, complete: 3 }
  expect(choice.receipt).toEqual({ whole: receipt, tiers: [{ tier: 'commune', ...receipt }] })
  // What cannot be is held back, and counts for nothing.
  expect(choice.groups[0]?.candidates.map((each) => each.receipt)).toEqual([
    { proposed: null, received: 4, complete: 3 },
    null,
  ])
})

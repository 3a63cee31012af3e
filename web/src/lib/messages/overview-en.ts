import type { overviewVi } from './overview-vi.ts'
import { counted } from './counted.ts'

export const overviewEn: { readonly [K in keyof typeof overviewVi]: (typeof overviewVi)[K] } = {
  summary: 'In short',
  targets: 'Targets',
  ofTargets: (met, all) => `${met} of ${all} targets met`,
  noTargets: 'The plan sets no target.',
  reports: 'Reports',
  received: (received, expected) => `${received} of ${expected} reports received`,
  stillMissing: (units, reports) =>
    `${counted(units, 'unit owes', 'units owe')} ${counted(reports, 'overdue report')}`,
  allIn: 'No unit owes a report',
  lateCount: (count) => `${counted(count, 'report')} came late`,
  next: 'Due next',
  nothingNext: 'No dated deadline is ahead.',
  weakest: (tier, value, counts) => `Lowest: ${tier}, ${value} (${counts})`,
  matrix: 'By tier and phase',
  wholeCampaign: 'Whole campaign',
  ranking: 'From the lowest up',
  rankingOf: (shown, all) => `The ${shown} lowest of ${all} units`,
  notRanked: (count) => `${counted(count, 'unit')} without figures, or outside the indicator, not ranked.`,
  apart: (least) => `Not ranked (denominator below ${least})`,
  someByName: (shown, all) => `${shown} of ${all} units, by name`,
  unranked: 'Unit by unit, not ranked',
  whyUnranked: (least) =>
    `Not ranked, since every unit has a denominator below ${least} and its ratio would swing by chance: counts alone, by name.`,
  countsAlone: (least) => `Denominator below ${least}: counts alone, no rate.`,
  allUnits: (count) => `See all ${count} units`,
  trend: (from, to) => `From ${from} to ${to}`,
  chart: 'Chart',
  indicator: 'Indicator in detail',
  phases: 'Phases and milestones',
}

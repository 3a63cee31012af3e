import { vietnameseDay } from '../campaign/day-text.ts'
import type { Campaign, Indicator } from '../campaign/campaign.ts'
import type { IndicatorRow } from '../figures/figure.ts'
import { changeText, counted, rateText, ratioText, targetText, verdictText } from './words.ts'

/** One figure as a report tells it. */
export interface Told {
  readonly campaign: Campaign
  readonly asOf: string
  readonly isClosed: boolean
  readonly before: { readonly day: string; readonly rows: readonly IndicatorRow[] } | null
}

const isShare = ({ kind }: Indicator): boolean => kind === 'share_of_units' || kind === 'on_schedule'

function missingText({ applicable, reporting }: IndicatorRow): string {
  const missing = applicable - reporting
  return missing <= 0 ? '' : `; còn ${counted(missing)} đơn vị chưa có số liệu`
}

/** "Tính đến ngày 15/11/2026, …, đạt 96,1% (98/102 đơn vị; chỉ tiêu: 100%), …" */
export function indicatorSentence({ campaign, asOf, isClosed, before }: Told, row: IndicatorRow): string {
  const indicator = campaign.indicators.find(({ id }) => id === row.indicator)
  const name = indicator?.name.vi ?? row.indicator
  if (row.value === null) return `${name}: ${verdictText(row, isClosed)}${missingText(row)}.`
  const unit = indicator !== undefined && isShare(indicator) ? ' đơn vị' : ''
  const target = targetText(row)
  const aim = target === null ? '' : `; chỉ tiêu: ${target}`
  const earlier = before?.rows.find((each) => each.indicator === row.indicator)
  const change = changeText(earlier, row)
  const compared =
    change === null || before === null ? '' : `, ${change} so với ngày ${vietnameseDay(before.day)}`
  const verdict = target === null ? '' : `, ${verdictText(row, isClosed)}`
  return `Tính đến ngày ${vietnameseDay(asOf)}, ${lowerFirst(name)} đạt ${rateText(row)} (${ratioText(row)}${unit}${aim})${compared}${verdict}${missingText(row)}.`
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1)
}

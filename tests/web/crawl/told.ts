import type { Campaign } from '../../../etl/campaign/campaign.ts'
import type { IndicatorRow } from '../../../etl/figures/figure.ts'
import { messagesOf, type Locale } from '../../../web/src/lib/messages/messages.ts'

/** How figures are to be read on a page, written down once more apart from the pages. */

const languages: Readonly<Record<Locale, string>> = { vi: 'vi-VN', en: 'en-US' }
const NONE = '—'

function numberText(number: number, locale: Locale, decimals: number): string {
  return number.toLocaleString(languages[locale], {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    useGrouping: 'always',
  })
}

export function countText(count: number | null, locale: Locale): string {
  return count === null
    ? NONE
    : count.toLocaleString(languages[locale], { maximumFractionDigits: 4, useGrouping: 'always' })
}

const exact = (sum: number): bigint => BigInt(Math.round(sum * 10_000))

/** numerator/denominator in percent, times 10 to so many decimals, rounded half up. */
function scaled(numerator: bigint, denominator: bigint, decimals: number): bigint {
  return (2n * numerator * 10n ** BigInt(decimals + 2) + denominator) / (2n * denominator)
}

const sideOf = (left: bigint, right: bigint): number => (left < right ? -1 : left > right ? 1 : 0)

type Ratio = Pick<IndicatorRow, 'numerator' | 'denominator' | 'target'>

/** One decimal, half up; more where one would put the ratio on the wrong side of its target. */
export function ratioText({ numerator, denominator, target }: Ratio, locale: Locale): string {
  if (numerator === null || denominator === null || denominator === 0) return NONE
  const [part, all] = [exact(numerator), exact(denominator)]
  const goal = target === null ? null : exact(target)
  const isTrue = (decimals: number): boolean =>
    goal === null ||
    sideOf(scaled(part, all, decimals) * 10n ** BigInt(4 - decimals), goal) ===
      sideOf(part * 1_000_000n, goal * all)
  const decimals = [1, 2, 3].find(isTrue) ?? 4
  return `${numberText(Number(scaled(part, all, decimals)) / 10 ** decimals, locale, decimals)}%`
}

export function countsText({ numerator, denominator }: IndicatorRow, locale: Locale): string {
  return numerator === null ? '' : `${countText(numerator, locale)}/${countText(denominator, locale)}`
}

export function targetText({ operator, target }: IndicatorRow, locale: Locale): string {
  if (operator === null || target === null) return NONE
  const sign = operator === '>=' ? '≥' : operator === '<=' ? '≤' : operator
  return `${sign} ${countText(target, locale)}%`
}

export function shareText(share: number, locale: Locale): string {
  return `${numberText(Math.floor(share * 1000 + 0.5 + 1e-6) / 10, locale, 1)}%`
}

/** What is not met when the campaign has ended will not be. */
export function verdictText(row: IndicatorRow, { end }: Pick<Campaign, 'end'>, locale: Locale): string {
  const messages = messagesOf(locale)
  const { verdict, target, reporting, asOf } = row
  if (verdict === 'not_applicable' && target === null && reporting > 0) return messages.noTarget
  const isOver = end !== null && asOf >= end
  return isOver && (verdict === 'not_met' || verdict === 'unreachable')
    ? messages.closed[verdict]
    : messages.verdicts[verdict]
}

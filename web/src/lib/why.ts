import type { Indicator, IndicatorKind, Operator } from '@tiendo/etl/campaign'
import type { IndicatorRow } from '@tiendo/etl/figure'
import { countText } from '#lib/format/number.ts'
import { ratioText, targetText } from '#lib/format/percent.ts'
import { missingSteps } from '#lib/missing-steps.ts'
import type { Locale, Messages } from '#lib/messages/messages.ts'

/** What a sentence needs: the row, the kind of its indicator, the language. */
interface Asked {
  readonly row: IndicatorRow
  readonly kind: IndicatorKind
  readonly locale: Locale
  readonly messages: Messages
}

const operators: readonly Operator[] = ['>=', '>', '<=', '=']

function operatorOf({ operator }: IndicatorRow): Operator {
  return operators.find((each) => each === operator) ?? '>='
}

/** Sums have four decimals at most. */
function wholeParts(sum: number): number {
  return Math.round(sum * 10_000) / 10_000
}

/** A bound of a share, told so that it stands on the right side of the target. */
function boundText({ row, locale }: Asked, side: 'lower' | 'upper'): string {
  const { denominator, target } = row
  const share = row[side]
  if (share === null || denominator === null) return ratioText(null, null, null, locale)
  return ratioText(wholeParts(share * denominator), denominator, target, locale)
}

function leadOf({ row, kind, locale, messages: { why } }: Asked): string {
  const { numerator, denominator, target, reporting, applicable, lower } = row
  if (denominator === null) return why.plainCount(countText(numerator, locale))
  const counts = `${countText(numerator, locale)}/${countText(denominator, locale)}`
  const lead = why.lead[kind](counts, ratioText(numerator, denominator, target, locale))
  const isOfSome = reporting < applicable && lower === null
  return isOfSome ? lead + why.ofUnits(countText(reporting, locale), countText(applicable, locale)) : lead
}

function missOf({ row, locale, messages }: Asked): string {
  const percent = targetText('=', row.target, locale).replace('= ', '')
  return messages.why.misses[operatorOf(row)](percent)
}

function notMet(asked: Asked): string {
  const { row, kind, locale, messages } = asked
  const steps = missingSteps(row)
  const miss = missOf(asked)
  if (steps === null || steps <= 0) return leadOf(asked) + messages.why.notMet(miss)
  const told = row.operator === '<=' ? messages.why.notMetOver : messages.why.notMetBy
  return leadOf(asked) + told(miss, messages.why.counted[kind](countText(steps, locale)))
}

const missingUnits = ({ row, locale }: Asked): string => countText(row.applicable - row.reporting, locale)

const targetOf = ({ row, locale }: Asked): string => targetText(row.operator, row.target, locale)

function met(asked: Asked): string {
  const { row, messages } = asked
  const isOpen = row.lower !== null && row.upper !== null && row.lower < row.upper
  if (!isOpen) return leadOf(asked) + messages.why.met(targetOf(asked))
  const isUnder = row.operator === '<='
  const told = isUnder ? messages.why.metAnyhowUnder : messages.why.metAnyhow
  const bound = boundText(asked, isUnder ? 'upper' : 'lower')
  return leadOf(asked) + told(missingUnits(asked), bound, targetOf(asked))
}

function undecided(asked: Asked): string {
  const { row, messages } = asked
  if (row.reporting === 0) return messages.why.heldBack
  const [lower, upper] = [boundText(asked, 'lower'), boundText(asked, 'upper')]
  return leadOf(asked) + messages.why.undecided(missingUnits(asked), lower, upper, targetOf(asked))
}

function unreachable(asked: Asked): string {
  const { row, messages } = asked
  const isOver = row.operator === '<='
  const told = isOver ? messages.why.unreachableOver : messages.why.unreachable
  return (
    leadOf(asked) + told(missingUnits(asked), boundText(asked, isOver ? 'lower' : 'upper'), missOf(asked))
  )
}

function notApplicable(asked: Asked): string {
  const { row, kind, messages } = asked
  if (row.applicable === 0) return messages.why.notApplicable
  if (row.numerator === null) return kind === 'cap' ? messages.why.notSummed : messages.why.notApplicable
  if (row.denominator === 0) return messages.why.nothingToDivide
  return leadOf(asked) + messages.why.noTarget
}

/** Why a figure has its verdict, in one sentence built from its numbers. */
export function whyText(
  row: IndicatorRow,
  { kind }: Pick<Indicator, 'kind'>,
  locale: Locale,
  messages: Messages,
): string {
  const asked = { row, kind, locale, messages }
  switch (row.verdict) {
    case 'met':
      return met(asked)
    case 'exceeded':
      return leadOf(asked) + messages.why.exceeded(targetOf(asked))
    case 'not_met':
      return notMet(asked)
    case 'undecided':
      return undecided(asked)
    case 'unreachable':
      return unreachable(asked)
    case 'not_due':
      return messages.why.notDue
    case 'not_reported':
      return messages.why.notReported(countText(row.applicable, locale))
    case 'not_applicable':
      return notApplicable(asked)
  }
}

import type { IndicatorKind } from '@tiendo/etl/campaign'
import type { IndicatorRow } from '@tiendo/etl/figure'
import { countText } from '#lib/format/number.ts'
import { ratioText } from '#lib/format/percent.ts'
import { missingSteps } from '#lib/missing-steps.ts'
import type { Locale, Messages } from '#lib/messages/messages.ts'

/** What a sentence on one unit needs. */
export interface AskedCause {
  readonly row: IndicatorRow
  readonly kind: IndicatorKind
  /** Units below it are in the figure. */
  readonly isInner: boolean
  /** Overdue reports of the unit itself that the indicator is counted from, in words: "Quý III/2024". */
  readonly overdue: readonly string[]
  readonly locale: Locale
  readonly messages: Messages
}

const NAMED = 3

function overdueText({ overdue, locale, messages }: AskedCause): string {
  const more = overdue.length - NAMED
  const named = overdue.slice(0, NAMED).join(', ')
  return more > 0 ? messages.unitPage.cause.andMore(named, countText(more, locale)) : named
}

function figureText({ row, locale }: AskedCause): string {
  const { numerator, denominator, target } = row
  if (denominator === null) return countText(numerator, locale)
  const counts = `${countText(numerator, locale)}/${countText(denominator, locale)}`
  return denominator > 1 ? `${counts}, ${ratioText(numerator, denominator, target, locale)}` : counts
}

/** Yes or no of a single unit, which no fraction has to tell. */
function isYesOrNo({ row, kind, isInner }: AskedCause): boolean {
  return !isInner && (kind === 'share_of_units' || kind === 'on_schedule') && row.denominator === 1
}

function metCause(asked: AskedCause): string {
  const { cause } = asked.messages.unitPage
  const told = isYesOrNo(asked) ? cause.done : cause.doneWith(figureText(asked))
  return asked.overdue.length === 0 ? told : told + cause.stillOwing(overdueText(asked))
}

function shortCause(asked: AskedCause): string {
  const { row, locale, messages } = asked
  const { cause } = messages.unitPage
  const steps = missingSteps(row)
  const isTold = steps !== null && steps > 0 && row.operator !== '<='
  const short = isTold && !isYesOrNo(asked) ? cause.short(countText(steps, locale)) : ''
  const result = isYesOrNo(asked) ? cause.notDone : cause.result(figureText(asked)) + short
  return asked.overdue.length === 0
    ? cause.notDoneReported(result)
    : cause.notDoneOwing(result, overdueText(asked))
}

function owingCause(asked: AskedCause): string {
  const { cause } = asked.messages.unitPage
  return asked.overdue.length === 0 ? cause.unusable : cause.notReported(overdueText(asked))
}

function aloneCause(asked: AskedCause): string {
  const { row, messages } = asked
  const { cause } = messages.unitPage
  switch (row.verdict) {
    case 'met':
    case 'exceeded':
      return metCause(asked)
    case 'not_met':
    case 'unreachable':
      return shortCause(asked)
    case 'undecided':
      return row.reporting === 0 && asked.overdue.length === 0 ? cause.heldBack : owingCause(asked)
    case 'not_reported':
      return owingCause(asked)
    case 'not_due':
      return cause.notDue
    case 'not_applicable':
      return row.numerator === null ? messages.why.nothingToDivide : cause.noTarget(figureText(asked))
  }
}

/** Units that did it, that told they did not, and that told nothing. */
function countedCause({ row, locale, messages }: AskedCause): string | null {
  const { numerator, applicable, reporting } = row
  const done = numerator ?? 0
  const undone = reporting - done
  if (!Number.isInteger(done) || undone < 0) return null
  const { cause } = messages.unitPage
  const silent = applicable - reporting
  const parts = [
    cause.unitsDone(countText(done, locale)),
    ...(undone > 0 ? [cause.unitsUndone(countText(undone, locale))] : []),
    ...(silent > 0 ? [cause.unitsSilent(countText(silent, locale))] : []),
  ]
  return cause.units(countText(applicable, locale), parts.join(', '))
}

function innerCause(asked: AskedCause): string {
  const { row, kind, locale, messages } = asked
  const { cause } = messages.unitPage
  if (row.verdict === 'not_due') return messages.why.notDue
  const isCounted = kind === 'share_of_units' || kind === 'on_schedule'
  const counted = isCounted ? countedCause(asked) : null
  if (counted !== null) return counted
  const silent = row.applicable - row.reporting
  const isMet = row.verdict === 'met' || row.verdict === 'exceeded'
  if (silent > 0) return cause.sumWithout(figureText(asked), countText(silent, locale))
  return isMet || row.target === null ? cause.sumMet(figureText(asked)) : cause.sumComplete(figureText(asked))
}

/** Late because it was not done, or because it was not told? In one sentence, without its full stop. */
export function causeText(asked: AskedCause): string {
  const sentence = asked.isInner ? innerCause(asked) : aloneCause(asked)
  return sentence.replace(/\.$/, '')
}

import type { Indicator } from '../campaign/campaign.ts'
import type { FormRule } from '../campaign/form-rule.ts'
import type { Observation } from './report.ts'
import { Ruling, type RuleContext, type RuledReport } from './ruling.ts'

function applyRule(ruling: Ruling, rule: Exclude<FormRule, { kind: 'past' }>): void {
  switch (rule.kind) {
    case 'part_of':
      ruling.partOf([rule.part], rule.whole)
      break
    case 'sum_within':
      ruling.partOf(rule.parts, rule.whole)
      break
    case 'sums_to':
      ruling.sumsTo(rule.parts, rule.total)
      break
    case 'between':
      ruling.between(rule.field, rule.from, rule.to)
  }
}

function fieldsOf({ components }: Indicator, side: 'numerator' | 'denominator'): string[] {
  return components.filter((component) => component.side === side).map(({ field }) => field)
}

/** What a ratio takes for granted: both sides told, and a part that is no more than its whole. */
function applyRatio(ruling: Ruling, indicator: Indicator): void {
  const [parts, wholes] = [fieldsOf(indicator, 'numerator'), fieldsOf(indicator, 'denominator')]
  ruling.pair(parts, wholes)
  const [whole, ...rest] = wholes
  if (whole !== undefined && rest.length === 0 && !indicator.mayExceed) ruling.partOf(parts, whole)
}

/** The limit that a body keeps by itself. */
function applyCap(ruling: Ruling, indicator: Indicator, tier: string): void {
  const target =
    indicator.targets.find((each) => each.tier === tier) ??
    indicator.targets.find((each) => each.tier === null)
  if (target?.operator !== '<=') return
  ruling.cap(fieldsOf(indicator, 'numerator'), fieldsOf(indicator, 'denominator'), target.percent)
}

/** Days of what has happened: those that the form names, and those by which something is on schedule. */
function pastFields({ form, campaign }: RuleContext): Set<string> {
  const named = form.rules.flatMap((rule) => (rule.kind === 'past' ? [rule.field] : []))
  const events = campaign.indicators
    .filter((indicator) => indicator.form === form.id)
    .flatMap(({ schedule }) => schedule?.eventField ?? [])
  return new Set([...named, ...events])
}

/** A line of a list under the rules of its layout; those that indicators imply are for the counts. */
export function applyItemRules(context: RuleContext, observations: readonly Observation[]): RuledReport {
  const { rules, fields } = context.form
  const ruling = new Ruling(context, observations)
  for (const rule of rules) {
    if (rule.kind === 'past') ruling.past(rule.field)
    else applyRule(ruling, rule)
  }
  for (const field of fields) ruling.typedPercent(field)
  return ruling.result()
}

/** Applies the form's rules and those that its indicators imply. */
export function applyRules(context: RuleContext, observations: readonly Observation[]): RuledReport {
  const { form, campaign, unit } = context
  const ruling = new Ruling(context, observations)
  for (const rule of form.rules) if (rule.kind !== 'past') applyRule(ruling, rule)
  for (const field of pastFields(context)) ruling.past(field)
  for (const indicator of campaign.indicators) {
    if (indicator.form !== form.id) continue
    if (indicator.kind === 'ratio_of_sums') applyRatio(ruling, indicator)
    if (indicator.kind === 'cap' && indicator.checkedAt.includes(unit.kind))
      applyCap(ruling, indicator, unit.tier)
  }
  for (const field of form.fields) ruling.typedPercent(field)
  return ruling.result()
}

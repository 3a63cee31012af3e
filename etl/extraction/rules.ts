import type { Observation } from './report.ts'
import { Ruling, type RuleContext, type RuledReport } from './ruling.ts'

/** Applies the form's rules and those that its ratios imply. */
export function applyRules(context: RuleContext, observations: readonly Observation[]): RuledReport {
  const ruling = new Ruling(context, observations)
  for (const rule of context.form.rules) {
    if (rule.kind === 'part_of') ruling.partOf([rule.part], rule.whole)
    else if (rule.kind === 'sum_within') ruling.partOf(rule.parts, rule.whole)
    else if (rule.kind === 'sums_to') ruling.sumsTo(rule.parts, rule.total)
    else ruling.between(rule.field, rule.from, rule.to)
  }
  for (const { kind, form, components, mayExceed } of context.campaign.indicators) {
    if (kind !== 'ratio_of_sums' || form !== context.form.id) continue
    const side = (name: 'numerator' | 'denominator') =>
      components.filter((component) => component.side === name).map(({ field }) => field)
    ruling.pair(side('numerator'), side('denominator'))
    const [whole, ...rest] = side('denominator')
    if (whole !== undefined && rest.length === 0 && !mayExceed) ruling.partOf(side('numerator'), whole)
  }
  for (const field of context.form.fields) ruling.typedPercent(field)
  return ruling.result()
}

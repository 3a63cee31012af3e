import type { Campaign, Form } from '../campaign/campaign.ts'

/** Parts of a form that together are at most its whole. */
export interface Cap {
  readonly parts: readonly string[]
  readonly whole: string
}

function ofRules({ rules }: Form): Cap[] {
  return rules.flatMap((rule) => {
    switch (rule.kind) {
      case 'part_of':
        return [{ parts: [rule.part], whole: rule.whole }]
      case 'sum_within':
        return [{ parts: rule.parts, whole: rule.whole }]
      case 'sums_to':
        return [{ parts: rule.parts, whole: rule.total }]
      case 'between':
      case 'past':
        return []
    }
  })
}

/** A ratio whose numerator may not exceed its only denominator. */
function ofRatios({ indicators }: Campaign, form: Form): Cap[] {
  return indicators.flatMap(({ kind, form: owner, components, mayExceed }) => {
    if (kind !== 'ratio_of_sums' || owner !== form.id || mayExceed) return []
    const side = (name: string): string[] =>
      components.filter((component) => component.side === name).map(({ field }) => field)
    const [whole, ...others] = side('denominator')
    return whole === undefined || others.length > 0 ? [] : [{ parts: side('numerator'), whole }]
  })
}

/** Numbers are never negative, so a cap on more parts of the same whole says all that one on fewer does. */
function isSaidBy(cap: Cap, other: Cap): boolean {
  return (
    cap.whole === other.whole &&
    cap.parts.length < other.parts.length &&
    cap.parts.every((part) => other.parts.includes(part))
  )
}

/** The caps of a form, none twice. */
export function capsOf(campaign: Campaign, form: Form): Cap[] {
  const all = [...ofRules(form), ...ofRatios(campaign, form)]
  const each = [...new Map(all.map((cap) => [JSON.stringify(cap), cap])).values()]
  return each.filter((cap) => !each.some((other) => isSaidBy(cap, other)))
}

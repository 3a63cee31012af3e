import type { Indicator, IndicatorComponent, Target } from '@tiendo/etl/campaign'
import { dayText } from '#lib/format/date.ts'
import { countText } from '#lib/format/number.ts'
import { targetText } from '#lib/format/percent.ts'
import { citationText } from '../frame.ts'
import type { View } from '../view.ts'

/** An indicator in words: what is divided by what, for whom, and where the plan says so. */
export interface Definition {
  readonly meaning: string
  readonly numerator: string
  readonly denominator: string
  readonly who: string
  /** The bodies of which each keeps it by itself, over the reports of all below; null: it is no cap. */
  readonly keptBy: string | null
  readonly form: string
  readonly source: string
  readonly targets: readonly {
    readonly where: string
    readonly text: string
    readonly source: string
    readonly isStated: boolean
  }[]
}

function labelOf({ campaign, locale }: View, form: string, field: string): string {
  const owner = campaign.forms.find(({ id }) => id === form)
  return owner?.fields.find(({ id }) => id === field)?.label[locale] ?? field
}

function conditionText(view: View, { form }: Indicator, component: IndicatorComponent): string {
  const { definition } = view.messages.indicatorPage
  const label = labelOf(view, form, component.field)
  switch (component.condition) {
    case 'yes':
      return definition.yes(label)
    case 'at_least':
      return definition.atLeast(label, countText(component.threshold, view.locale))
    case 'reported':
      return definition.reported(label)
    case 'value':
      return label
  }
}

/** "A + B − C" */
function sumText(view: View, { form }: Indicator, components: readonly IndicatorComponent[]): string {
  const { definition } = view.messages.indicatorPage
  return components
    .map(({ field, weight }, index) => {
      const size = Math.abs(weight)
      const label = labelOf(view, form, field)
      const told = size === 1 ? label : definition.times(countText(size, view.locale), label)
      if (index === 0) return weight < 0 ? `−${told}` : told
      return (weight < 0 ? definition.minus : definition.plus) + told
    })
    .join('')
}

function scheduleText(view: View, { form, schedule }: Indicator): string {
  const { definition } = view.messages.indicatorPage
  const milestone = view.campaign.milestones.find(({ id }) => id === schedule?.milestone)
  const day = milestone?.date == null ? '' : ` ${dayText(milestone.date, view.locale)}`
  const rule = milestone === undefined ? '' : `: ${view.messages.rules[milestone.rule]}${day}`
  const event = labelOf(view, form, schedule?.eventField ?? '')
  const own =
    schedule?.deadlineField == null ? '' : definition.ownDeadline(labelOf(view, form, schedule.deadlineField))
  return definition.inTime(event, `${milestone?.name[view.locale] ?? ''}${day === '' ? '' : rule}`) + own
}

function sidesOf(view: View, indicator: Indicator): readonly [numerator: string, denominator: string] {
  const { definition } = view.messages.indicatorPage
  const side = (name: string) => indicator.components.filter((each) => each.side === name)
  switch (indicator.kind) {
    case 'share_of_units': {
      const conditions = side('numerator').map((each) => conditionText(view, indicator, each))
      return [definition.unitsThat(conditions.join(definition.and)), definition.allUnits]
    }
    case 'on_schedule':
      return [scheduleText(view, indicator), definition.due]
    case 'reports_on_time':
      return [definition.reportsInTime, definition.reportsDue]
    case 'count': {
      const quota = indicator.quota === null ? null : countText(indicator.quota, view.locale)
      return [
        sumText(view, indicator, side('numerator')),
        quota === null ? definition.noQuota : definition.quota(quota),
      ]
    }
    case 'ratio_of_sums':
    case 'cap':
      return [sumText(view, indicator, side('numerator')), sumText(view, indicator, side('denominator'))]
  }
}

function whereText({ campaign, locale, messages }: View, { tier, phase }: Target): string {
  const parts = [
    ...campaign.tiers.filter(({ id }) => id === tier).map(({ label }) => label[locale]),
    ...campaign.phases.filter(({ id }) => id === phase).map(({ name }) => name[locale]),
  ]
  return parts.length === 0 ? messages.indicatorPage.definition.everywhere : parts.join(' · ')
}

function kindsText({ campaign, locale }: View, kinds: readonly string[]): string {
  return campaign.unitKinds
    .filter(({ id }) => kinds.includes(id))
    .map(({ label }) => label[locale])
    .join(', ')
}

export function definitionOf(view: View): Definition {
  const { campaign, indicator, locale, messages } = view
  const [numerator, denominator] = sidesOf(view, indicator)
  const form = campaign.forms.find(({ id }) => id === indicator.form)
  return {
    meaning: indicator.definition[locale],
    numerator,
    denominator,
    who: kindsText(view, indicator.appliesTo),
    keptBy: indicator.kind === 'cap' ? kindsText(view, indicator.checkedAt) : null,
    form: form === undefined ? '' : `${form.number} · ${form.title[locale]}`,
    source: citationText(indicator.citation, messages.footer.setByUs),
    targets: indicator.targets.map((target) => ({
      where: whereText(view, target),
      text: targetText(target.operator, Number(target.percent), locale),
      source: citationText(target.citation, messages.footer.setByUs),
      isStated: target.citation.stated,
    })),
  }
}

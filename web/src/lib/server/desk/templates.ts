import type { Campaign, Form, ReportPeriod, Unit } from '@tiendo/etl/campaign'
import { refusalText } from '@tiendo/etl/desk/refusal'
import { nextPeriod, owingUnits } from '@tiendo/etl/template'
import { dayText } from '#lib/format/date.ts'
import { countText } from '#lib/format/number.ts'
import type { View } from '../view.ts'
import { unitNamed } from './unit-named.ts'

/** Which template is asked for, as the address has it. */
export interface TemplateAsked {
  readonly form: string
  readonly period: string
  /** As written; empty: one file for all units. */
  readonly unit: string
}

export function templateAsked(query: URLSearchParams): TemplateAsked {
  const asked = (name: string): string => query.get(name) ?? ''
  return { form: asked('form'), period: asked('period'), unit: asked('unit') }
}

function formAsked({ forms }: Campaign, asked: TemplateAsked): { form: Form; period: ReportPeriod } | null {
  const form = forms.find(({ id }) => id === asked.form)
  const period = form?.periods.find(({ id }) => id === asked.period)
  return form === undefined || period === undefined ? null : { form, period }
}

/** Whose template it is to be (null: nobody's), or why there is none. */
export function templateOwner(view: View, asked: TemplateAsked): { unit: Unit | null } | { fault: string } {
  const { campaign, locale, messages } = view
  const known = formAsked(campaign, asked)
  if (known === null) return { fault: messages.errors.name(`${asked.form} ${asked.period}`.trim()) }
  const unit = asked.unit === '' ? null : unitNamed(campaign, asked.unit)
  if (unit === null && asked.unit !== '') {
    return { fault: messages.intake.templates.unknownUnit(asked.unit) }
  }
  const { form, period } = known
  if (owingUnits(campaign, form, period, unit).length > 0) return { unit }
  const named = unit?.name ?? campaign.shortTitle[locale]
  const words = { unit: named, form: form.title[locale], period: period.label[locale] }
  return { fault: refusalText({ code: 'owes-nothing', ...words }, locale) }
}

function shownForm(view: View, form: Form, asked: TemplateAsked) {
  const { campaign, locale, messages, today } = view
  const words = messages.intake.templates
  const isAsked = form.id === asked.form
  const own = isAsked ? formAsked(campaign, asked) : null
  const period = own?.period ?? nextPeriod(form, today)
  const owing = period === null ? 0 : owingUnits(campaign, form, period, null).length
  const owner = isAsked ? templateOwner(view, asked) : null
  return {
    id: form.id,
    name: `${form.number}. ${form.title[locale]}`,
    period: period?.id ?? null,
    unit: isAsked ? asked.unit : '',
    fault: owner !== null && 'fault' in owner ? owner.fault : null,
    owing,
    owingText: owing === 0 ? words.nobody : words.owing(countText(owing, locale)),
    periods: form.periods.map(({ id, label, dueOn }) => ({
      id,
      name: `${label[locale]} (${dueOn === null ? words.noDue : words.due(dayText(dueOn, locale))})`,
    })),
  }
}

/** Every form of the plan, with the period that is reported next, or the one that was asked for in vain. */
export function templatesPage(view: View, asked: TemplateAsked) {
  return { forms: view.campaign.forms.map((form) => shownForm(view, form, asked)) }
}

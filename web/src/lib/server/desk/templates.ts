import type { Form } from '@tiendo/etl/campaign'
import { nextPeriod, owingUnits } from '@tiendo/etl/template'
import { dayText } from '#lib/format/date.ts'
import { countText } from '#lib/format/number.ts'
import type { View } from '../view.ts'

function shownForm({ campaign, locale, messages, today }: View, form: Form) {
  const words = messages.intake.templates
  const period = nextPeriod(form, today)
  const owing = period === null ? 0 : owingUnits(campaign, form, period, null).length
  return {
    id: form.id,
    name: `${form.number}. ${form.title[locale]}`,
    period: period?.id ?? null,
    owing,
    owingText: owing === 0 ? words.nobody : words.owing(countText(owing, locale)),
    periods: form.periods.map(({ id, label, dueOn }) => ({
      id,
      name: `${label[locale]} (${dueOn === null ? words.noDue : words.due(dayText(dueOn, locale))})`,
    })),
  }
}

/** Every form of the plan, with the period that is reported next. */
export function templatesPage(view: View) {
  return { forms: view.campaign.forms.map((form) => shownForm(view, form)) }
}

import type { Campaign } from '../campaign/campaign.ts'
import type { Locale } from '../finding/wording.ts'
import type { FlagCode } from '../campaign/inspection-schema.ts'
import type { Flag } from './flag.ts'
import type { ShortHistory } from './outliers.ts'
import type { InspectionThresholds } from '../campaign/inspection-schema.ts'
import { english } from './wording/en.ts'
import { vietnamese } from './wording/vi.ts'
import { sentence, type FlagNames, type FlagWordings } from './wording/words.ts'

const wordings: Readonly<Record<Locale, FlagWordings>> = { vi: vietnamese, en: english }

function namesFor({ forms, indicators, units }: Campaign, { subject }: Flag, locale: Locale): FlagNames {
  const form = forms.find(({ id }) => id === subject.form)
  const fields = form?.fields ?? forms.flatMap((each) => each.fields)
  const periodNamed = (id: string): string =>
    form?.periods.find((period) => period.id === id)?.label[locale] ?? id
  return {
    form: form === undefined ? '' : `${form.number}. ${form.title[locale]}`,
    indicator: indicators.find(({ id }) => id === subject.indicator)?.name[locale] ?? '',
    field: fields.find(({ id }) => id === subject.field)?.label[locale] ?? subject.field ?? '',
    period: subject.period === null ? '' : periodNamed(subject.period),
    periodNamed,
    unitNamed: (code) => units.find((unit) => unit.code === code)?.name ?? code,
    findingNamed: (code) => wordings[locale].findings[code] ?? code,
  }
}

/** One sentence with the figures of a flag. */
export function flagText(campaign: Campaign, flag: Flag, locale: Locale): string {
  return sentence(wordings[locale], flag, namesFor(campaign, flag, locale))
}

/** The rule by which flags of a code are raised, with its thresholds. */
export function ruleText(code: FlagCode, thresholds: InspectionThresholds, locale: Locale): string {
  return wordings[locale].rules[code](thresholds)
}

/** "chưa đủ lịch sử": of which field, and how many periods there are. */
export function historyText(
  { forms }: Campaign,
  { form, field, periods }: ShortHistory,
  { leastHistory }: InspectionThresholds,
  locale: Locale,
): string {
  const label = forms.find(({ id }) => id === form)?.fields.find(({ id }) => id === field)?.label[locale]
  return wordings[locale].shortHistory(label ?? field, periods, leastHistory)
}

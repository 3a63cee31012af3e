import { zipSync } from 'fflate'
import type { Campaign, Form, ReportPeriod, Unit } from '../campaign/campaign.ts'
import type { Progress } from '../pipeline.ts'
import { foldText } from '../spelling/fold.ts'
import { encodeWorkbook } from '../workbook/encode.ts'
import { formTemplate, owingUnits } from '../workbook/template.ts'
import { RefusedError } from './refusal.ts'

export interface TemplateFile {
  readonly name: string
  readonly bytes: Uint8Array
}

interface Asked {
  readonly form: string
  readonly period: string
}

function formAsked({ forms }: Campaign, { form: id, period: periodId }: Asked): [Form, ReportPeriod] {
  const form = forms.find((each) => each.id === id)
  if (form === undefined)
    throw new RefusedError({ code: 'no-form', form: id, forms: forms.map((each) => each.id) })
  const period = form.periods.find((each) => each.id === periodId)
  const periods = form.periods.map((each) => each.id)
  if (period === undefined) throw new RefusedError({ code: 'no-period', period: periodId, periods })
  return [form, period]
}

function fileName(form: Form, period: ReportPeriod, unit: Unit | null): string {
  const told = unit === null ? 'tat-ca-don-vi' : `${foldText(unit.name)} ${unit.code}`
  return ['bieu', form.number, told, period.id].join('-').replace(/[^\p{L}\p{N}.]+/gu, '-')
}

/** The form as a workbook to fill in: for one unit and those below it, or (`unit` null) one for all. */
export function templateOf(
  campaign: Campaign,
  asked: Asked & { readonly unit: string | null },
): TemplateFile {
  const [form, period] = formAsked(campaign, asked)
  const owner = asked.unit === null ? null : campaign.units.find(({ code }) => code === asked.unit)
  if (owner === undefined) throw new RefusedError({ code: 'no-unit', unit: asked.unit ?? '' })
  const units = owingUnits(campaign, form, period, owner)
  if (units.length === 0) {
    const named = owner?.name ?? campaign.id
    throw new RefusedError({
      code: 'owes-nothing',
      unit: named,
      form: form.title.vi,
      period: period.label.vi,
    })
  }
  const bytes = encodeWorkbook(formTemplate({ campaign, form, period, owner, units }))
  return { name: `${fileName(form, period, owner)}.xlsx`, bytes }
}

/** A zip with a workbook for every unit that owes the form. */
export function templatesOf(campaign: Campaign, asked: Asked, onProgress?: Progress): TemplateFile {
  const [form, period] = formAsked(campaign, asked)
  const units = owingUnits(campaign, form, period, null)
  const files = units.map((unit, index) => {
    onProgress?.(index + 1, units.length, unit.name)
    const { name, bytes } = templateOf(campaign, { ...asked, unit: unit.code })
    return [name, bytes] as const
  })
  const bytes = zipSync(Object.fromEntries(files), { level: 0 })
  return { name: `${fileName(form, period, null)}.zip`, bytes }
}

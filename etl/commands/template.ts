import { existsSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Campaign, Form, ReportPeriod, Unit } from '../campaign/campaign.ts'
import { encodeWorkbook } from '../workbook/encode.ts'
import { formTemplate, nextPeriod, owingUnits } from '../workbook/template.ts'
import { answer, type Answer } from './answer.ts'
import { campaignNamed } from './campaign-named.ts'
import { figureFilter, operand, UsageError, type Invocation } from './options.ts'

const MOST_NAMED = 12

function formOf(invocation: Invocation, { id: campaign, forms }: Campaign): Form {
  const id = operand(invocation, 1, 'a form')
  const form = forms.find((each) => each.id === id)
  if (form === undefined) {
    throw new UsageError(
      `no form ${id} in ${campaign}; known are: ${forms.map((each) => each.id).join(', ')}`,
    )
  }
  return form
}

function periodOf({ period: asked, asOf }: { period?: string; asOf: string }, form: Form): ReportPeriod {
  const period =
    asked === undefined ? nextPeriod(form, asOf) : (form.periods.find(({ id }) => id === asked) ?? null)
  if (period === null) {
    const known = form.periods.map(({ id }) => id).join(', ')
    throw new UsageError(`--period of ${form.id} is one of ${known}, not ${String(asked)}`)
  }
  return period
}

function ownerOf({ option }: Invocation, campaign: Campaign, form: Form, period: ReportPeriod): Unit | null {
  const code = option('unit')
  if (code === undefined) return null
  const unit = campaign.units.find((each) => each.code === code)
  if (unit === undefined) {
    const owing = owingUnits(campaign, form, period, null)
    const some = owing.slice(0, MOST_NAMED).map((each) => each.code)
    const rest = owing.length > some.length ? ` and ${String(owing.length - some.length)} more` : ''
    throw new UsageError(`--unit: no unit ${code}; ${form.id} is owed by: ${some.join(', ')}${rest}`)
  }
  return unit
}

/** Why there is nobody to report, and what could be asked for instead. */
function nobodyOwes(campaign: Campaign, form: Form, period: ReportPeriod, owner: Unit | null): UsageError {
  if (owner === null) return new UsageError(`no unit owes ${form.id} for ${period.id}`)
  const owed = campaign.forms.filter((each) => owingUnits(campaign, each, period, owner).length > 0)
  const known = owed.length === 0 ? 'it owes none' : `it owes: ${owed.map(({ id }) => id).join(', ')}`
  return new UsageError(
    `--unit: ${owner.code} (${owner.name}) and the units below it do not owe ${form.id} for ${period.id}; ${known}`,
  )
}

function outputOf({ option }: Invocation): string {
  const file = option('output')
  if (file === undefined) throw new UsageError('template needs -o F.xlsx')
  if (!existsSync(dirname(file))) throw new UsageError(`-o: no folder ${dirname(file)}`)
  return file
}

/** The form as a workbook for a person to fill in. */
export function templateCommand(invocation: Invocation): Promise<Answer> {
  const campaign = campaignNamed(invocation).campaign
  const form = formOf(invocation, campaign)
  const period = periodOf(figureFilter(invocation), form)
  const owner = ownerOf(invocation, campaign, form, period)
  const file = outputOf(invocation)
  const units = owingUnits(campaign, form, period, owner)
  if (units.length === 0) throw nobodyOwes(campaign, form, period, owner)
  writeFileSync(file, encodeWorkbook(formTemplate({ campaign, form, period, owner, units })))
  const codes = units.map(({ code }) => code)
  return Promise.resolve(
    answer({ file, form: form.id, period: period.id, units: codes }, [
      `${file}: ${form.title.vi}, ${period.label.vi}, ${String(codes.length)} units`,
    ]),
  )
}

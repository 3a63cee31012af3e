import type { Campaign, Form, ReportPeriod, Unit } from '../campaign/campaign.ts'
import { existsIn } from '../campaign/lifetime.ts'
import { formSheet } from './form-sheet.ts'
import { guideSheet, periodRange } from './guide-sheet.ts'
import type { TemplateRequest } from './request.ts'
import type { Workbook } from './workbook.ts'

/** The period that is reported next: the first that is not yet due on a day, else the last; null: there is none. */
export function nextPeriod({ periods }: Form, day: string): ReportPeriod | null {
  return periods.find(({ dueOn, end }) => (dueOn ?? end) >= day) ?? periods.at(-1) ?? null
}

function isAtOrBelow({ units }: Campaign, unit: Unit, owner: Unit): boolean {
  for (let at: Unit | undefined = unit; at !== undefined;) {
    if (at.code === owner.code) return true
    const above: string | null = at.parent
    at = units.find(({ code }) => code === above)
  }
  return false
}

/** The units that owe a form for a period: all, or a unit with those below it, itself first. */
export function owingUnits(
  campaign: Campaign,
  form: Form,
  period: ReportPeriod,
  owner: Unit | null,
): readonly Unit[] {
  const owing = campaign.units.filter(
    (unit) =>
      form.reportedBy.includes(unit.kind) &&
      existsIn(unit, period) &&
      (owner === null || isAtOrBelow(campaign, unit, owner)),
  )
  return owner === null ? owing : owing.toSorted((a, b) => Number(b === owner) - Number(a === owner))
}

/** The form as a workbook to be filled in, with a sheet that explains it. */
export function formTemplate(request: TemplateRequest): Workbook {
  const guide = guideSheet(request)
  return {
    sheets: [formSheet(request), guide],
    names: { KyBaoCao: { sheet: guide.name, range: periodRange(request) } },
  }
}

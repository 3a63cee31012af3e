import type { Form } from '../campaign/campaign.ts'
import type { ToldNumber } from '../figures/evidence-row.ts'

/** What one unit tells of one field, period by period. */
export interface NumberCourse {
  readonly form: string
  readonly field: string
  /** As told, in order of time. */
  readonly told: readonly ToldNumber[]
  /** What each period added: as told, but of totals since the beginning the step from the period before. */
  readonly added: readonly ToldNumber[]
}

function addedOf(told: readonly ToldNumber[]): ToldNumber[] {
  return told.map((each, at) => ({ ...each, number: each.number - (told[at - 1]?.number ?? 0) }))
}

export function courses(forms: readonly Form[], numbers: readonly ToldNumber[]): NumberCourse[] {
  const byForm = Map.groupBy(numbers, ({ form }) => form)
  return forms.flatMap(({ id: form, periods, fields }) => {
    const order = new Map(periods.map(({ id, end }) => [id, end]))
    const endOf = ({ period }: ToldNumber): string => order.get(period) ?? ''
    const byUnit = Map.groupBy(byForm.get(form) ?? [], ({ unit, field }) => JSON.stringify([unit, field]))
    return [...byUnit.values()].map((own) => {
      const told = own.toSorted((a, b) => (endOf(a) < endOf(b) ? -1 : 1))
      const field = own[0]?.field ?? ''
      const isCumulative = fields.find(({ id }) => id === field)?.isCumulative === true
      return { form, field, told, added: isCumulative ? addedOf(told) : told }
    })
  })
}

import type { Field, Form } from '../campaign/campaign.ts'
import type { FindingCode } from '../finding/finding.ts'
import type { Chance } from './chance.ts'
import type { SampleValue, SampleValues } from './values.ts'

/** What a sender wrote instead, and the finding that it must give rise to. */
export interface Mistake {
  readonly field: string
  /** The text that stands in the cell. */
  readonly written: string
  readonly code: FindingCode
}

function counts(form: Form, values: SampleValues): Field[] {
  return form.fields.filter(({ id, type }) => type === 'integer' && values.get(id)?.kind === 'count')
}

function wrongNumber(form: Form, values: SampleValues): Mistake[] {
  return counts(form, values).map(({ id }) => ({
    field: id,
    written: 'đang rà soát',
    code: 'cell/not-a-number',
  }))
}

function wrongDate(form: Form, values: SampleValues): Mistake[] {
  return form.fields
    .filter(({ id }) => values.get(id)?.kind === 'day')
    .map(({ id }) => ({ field: id, written: '31/02/2024', code: 'cell/not-a-date' }))
}

function wrongAnswer(form: Form): Mistake[] {
  return form.fields
    .filter(({ type }) => type === 'yes_no')
    .map(({ id }) => ({ field: id, written: 'đang chuẩn bị', code: 'cell/not-yes-or-no' }))
}

function count(value: SampleValue | undefined): number {
  return value?.kind === 'count' ? value.count : 0
}

function partAboveWhole(form: Form, values: SampleValues): Mistake[] {
  return form.rules.flatMap((rule): Mistake[] => {
    if (rule.kind !== 'part_of') return []
    const isSplit = form.rules.some((each) => each.kind === 'sums_to' && each.total === rule.part)
    const written = String(count(values.get(rule.whole)) + 2)
    return isSplit ? [] : [{ field: rule.part, written, code: 'cell/part-exceeds-whole' }]
  })
}

function wrongSum(form: Form, values: SampleValues): Mistake[] {
  return form.rules.flatMap((rule): Mistake[] => {
    const last = rule.kind === 'sums_to' ? rule.parts.at(-1) : undefined
    if (last === undefined) return []
    return [{ field: last, written: String(count(values.get(last)) + 3), code: 'cell/sum-mismatch' }]
  })
}

/** One mistake that offices really make, fitting what the form asks for; null where it asks for too little. */
export function makeMistake(chance: Chance, form: Form, values: SampleValues): Mistake | null {
  const kinds = [wrongNumber, wrongDate, wrongAnswer, partAboveWhole, wrongSum]
  const choices = kinds.map((kind) => kind(form, values)).filter((each) => each.length > 0)
  const kind = choices[chance.below(Math.max(1, choices.length))]
  return kind?.[chance.below(kind.length)] ?? null
}

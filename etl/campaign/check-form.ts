import { numeric, type Checker } from './checker.ts'
import type { DefinitionPath } from './fault.ts'
import type { Definition, FormDefinition } from './schema.ts'

export function checkForm(
  checker: Checker,
  form: FormDefinition,
  at: DefinitionPath,
  definition: Definition,
): void {
  const numbers = [...numeric, 'percent']
  form.reported_by.forEach((kind, index) => {
    checker.reference([...at, 'reported_by', index], kind, definition.unit_kinds)
  })
  checker.unique([...at, 'fields'], form.fields)
  checker.unique([...at, 'periods'], form.periods)
  if (form.every === null && form.periods.length === 0) checker.missing([...at, 'every'])
  if (form.every !== null && form.to === null && definition.end === null) checker.missing([...at, 'to'])
  form.periods.forEach(({ start, end }, index) => {
    checker.order([...at, 'periods', index, 'end'], start, end)
  })
  form.fields.forEach(({ typed_from: typed }, index) => {
    const place = [...at, 'fields', index, 'typed_from']
    typed?.numerator.forEach((name, side) => {
      checker.fieldOfType([...place, 'numerator', side], form, name, numeric)
    })
    if (typed !== null) checker.fieldOfType([...place, 'denominator'], form, typed.denominator, numeric)
  })
  form.rules.forEach((rule, index) => {
    const place = [...at, 'rules', index]
    if (rule.kind === 'part_of') {
      checker.fieldOfType([...place, 'part'], form, rule.part, numbers)
      checker.fieldOfType([...place, 'whole'], form, rule.whole, numbers)
    } else if (rule.kind === 'sum_within') {
      rule.parts.forEach((part, side) => {
        checker.fieldOfType([...place, 'parts', side], form, part, numbers)
      })
      checker.fieldOfType([...place, 'whole'], form, rule.whole, numbers)
    } else if (rule.kind === 'sums_to') {
      rule.parts.forEach((part, side) => {
        checker.fieldOfType([...place, 'parts', side], form, part, numbers)
      })
      checker.fieldOfType([...place, 'total'], form, rule.total, numbers)
    } else {
      checker.fieldOfType([...place, 'field'], form, rule.field, ['date'])
      if (rule.kind === 'between') checker.order([...place, 'to'], rule.from, rule.to)
    }
  })
}

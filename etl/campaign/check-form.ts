import { checkList } from './check-list.ts'
import { checkRulesOf } from './check-rules.ts'
import type { Checker } from './checker.ts'
import type { DefinitionPath } from './fault.ts'
import type { Definition, FormDefinition } from './schema.ts'

export function checkForm(
  checker: Checker,
  form: FormDefinition,
  at: DefinitionPath,
  definition: Definition,
): void {
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
  checkRulesOf(checker, form, at)
  if (form.list !== null) checkList(checker, form, form.list, [...at, 'list'])
}

import { numeric, type Checker, type FieldHolder } from './checker.ts'
import { checkRulesOf } from './check-rules.ts'
import { pathText, type DefinitionPath } from './fault.ts'
import type { FormDefinition, ListDefinition } from './schema.ts'

type CountDefinition = ListDefinition['counts'][number]

/** Words are asked of a text and of nothing else, a limit of a date. */
function checkWhere(
  checker: Checker,
  { field: name, is, is_not: isNot, not_after: limit }: NonNullable<CountDefinition['where']>,
  lines: FieldHolder,
  at: DefinitionPath,
): void {
  checker.fieldOfType([...at, 'field'], lines, name, ['text', 'yes_no', 'date'])
  const type = lines.fields.find(({ id }) => id === name)?.type
  if (type === 'text' && is.length === 0) checker.missing([...at, 'is'])
  if (is.length > 0 || isNot.length > 0) checker.fieldOfType([...at, 'field'], lines, name, ['text'])
  if (limit === null) return
  checker.fieldOfType([...at, 'field'], lines, name, ['date'])
  checker.fieldOfType([...at, 'not_after'], lines, limit, ['date'])
}

function checkCount(
  checker: Checker,
  { field, sum, where }: CountDefinition,
  form: FormDefinition,
  lines: FieldHolder,
  at: DefinitionPath,
): void {
  checker.fieldOfType([...at, 'field'], form, field, numeric)
  const counted = form.fields.find(({ id }) => id === field)
  const types = counted === undefined ? numeric : [counted.type]
  if (sum !== null) checker.fieldOfType([...at, 'sum'], lines, sum, types)
  if (where !== null) checkWhere(checker, where, lines, [...at, 'where'])
}

export function checkList(
  checker: Checker,
  form: FormDefinition,
  list: ListDefinition,
  at: DefinitionPath,
): void {
  checker.unique([...at, 'fields'], list.fields)
  list.fields.forEach(({ id, personal }, index) => {
    checker.unlike([...at, 'fields', index, 'id'], id, form.fields)
    if (personal) checker.fieldOfType([...at, 'fields', index, 'type'], list, id, ['text'])
  })
  if (!list.fields.some(({ mandatory }) => mandatory)) checker.missing([...at, 'fields', 0, 'mandatory'])
  // A name tells lines apart; nothing rests on it.
  const lines = { fields: list.fields.filter(({ personal }) => !personal) }
  list.counts.forEach((count, index) => {
    checkCount(checker, count, form, lines, [...at, 'counts', index])
  })
  checkUsable(checker, form, list, [...at, 'counts'])
  checkRulesOf(checker, list, at)
}

/** A report without a mandatory field counts as not sent. */
function checkUsable(
  checker: Checker,
  { fields }: FormDefinition,
  { counts }: ListDefinition,
  at: DefinitionPath,
): void {
  const allowed = fields.filter(({ mandatory }) => mandatory).map(({ id }) => id)
  if (allowed.length === 0 || counts.some(({ field }) => allowed.includes(field))) return
  const problem = { kind: 'not-one-of', allowed, suggestion: null } as const
  checker.told({ at, code: 'definition/invalid', params: { path: pathText(at), problem } })
}

import { numeric, type Checker, type FieldHolder } from './checker.ts'
import type { DefinitionPath } from './fault.ts'
import type { FormDefinition } from './schema.ts'

type RuleDefinition = FormDefinition['rules'][number]

const numbers = [...numeric, 'percent']

function checkRule(checker: Checker, rule: RuleDefinition, at: DefinitionPath, holder: FieldHolder): void {
  const each = (name: string, fields: readonly string[]): void => {
    fields.forEach((field, index) => {
      checker.fieldOfType([...at, name, index], holder, field, numbers)
    })
  }
  switch (rule.kind) {
    case 'part_of':
      checker.fieldOfType([...at, 'part'], holder, rule.part, numbers)
      checker.fieldOfType([...at, 'whole'], holder, rule.whole, numbers)
      break
    case 'sum_within':
      each('parts', rule.parts)
      checker.fieldOfType([...at, 'whole'], holder, rule.whole, numbers)
      break
    case 'sums_to':
      each('parts', rule.parts)
      checker.fieldOfType([...at, 'total'], holder, rule.total, numbers)
      break
    case 'between':
      checker.fieldOfType([...at, 'field'], holder, rule.field, ['date'])
      checker.order([...at, 'to'], rule.from, rule.to)
      break
    case 'past':
      checker.fieldOfType([...at, 'field'], holder, rule.field, ['date'])
  }
}

interface RuledFields extends FieldHolder {
  readonly rules: readonly RuleDefinition[]
}

/** The rules and typed percentages among the fields of a form, or of its lines. */
export function checkRulesOf(checker: Checker, holder: RuledFields, at: DefinitionPath): void {
  holder.fields.forEach(({ typed_from: typed }, index) => {
    const place = [...at, 'fields', index, 'typed_from']
    typed?.numerator.forEach((name, side) => {
      checker.fieldOfType([...place, 'numerator', side], holder, name, numeric)
    })
    if (typed !== null) checker.fieldOfType([...place, 'denominator'], holder, typed.denominator, numeric)
  })
  holder.rules.forEach((rule, index) => {
    checkRule(checker, rule, [...at, 'rules', index], holder)
  })
}

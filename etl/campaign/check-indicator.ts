import { numeric, type Checker } from './checker.ts'
import { pathText, type DefinitionPath } from './fault.ts'
import type { Definition, FormDefinition } from './schema.ts'

type IndicatorDefinition = Definition['indicators'][number]

const typesOf = {
  value: numeric,
  at_least: [...numeric, 'percent'],
  yes: ['yes_no'],
  reported: [...numeric, 'percent', 'date', 'yes_no', 'text'],
} as const

function checkSides(
  checker: Checker,
  indicator: IndicatorDefinition,
  form: FormDefinition,
  at: DefinitionPath,
): void {
  for (const side of ['numerator', 'denominator'] as const) {
    indicator[side].forEach(({ field, condition, threshold }, index) => {
      checker.fieldOfType([...at, side, index, 'field'], form, field, typesOf[condition])
      if (condition === 'at_least' && threshold === null) checker.missing([...at, side, index, 'threshold'])
    })
  }
  const needed = {
    share_of_units: ['numerator'],
    ratio_of_sums: ['numerator', 'denominator'],
    cap: ['numerator', 'denominator'],
    count: ['numerator'],
    on_schedule: [],
    reports_on_time: [],
  }
  for (const side of needed[indicator.kind]) {
    if (indicator[side as 'numerator' | 'denominator'].length === 0) checker.missing([...at, side])
  }
}

function checkTargets(
  checker: Checker,
  indicator: IndicatorDefinition,
  at: DefinitionPath,
  { tiers, phases }: Definition,
): void {
  indicator.targets.forEach(({ tier, phase, percent }, index) => {
    const place = [...at, 'targets', index]
    checker.reference([...place, 'tier'], tier, tiers)
    checker.reference([...place, 'phase'], phase, phases)
    if (!/^\d+(\.\d{1,4})?$/.test(String(percent))) {
      const params = {
        path: pathText([...place, 'percent']),
        problem: { kind: 'wrong-form', expected: '99.5' },
      } as const
      checker.faults.push({ at: [...place, 'percent'], code: 'definition/invalid', params })
    }
  })
}

const scheduleFields = {
  event_field: ['date'],
  held_field: ['yes_no'],
  deadline_field: ['date'],
} as const

function checkSchedule(
  checker: Checker,
  { kind, schedule, milestone }: IndicatorDefinition,
  at: DefinitionPath,
  form: FormDefinition | undefined,
): void {
  if (kind !== 'on_schedule') return
  if (milestone === null) checker.missing([...at, 'milestone'])
  if (schedule === null) checker.missing([...at, 'schedule'])
  if (schedule === null || form === undefined) return
  for (const name of ['event_field', 'held_field', 'deadline_field'] as const)
    checker.fieldOfType([...at, 'schedule', name], form, schedule[name], scheduleFields[name])
}

export function checkIndicator(
  checker: Checker,
  indicator: IndicatorDefinition,
  at: DefinitionPath,
  definition: Definition,
): void {
  const { forms, unit_kinds: kinds } = definition
  checker.reference([...at, 'form'], indicator.form, forms)
  indicator.applies_to.forEach((kind, index) => {
    checker.reference([...at, 'applies_to', index], kind, kinds)
  })
  indicator.checked_at.forEach((kind, index) => {
    checker.reference([...at, 'checked_at', index], kind, kinds)
  })
  if (indicator.kind === 'cap' && indicator.checked_at.length === 0) checker.missing([...at, 'checked_at'])
  checker.reference([...at, 'milestone'], indicator.milestone, definition.milestones)
  checkTargets(checker, indicator, at, definition)
  const form = forms.find(({ id }) => id === indicator.form)
  checkSchedule(checker, indicator, at, form)
  if (form !== undefined) checkSides(checker, indicator, form, at)
}

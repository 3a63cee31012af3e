import { nearestName, pathText, type DefinitionPath, type Fault } from './fault.ts'
import type { Definition, FormDefinition } from './schema.ts'

interface Named {
  readonly id: string
}

/** Gathers what the shape alone cannot tell: names that lead nowhere, dates out of order, wrong types. */
class Checker {
  readonly faults: Fault[] = []

  reference(at: DefinitionPath, name: string | null, known: readonly Named[]): void {
    if (name === null || known.some(({ id }) => id === name)) return
    const suggestion = nearestName(
      name,
      known.map(({ id }) => id),
    )
    this.faults.push({
      at,
      code: 'definition/unknown-reference',
      params: { path: pathText(at), name, suggestion },
    })
  }

  unique(at: DefinitionPath, items: readonly Named[]): void {
    items.forEach(({ id }, index) => {
      if (items.findIndex((each) => each.id === id) === index) return
      const place = [...at, index, 'id']
      this.faults.push({
        at: place,
        code: 'definition/duplicate',
        params: { path: pathText(place), name: id },
      })
    })
  }

  order(at: DefinitionPath, start: string | null, end: string | null): void {
    if (start === null || end === null || start <= end) return
    this.faults.push({ at, code: 'definition/date-order', params: { path: pathText(at), start, end } })
  }

  inside(at: DefinitionPath, date: string | null, start: string, end: string | null): void {
    if (date === null || (date >= start && (end === null || date <= end))) return
    this.faults.push({ at, code: 'definition/outside-campaign', params: { path: pathText(at), date } })
  }

  fieldOfType(
    at: DefinitionPath,
    form: FormDefinition,
    name: string | null,
    expected: readonly string[],
  ): void {
    this.reference(at, name, form.fields)
    const field = form.fields.find(({ id }) => id === name)
    if (field === undefined || expected.includes(field.type)) return
    this.faults.push({
      at,
      code: 'definition/wrong-field-type',
      params: { path: pathText(at), field: field.id, type: field.type, expected },
    })
  }

  missing(at: DefinitionPath): void {
    this.faults.push({
      at,
      code: 'definition/invalid',
      params: { path: pathText(at), problem: { kind: 'missing' } },
    })
  }

  cycles(at: DefinitionPath, items: readonly { id: string; parent: string | null }[]): void {
    const parents = new Map(items.map(({ id, parent }) => [id, parent]))
    items.forEach(({ id }, index) => {
      const names = [id]
      for (let next = parents.get(id) ?? null; next !== null; next = parents.get(next) ?? null) {
        names.push(next)
        if (next === id) {
          const place = [...at, index, 'parent']
          this.faults.push({ at: place, code: 'definition/cycle', params: { path: pathText(place), names } })
          return
        }
        if (names.length > items.length) return
      }
    })
  }
}

const numeric = ['integer', 'decimal', 'money']

function checkTime(checker: Checker, { start, end, tiers, phases, milestones }: Definition): void {
  checker.order(['end'], start, end)
  checker.unique(['phases'], phases)
  checker.cycles(['phases'], phases)
  phases.forEach((phase, index) => {
    checker.reference(['phases', index, 'parent'], phase.parent, phases)
    checker.order(['phases', index, 'end'], phase.start, phase.end)
    checker.inside(['phases', index, 'start'], phase.start, start, end)
    checker.inside(['phases', index, 'end'], phase.end, start, end)
  })
  checker.unique(['milestones'], milestones)
  milestones.forEach((milestone, index) => {
    checker.reference(['milestones', index, 'phase'], milestone.phase, phases)
    checker.order(['milestones', index, 'date'], milestone.start, milestone.date)
    for (const tier of Object.keys(milestone.date_by_tier)) {
      checker.reference(['milestones', index, 'date_by_tier', tier], tier, tiers)
    }
  })
}

function checkForm(checker: Checker, form: FormDefinition, at: DefinitionPath, definition: Definition): void {
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
    } else if (rule.kind === 'sums_to') {
      rule.parts.forEach((part, side) => {
        checker.fieldOfType([...place, 'parts', side], form, part, numbers)
      })
      checker.fieldOfType([...place, 'total'], form, rule.total, numbers)
    } else {
      checker.fieldOfType([...place, 'field'], form, rule.field, ['date'])
      checker.order([...place, 'to'], rule.from, rule.to)
    }
  })
}

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
    on_schedule: [],
  }
  for (const side of needed[indicator.kind]) {
    if (indicator[side as 'numerator' | 'denominator'].length === 0) checker.missing([...at, side])
  }
}

function checkIndicator(
  checker: Checker,
  indicator: IndicatorDefinition,
  at: DefinitionPath,
  definition: Definition,
): void {
  const { forms, unit_kinds: kinds, tiers, phases, milestones } = definition
  checker.reference([...at, 'form'], indicator.form, forms)
  indicator.applies_to.forEach((kind, index) => {
    checker.reference([...at, 'applies_to', index], kind, kinds)
  })
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
  const { schedule } = indicator
  checker.reference([...at, 'schedule', 'milestone'], schedule?.milestone ?? null, milestones)
  if (indicator.kind === 'on_schedule' && schedule === null) checker.missing([...at, 'schedule'])
  const form = forms.find(({ id }) => id === indicator.form)
  if (form === undefined) return
  checkSides(checker, indicator, form, at)
  checker.fieldOfType([...at, 'schedule', 'event_field'], form, schedule?.event_field ?? null, ['date'])
  checker.fieldOfType([...at, 'schedule', 'held_field'], form, schedule?.held_field ?? null, ['yes_no'])
  checker.fieldOfType([...at, 'schedule', 'deadline_field'], form, schedule?.deadline_field ?? null, ['date'])
}

/** What is wrong with a definition of the right shape: all of it, in the order of the file. */
export function checkDefinition(definition: Definition): Fault[] {
  const checker = new Checker()
  const { tiers, unit_kinds: kinds, forms, indicators } = definition
  checker.unique(['tiers'], tiers)
  checker.unique(['unit_kinds'], kinds)
  kinds.forEach(({ tier }, index) => {
    checker.reference(['unit_kinds', index, 'tier'], tier, tiers)
  })
  checkTime(checker, definition)
  checker.unique(['forms'], forms)
  forms.forEach((form, index) => {
    checkForm(checker, form, ['forms', index], definition)
  })
  checker.unique(['indicators'], indicators)
  indicators.forEach((indicator, index) => {
    checkIndicator(checker, indicator, ['indicators', index], definition)
  })
  return checker.faults
}

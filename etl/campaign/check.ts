import { checkForm } from './check-form.ts'
import { checkIndicator } from './check-indicator.ts'
import { checkPlan } from './check-plan.ts'
import { Checker, numeric } from './checker.ts'
import type { Fault } from './fault.ts'
import type { Definition } from './schema.ts'

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

function checkRules(checker: Checker, { rules, forms }: Definition): void {
  rules.forEach((rule, index) => {
    for (const side of ['part', 'whole'] as const) {
      const at = ['rules', index, side]
      const form = forms.find(({ id }) => id === rule[side].form)
      checker.reference([...at, 'form'], rule[side].form, forms)
      if (form !== undefined) checker.fieldOfType([...at, 'field'], form, rule[side].field, numeric)
    }
  })
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
  checkPlan(checker, definition)
  checkRules(checker, definition)
  return checker.faults
}

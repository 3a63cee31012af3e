import { checkAwards } from './check-awards.ts'
import type { Checker } from './checker.ts'
import { addDays } from './periods.ts'
import type { Definition } from './schema.ts'

type Tracked = Definition['tracked_items'][number]

function checkTracked(checker: Checker, item: Tracked, index: number, definition: Definition): void {
  const at = ['tracked_items', index] as const
  checker.reference([...at, 'form'], item.form, definition.forms)
  item.applies_to.forEach((kind, side) => {
    checker.reference([...at, 'applies_to', side], kind, definition.unit_kinds)
  })
  const form = definition.forms.find(({ id }) => id === item.form)
  if (item.form !== null && item.field === null) checker.missing([...at, 'field'])
  if (form !== undefined) checker.reference([...at, 'field'], item.field, form.fields)
}

/** Days of the campaign that no phase covers: a plan may mean it, so it is told and no more. */
function tellUncovered(checker: Checker, { phases, start, end }: Definition): void {
  const spans = phases
    .filter(({ parent }) => parent === null)
    .map((phase) => ({ start: phase.start ?? start, end: phase.end ?? end ?? '9999-12-31' }))
    .toSorted((a, b) => (a.start < b.start ? -1 : 1))
  let covered = addDays(start, -1)
  for (const span of spans) {
    if (span.start > addDays(covered, 1)) {
      const params = { start: addDays(covered, 1), end: addDays(span.start, -1) }
      checker.told({ at: ['phases'], code: 'definition/uncovered-time', params, severity: 'info' })
    }
    if (span.end > covered) covered = span.end
    if (covered === '9999-12-31') return
  }
}

/** What the plan holds beside results: contents that are tracked, tasks, awards, and how many have done them. */
export function checkPlan(checker: Checker, definition: Definition): void {
  const { tracked_items: items, tasks, awards, milestones, indicators } = definition
  const measures = [...indicators, ...items]
  checker.unique(['tracked_items'], items)
  checker.unique(['tasks'], tasks)
  items.forEach((item, index) => {
    checkTracked(checker, item, index, definition)
    checker.unlike(['tracked_items', index, 'id'], item.id, indicators)
  })
  for (const [name, list] of Object.entries({ milestones, tasks, awards })) {
    list.forEach(({ measured_by: by }, index) => {
      checker.reference([name, index, 'measured_by'], by, measures)
    })
  }
  checkAwards(checker, definition)
  if (definition.phases.length > 0) tellUncovered(checker, definition)
}

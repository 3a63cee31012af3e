import { text, textOrNull, type Row } from './columns.ts'
import type { UnitReport } from './figure.ts'

const states = ['on_time', 'late', 'missing', 'not_due'] as const

function stateOf(row: Row): UnitReport['state'] {
  const told = text(row, 'status')
  const state = states.find((each) => each === told)
  if (state === undefined) throw new Error(`unknown state of a report: ${told}`)
  return state
}

export function unitReport(row: Row): UnitReport {
  return {
    form: text(row, 'form'),
    period: text(row, 'period'),
    state: stateOf(row),
    isCorrectedAfterDue: row['is_corrected_after_due'] === true,
    dueOn: textOrNull(row, 'due_on'),
    firstOn: textOrNull(row, 'first_on'),
  }
}

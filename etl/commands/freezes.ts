import { freezesOf } from '../desk/settling.ts'
import type { FigureChange, ReportChange } from '../review/freeze-change.ts'
import { changesBetween, type FigureState } from '../since-freeze.ts'
import { answer, tableLines, type Answer } from './answer.ts'
import { freezeNamed } from './freeze-named.ts'
import { operand, type Invocation } from './options.ts'
import { withStore } from './with-store.ts'

function listed(invocation: Invocation, campaign: string): Answer {
  const freezes = freezesOf(invocation.location, campaign)
  const lines = freezes.map(({ id, name, asOf, knownAt, by, reason }) => [
    id,
    name,
    asOf,
    knownAt,
    by,
    reason,
  ])
  return answer({ freezes }, tableLines(lines))
}

function figureLine({ indicator, node, before, after }: FigureChange): string[] {
  const sum = (row: FigureChange['before']): string =>
    row === null ? '—' : `${String(row.numerator ?? '—')}/${String(row.denominator ?? '—')} ${row.verdict}`
  return [indicator, node, sum(before), '→', sum(after)]
}

const reportLine = ({ kind, unit, form, period, before, after }: ReportChange): string[] => [
  ...[kind, unit, form, period],
  (after ?? before)?.file ?? '',
]

/**
 * `freezes CAMPAIGN`: what was settled, when, by whom and why. `freezes CAMPAIGN FREEZE [OTHER]`: what has changed since
 * a freeze until another, or until now for the same day.
 */
export async function freezesCommand(invocation: Invocation): Promise<Answer> {
  const campaign = operand(invocation, 0, 'a campaign')
  const [, first, second] = invocation.operands
  if (first === undefined) return listed(invocation, campaign)
  const before = freezeNamed(invocation, campaign, first)
  const after: FigureState =
    second === undefined
      ? { asOf: before.asOf, knownAt: invocation.now }
      : freezeNamed(invocation, campaign, second)
  return withStore(invocation, async (figures) => {
    const changes = await changesBetween(figures, campaign, before, after)
    const { whole, units, reports } = changes
    const lines = [...whole.map(figureLine), ...units.map(figureLine), ...reports.map(reportLine)]
    return answer({ before, after, ...changes, snapshot: figures.snapshot().id }, tableLines(lines))
  })
}

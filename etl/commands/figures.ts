import { calendarEntries } from '../figures/calendar.ts'
import { planRows } from '../figures/plan.ts'
import { answer, tableLines, type Answer } from './answer.ts'
import { figureFilter, operand, UsageError, type Invocation } from './options.ts'
import { withStore } from './with-store.ts'

export async function listCampaignsCommand(invocation: Invocation): Promise<Answer> {
  const campaigns = await withStore(invocation, (figures) => figures.campaigns())
  const rows = campaigns.map((campaign) => ({ ...campaign, title: campaign.title[invocation.locale] }))
  const lines = rows.map(({ id, title, start, end, units, indicators }) => [
    id,
    start,
    end,
    units,
    indicators,
    title,
  ])
  return answer({ campaigns: rows }, tableLines(lines))
}

export async function indicatorsCommand(invocation: Invocation): Promise<Answer> {
  const filter = figureFilter(invocation)
  return withStore(invocation, async (figures) => {
    const rows = await figures.indicators(filter)
    const lines = rows.map((row) => [
      row.indicator,
      row.node,
      row.tier,
      row.phase ?? row.period,
      `${String(row.numerator ?? '—')}/${String(row.denominator ?? '—')}`,
      row.value === null ? null : String(row.value),
      row.verdict,
    ])
    return answer({ rows, snapshot: figures.snapshot().id }, tableLines(lines))
  })
}

export async function reportingCommand(invocation: Invocation): Promise<Answer> {
  const filter = figureFilter(invocation)
  return withStore(invocation, async (figures) => {
    const rows = await figures.reporting(filter)
    const lines = rows.map((row) => [
      row.form,
      row.node,
      row.tier,
      row.period,
      row.expected,
      row.received,
      row.onTime,
      row.late,
      row.missing,
      row.notDue,
    ])
    const head = [
      'form',
      'node',
      'tier',
      'period',
      'expected',
      'received',
      'on time',
      'late',
      'missing',
      'not due',
    ]
    return answer({ rows, snapshot: figures.snapshot().id }, tableLines([head, ...lines]))
  })
}

export async function planCommand(invocation: Invocation): Promise<Answer> {
  const { by: _, ...filter } = figureFilter(invocation)
  return withStore(invocation, async (figures) => {
    const rows = await planRows(await figures.known(filter.campaign), figures, filter)
    const lines = rows.map(({ citation, kind, id, figure, name }) => [
      citation.section,
      kind,
      id,
      figure === null ? null : figure.verdict,
      name[invocation.locale],
    ])
    return answer({ rows, snapshot: figures.snapshot().id }, tableLines(lines))
  })
}

export async function calendarCommand(invocation: Invocation): Promise<Answer> {
  const { by: _, ...filter } = figureFilter(invocation)
  return withStore(invocation, async (figures) => {
    const rows = await calendarEntries(await figures.known(filter.campaign), figures, filter)
    const lines = rows.map(({ due, state, kind, done, of, name }) => [
      due.end ?? due.precision,
      state,
      kind,
      of === null ? null : `${String(done ?? 0)}/${String(of)}`,
      name[invocation.locale],
    ])
    return answer({ rows, snapshot: figures.snapshot().id }, tableLines(lines))
  })
}

export async function traceCommand(invocation: Invocation): Promise<Answer> {
  const { indicator, ...filter } = figureFilter(invocation)
  if (indicator === undefined) throw new UsageError('trace needs --indicator')
  const trace = await withStore(invocation, (figures) => figures.trace({ ...filter, indicator }))
  const lines = trace.units.flatMap((unit) =>
    unit.cells.map((cell) => [unit.unit, cell.field, cell.value, cell.file, `${cell.sheet}!${cell.cell}`]),
  )
  return answer(trace, tableLines(lines))
}

export async function findingsCommand(invocation: Invocation): Promise<Answer> {
  const submission = invocation.option('submission')
  const findings = await withStore(invocation, (figures) =>
    figures.findings({
      campaign: operand(invocation, 0, 'a campaign'),
      locale: invocation.locale,
      ...(submission !== undefined && { submission }),
    }),
  )
  const lines = findings.map((f) => [f.severity, f.file, f.sheet, f.cell, f.message, f.hint])
  return answer({ findings }, tableLines(lines))
}

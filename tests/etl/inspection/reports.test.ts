import { expect, test } from 'vitest'
import type { OwedReport } from '../../../etl/figures/evidence-row.ts'
import { missedFlags, reportFlags } from '../../../etl/inspection/reports.ts'
import { elapsedShare, scheduleFlags, targetFlags } from '../../../etl/inspection/targets.ts'
import { courseFlags } from '../../../etl/inspection/course.ts'
import { smallCampaign } from '../warehouse/small-campaign.ts'
import { monthlyForm, rowOf, thresholds } from './evidence.ts'

type State = OwedReport['state']

function owed(states: readonly State[]): OwedReport[] {
  return states.map((state, at) => {
    const month = String(at + 1).padStart(2, '0')
    const firstOn = state === 'on_time' ? `2026-${month}-10` : state === 'late' ? `2026-${month}-20` : null
    return {
      unit: 'A',
      form: 'F',
      period: `2026-${month}`,
      state,
      isCorrectedAfterDue: false,
      dueOn: `2026-${month}-15`,
      firstOn,
    }
  })
}

test('overdue and late reports are told with their days', () => {
  const flags = reportFlags(owed(['on_time', 'late', 'missing', 'not_due']), '2026-04-01')
  expect(flags.map(({ code, numbers }) => [code, numbers])).toEqual([
    ['report/late', { dueOn: '2026-02-15', firstOn: '2026-02-20', days: 5 }],
    ['report/overdue', { dueOn: '2026-03-15', days: 17 }],
  ])
})

const missed = (states: readonly State[]) => missedFlags([monthlyForm()], owed(states), thresholds)

test('periods missed one after the other are counted up to the last one due', () => {
  expect(missed(['on_time', 'missing', 'missing', 'not_due'])).toMatchObject([
    { code: 'report/missed-in-row', numbers: { periods: 2, first: '2026-02', last: '2026-03' } },
  ])
  expect(missed(['missing', 'missing', 'late'])).toEqual([])
  expect(missed(['on_time', 'missing'])).toEqual([])
})

const campaign = smallCampaign(['A'])

test('what has closed below its target is told, unless the unit is too small to judge', () => {
  expect(targetFlags(campaign, [rowOf('A', 89, 100)], thresholds)).toMatchObject([
    { code: 'indicator/below-target', numbers: { numerator: 89, denominator: 100, target: 90 } },
  ])
  expect(targetFlags(campaign, [rowOf('A', 90, 100)], thresholds)).toEqual([])
  expect(targetFlags(campaign, [rowOf('A', 4, 5)], thresholds)).toEqual([])
})

test('only what piles up can be behind schedule', () => {
  const half = elapsedShare('2026-01-01', '2026-12-31', '2026-07-02')
  expect(half).toBeCloseTo(0.5, 2)
  expect(scheduleFlags(campaign, [rowOf('A', 10, 100)], half, thresholds)).toEqual([])
  const [form] = campaign.forms
  if (form === undefined) throw new Error('there is a form')
  const piling = {
    ...campaign,
    forms: [{ ...form, fields: form.fields.map((field) => ({ ...field, isCumulative: true })) }],
  }
  expect(scheduleFlags(piling, [rowOf('A', 10, 100)], half, thresholds)).toMatchObject([
    { code: 'indicator/behind-schedule', numbers: { elapsed: half } },
  ])
  expect(scheduleFlags(piling, [rowOf('A', 46, 100)], half, thresholds)).toEqual([])
})

test('a rate that falls from month to month is told', () => {
  const rows = (numerators: readonly number[]) => [
    {
      ...{ indicator: 'ratio', unit: 'A' },
      steps: numerators.map((numerator, at) => ({
        ...{ period: `2026-0${String(at + 1)}`, numerator, denominator: 100 },
        ...{ isOpen: true, isCarried: false },
      })),
    },
  ]
  expect(courseFlags(campaign, rows([80, 95, 90, 84, 72]), thresholds)).toMatchObject([
    { code: 'indicator/falling', subject: { period: '2026-05' }, numbers: { from: 0.95, to: 0.72 } },
  ])
  expect(courseFlags(campaign, rows([95, 90, 91, 80]), thresholds)).toEqual([])
  expect(courseFlags(campaign, rows([95, 94, 92, 89]), thresholds)).toEqual([])
})

import fc from 'fast-check'
import type { Campaign, Field, Form, Indicator, Phase, Target } from '../../etl/campaign/campaign.ts'
import { smallCampaign } from '../etl/warehouse/small-campaign.ts'
import { randomTree, type RandomTree } from './random-tree.ts'

const words = { vi: '', en: '' }
const citation = { document: 'KH 1', section: null, stated: true, note: null }

/** What a definition leaves to the defaults. */
function pattern<Part>([first]: readonly Part[]): Part {
  if (first === undefined) throw new Error('the small campaign has none')
  return first
}

const small = smallCampaign([])
const plainForm = pattern(small.forms)
const plainField = pattern(plainForm.fields)
const plainIndicator = pattern(small.indicators)

function field(id: string, type: Field['type'], behaviour: Partial<Field> = {}): Field {
  return { ...plainField, id, type, measure: 'stock', ...behaviour }
}

const fields: readonly Field[] = [
  field('done', 'integer', { measure: 'flow' }),
  field('total', 'integer', { measure: 'flow' }),
  field('more_done', 'decimal', { measure: 'flow' }),
  field('so_far', 'integer', { measure: 'flow', isCumulative: true }),
  field('members', 'money'),
  field('launched', 'yes_no'),
  field('guided', 'yes_no'),
  field('held', 'date'),
  field('was_held', 'yes_no'),
  field('deadline', 'date'),
  field('remark', 'text'),
]

function period(id: string, start: string, end: string, dueOn: string | null): Form['periods'][number] {
  return { id, label: words, start, end, dueOn }
}

const form: Form = {
  ...{ ...plainForm, reportedBy: ['province', 'district', 'commune'] },
  periods: [
    period('2026-Q1', '2026-01-01', '2026-03-31', '2026-04-15'),
    period('2026-Q2', '2026-04-01', '2026-06-30', null),
    period('2026-H1', '2026-01-01', '2026-06-30', '2026-06-20'),
    period('2026-Q3', '2026-07-01', '2026-09-30', '2026-10-05'),
  ],
  fields,
  rules: [],
}

function phase(id: string, start: string | null, end: string | null): Phase {
  return { id, name: words, parent: null, start, end, citation }
}

const phases = [
  phase('first', null, '2026-06-30'),
  phase('second', '2026-06-01', null),
  phase('late', '2026-09-01', '2026-12-31'),
]

type Component = Indicator['components'][number]

function parts(side: Component['side'], ...ids: readonly string[]): Component[] {
  return ids.map((each, index) => ({
    ...{ side, field: each, condition: 'value', threshold: null, weight: index + 1 },
  }))
}

const conditions: Component[] = [
  { side: 'numerator', field: 'launched', condition: 'yes', threshold: null, weight: 1 },
  { side: 'numerator', field: 'so_far', condition: 'at_least', threshold: 2, weight: 1 },
  { side: 'numerator', field: 'remark', condition: 'reported', threshold: null, weight: 1 },
]

type Outline = Pick<Indicator, 'id' | 'kind'> & Partial<Indicator>

const schedule = { eventField: 'held', heldField: 'was_held', deadlineField: 'deadline', milestone: 'M' }
const flows = [...parts('numerator', 'done', 'more_done'), ...parts('denominator', 'total')]
const stocks = [...parts('numerator', 'so_far'), ...parts('denominator', 'members')]

const outlines: readonly Outline[] = [
  { id: 'flows', kind: 'ratio_of_sums', components: flows },
  { id: 'stocks', kind: 'ratio_of_sums', components: stocks },
  ...conditions.map((each) => ({
    ...{ id: `share_${each.condition}`, kind: 'share_of_units' as const, components: [each] },
  })),
  { id: 'share_of_two', kind: 'share_of_units', components: conditions.slice(0, 2) },
  { id: 'own_deadline', kind: 'on_schedule', schedule },
  { id: 'milestone', kind: 'on_schedule', schedule: { ...schedule, heldField: null, deadlineField: null } },
  { id: 'moot', kind: 'on_schedule', schedule: { ...schedule, milestone: 'gone' } },
  { id: 'on_time', kind: 'reports_on_time' },
  { id: 'capped', kind: 'cap', components: flows, checkedAt: ['commune', 'province'] },
  { id: 'counted', kind: 'count', components: parts('numerator', 'done', 'so_far'), quota: 20 },
]

const target: fc.Arbitrary<Target> = fc.record({
  tier: fc.constantFrom(null, 'commune', 'district'),
  phase: fc.constantFrom(null, 'first', 'late'),
  operator: fc.constant('>=' as const),
  percent: fc.constantFrom('0', '50', '66.6667', '90', '99.5', '100'),
  citation: fc.constant(citation),
})

const aims = fc.record({
  operator: fc.constantFrom('>=' as const, '>' as const, '<=' as const, '=' as const),
  targets: fc.uniqueArray(target, {
    maxLength: 3,
    selector: ({ tier, phase: id }) => JSON.stringify([tier, id]),
  }),
  appliesTo: fc.constantFrom(['commune'], ['district', 'commune'], ['province', 'district', 'commune']),
})

function campaignOf({ units, unitEvents }: RandomTree, indicators: readonly Indicator[]): Campaign {
  const milestone = pattern(small.milestones)
  const milestones = [
    { ...milestone, dateByTier: { district: '2026-05-01', province: null } },
    { ...milestone, id: 'gone', moot: words },
  ]
  return { ...smallCampaign(units), unitEvents, phases, milestones, forms: [form], indicators }
}

/** A campaign with an indicator of every kind over a random tree. */
export const randomCampaign: fc.Arbitrary<Campaign> = fc
  .tuple(randomTree, fc.array(aims, { minLength: outlines.length, maxLength: outlines.length }))
  .map(([tree, drawn]) =>
    campaignOf(
      tree,
      outlines.map((outline, index): Indicator => {
        const { operator = '>=', targets = [], appliesTo = ['commune'] } = drawn[index] ?? {}
        return {
          ...{ ...plainIndicator, components: [], schedule: null, ...outline, appliesTo },
          targets: targets.map((each) => ({ ...each, operator })),
        }
      }),
    ),
  )

import { documents } from '../../etl/campaign/documents-schema.ts'
import { defaultInspection } from '../../etl/campaign/inspection-schema.ts'
import type { Campaign, Citation, Field, Form, Indicator, Unit } from '../../etl/campaign/campaign.ts'
import { addDays } from '../../etl/campaign/periods.ts'

/** A province of 12 districts with 200 communes each: one monthly form of 20 fields, twelve indicators, four phases. */

const said = (text: string) => ({ vi: text, en: text })
const two = (value: number): string => String(value).padStart(2, '0')
const citation: Citation = { document: 'KH 1', section: 'III.1', stated: true, note: null }

const districtCount = 12
const communesPerDistrict = 200

function unit(code: string, name: string, tier: string, parent: string | null): Unit {
  return {
    ...{ code, name, kind: tier, tier, parent, aliases: [], validFrom: null, validTo: null },
    ...{ officialCode: null, office: null },
  }
}

function units(): Unit[] {
  const districts = Array.from({ length: districtCount }, (_, index) => two(index + 1))
  const communes = Array.from({ length: communesPerDistrict }, (_, index) =>
    String(index + 1).padStart(3, '0'),
  )
  return [
    unit('P', 'Tỉnh Đo', 'province', null),
    ...districts.flatMap((district) => [
      unit(`D${district}`, `Huyện Số ${district}`, 'district', 'P'),
      ...communes.map((commune) =>
        unit(`D${district}C${commune}`, `Xã Số ${district}.${commune}`, 'commune', `D${district}`),
      ),
    ]),
  ]
}

function field(id: string, type: Field['type'], measure: Field['measure']): Field {
  const told = { id, type, label: said(id), synonyms: [], measure }
  return { ...told, isMandatory: true, isCumulative: false, typedFrom: null }
}

const pairs = (stem: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => index + 1).flatMap((n) => [
    `${stem}_done_${String(n)}`,
    `${stem}_all_${String(n)}`,
  ])

export const flows = pairs('flow', 5)
export const stocks = pairs('stock', 3)
export const answers = ['launched', 'inspected']
export const days = ['launch_date', 'report_date']

function form(): Form {
  const months = Array.from({ length: 12 }, (_, index) => two(index + 1))
  const starts = [...months.map((month) => `2025-${month}-01`), '2026-01-01']
  return {
    id: 'monthly',
    number: '01',
    title: said('Monthly'),
    reportedBy: ['commune'],
    periods: months.map((month, index) => {
      const end = addDays(starts[index + 1] ?? '', -1)
      return {
        ...{ id: `2025-${month}`, label: said(`2025-${month}`), start: starts[index] ?? '', end },
        dueOn: addDays(end, 10),
      }
    }),
    fields: [
      ...flows.map((id) => field(id, 'integer', 'flow')),
      ...stocks.map((id) => field(id, 'integer', 'stock')),
      ...answers.map((id) => field(id, 'yes_no', 'stock')),
      ...days.map((id) => field(id, 'date', 'stock')),
    ],
    rules: [],
    list: null,
  }
}

function indicator(
  id: string,
  kind: Indicator['kind'],
  rest: Partial<Pick<Indicator, 'components' | 'schedule'>>,
): Indicator {
  return {
    ...{
      id,
      kind,
      name: said(id),
      definition: said(id),
      form: 'monthly',
      appliesTo: ['commune'],
      components: [],
    },
    ...{ schedule: null, mayExceed: false, checkedAt: [], quota: null, isTracked: false, citation },
    targets: [{ tier: null, phase: null, operator: '>=', percent: '80', citation }],
    ...rest,
  }
}

function ratio(numerator: string, denominator: string): Indicator {
  const side = { condition: 'value', threshold: null, weight: 1 } as const
  return indicator(`${numerator}_rate`, 'ratio_of_sums', {
    components: [
      { side: 'numerator', field: numerator, ...side },
      { side: 'denominator', field: denominator, ...side },
    ],
  })
}

function indicators(): Indicator[] {
  const counted = [...flows, ...stocks]
  const answered = { side: 'numerator', condition: 'yes', threshold: null, weight: 1 } as const
  const schedule = { eventField: 'launch_date', heldField: null, deadlineField: null, milestone: 'launch' }
  return [
    ...counted.flatMap((name, index) => (index % 2 === 0 ? [ratio(name, counted[index + 1] ?? '')] : [])),
    ...answers.map((name) =>
      indicator(`${name}_rate`, 'share_of_units', { components: [{ field: name, ...answered }] }),
    ),
    indicator('launched_on_time_rate', 'on_schedule', { schedule }),
    indicator('reports_on_time_rate', 'reports_on_time', {}),
  ]
}

export function provinceCampaign(): Campaign {
  const tiers = ['province', 'district', 'commune']
  const quarters = [
    ['01-01', '03-31'],
    ['04-01', '06-30'],
    ['07-01', '09-30'],
    ['10-01', '12-31'],
  ]
  return {
    ...{ id: 'tinh-do', title: said('Tỉnh Đo'), shortTitle: said('Tỉnh Đo'), term: null },
    plan: { issuer: 'Tỉnh Đo', number: null, date: null, document: 'KH 1' },
    ...{ start: '2025-01-01', end: '2025-12-31' },
    tiers: tiers.map((id) => ({ id, label: said(id) })),
    unitKinds: tiers.map((id) => ({ id, tier: id, label: said(id), bodyPrefixes: [] })),
    units: units(),
    unitEvents: [],
    phases: quarters.map(([start = '', end = ''], index) => ({
      ...{ id: `Q${String(index + 1)}`, name: said(`Q${String(index + 1)}`), parent: null, citation },
      ...{ start: `2025-${start}`, end: `2025-${end}` },
    })),
    milestones: [
      {
        ...{
          id: 'launch',
          name: said('Launch'),
          phase: null,
          rule: 'inclusive',
          start: null,
          date: '2025-04-30',
        },
        ...{ dateByTier: {}, moot: null, measuredBy: 'launched_on_time_rate', citation },
      },
    ],
    forms: [form()],
    indicators: indicators(),
    ...{
      inspection: defaultInspection,
      documents: documents.parse({}),
      trackedItems: [],
      tasks: [],
      awards: [],
      awardGroups: [],
      awardReceipt: null,
      rules: [],
      hasSampleReports: false,
      sampleReportsUntil: null,
    },
  }
}

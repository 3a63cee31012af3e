import { documents } from '../../../etl/campaign/documents-schema.ts'
import { defaultInspection } from '../../../etl/campaign/inspection-schema.ts'
import type { Campaign, Citation, Field, Indicator, Unit } from '../../../etl/campaign/campaign.ts'
import type { Observation, ObservedValue, Report } from '../../../etl/extraction/report.ts'
import type { Submission } from '../../../etl/archive/submission.ts'
import type { ExtractedSubmission } from '../../../etl/warehouse/raw/received.ts'

const said = (text: string) => ({ vi: text, en: text })
const citation: Citation = { document: 'KH 1', section: 'IV.1', stated: true, note: null }

function unit(code: string, parent: string | null, tier = 'commune'): Unit {
  return {
    ...{ code, name: code, kind: tier, tier, parent, aliases: [], validFrom: null, validTo: null },
    ...{ officialCode: null, office: null },
  }
}

function field(id: string, type: Field['type'], measure: Field['measure'] = 'stock'): Field {
  return {
    id,
    type,
    label: said(id),
    synonyms: [],
    isMandatory: true,
    measure,
    isCumulative: false,
    typedFrom: null,
  }
}

/** A province with communes below it, one form and one indicator of each kind. */
export function smallCampaign(
  communes: readonly Unit[] | readonly string[],
  target: { operator: '>=' | '>'; percent: string } = { operator: '>=', percent: '90' },
): Campaign {
  const units = communes.map((each) => (typeof each === 'string' ? unit(each, 'P') : each))
  const indicator: Omit<Indicator, 'id' | 'kind' | 'components' | 'schedule'> = {
    name: said('indicator'),
    definition: said(''),
    form: 'F',
    appliesTo: ['commune'],
    targets: [{ tier: null, phase: null, ...target, citation }],
    mayExceed: false,
    checkedAt: [],
    quota: null,
    isTracked: false,
    citation,
  }
  return {
    id: 'small',
    title: said('Small'),
    shortTitle: said('Small'),
    plan: { issuer: 'P', number: null, date: null, document: 'KH 1' },
    term: null,
    start: '2026-01-01',
    end: '2026-12-31',
    tiers: ['province', 'district', 'commune'].map((id) => ({ id, label: said(id) })),
    unitKinds: ['province', 'district', 'commune'].map((id) => ({
      id,
      tier: id,
      label: said(id),
      bodyPrefixes: [],
    })),
    units: [unit('P', null, 'province'), ...units],
    unitEvents: [],
    trackedItems: [],
    tasks: [],
    awards: [],
    awardGroups: [],
    awardReceipt: null,
    rules: [],
    inspection: defaultInspection,
    documents: documents.parse({}),
    phases: [],
    milestones: [
      {
        id: 'M',
        name: said('M'),
        phase: null,
        rule: 'exclusive',
        start: null,
        date: '2026-06-30',
        dateByTier: {},
        moot: null,
        measuredBy: null,
        citation,
      },
    ],
    forms: [
      {
        id: 'F',
        number: '01',
        title: said('F'),
        reportedBy: ['commune'],
        periods: [
          { id: '2026-Q1', label: said('Q1'), start: '2026-01-01', end: '2026-03-31', dueOn: '2026-04-15' },
        ],
        fields: [
          field('done', 'integer'),
          field('total', 'integer'),
          field('launched', 'yes_no'),
          field('held', 'date'),
        ],
        rules: [],
        list: null,
      },
    ],
    indicators: [
      {
        ...indicator,
        id: 'ratio',
        kind: 'ratio_of_sums',
        schedule: null,
        components: [
          { side: 'numerator', field: 'done', condition: 'value', threshold: null, weight: 1 },
          { side: 'denominator', field: 'total', condition: 'value', threshold: null, weight: 1 },
        ],
      },
      {
        ...indicator,
        id: 'share',
        kind: 'share_of_units',
        schedule: null,
        components: [{ side: 'numerator', field: 'launched', condition: 'yes', threshold: null, weight: 1 }],
      },
      {
        ...indicator,
        id: 'schedule',
        kind: 'on_schedule',
        components: [],
        schedule: { eventField: 'held', heldField: null, deadlineField: null, milestone: 'M' },
      },
    ],
    hasSampleReports: false,
    sampleReportsUntil: null,
  }
}

function observed(field: string, value: number | boolean | string): ObservedValue {
  if (typeof value === 'boolean') return { type: 'yes_no', value }
  if (typeof value === 'number') return { type: 'integer', value: String(value) }
  return { type: field === 'held' ? 'date' : 'text', value }
}

/** A submission of one unit's report with these values; absent fields were not reported. */
export function sent(
  unitCode: string,
  values: Readonly<Record<string, number | boolean | string>>,
  receivedAt = '2026-04-01T00:00:00.000Z',
  excludedBy: string | null = null,
  period = '2026-Q1',
): ExtractedSubmission {
  const observations: Observation[] = Object.entries(values).map(([name, value], index) => ({
    field: name,
    item: null,
    value: observed(name, value),
    sheet: 'Sheet1',
    cell: `${String.fromCharCode(67 + index)}7`,
    shown: String(value),
    excludedBy,
  }))
  const report: Report = { unit: unitCode, form: 'F', period, observations, itemValues: [], isUsable: true }
  const submission: Submission = {
    id: `${unitCode}-${receivedAt}`,
    campaign: 'small',
    sha256: 'abc',
    receivedAt,
    claim: { fileName: `${unitCode}.xlsx`, unit: null, form: null, period: null },
  }
  return { submission, extraction: { reports: [report], findings: [] }, isSample: false }
}

export function district(code: string): Unit {
  return unit(code, 'P', 'district')
}

export function commune(code: string, parent: string): Unit {
  return unit(code, parent)
}

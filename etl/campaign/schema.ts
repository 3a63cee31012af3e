import { z } from 'zod'

/** The shape of campaign.yaml. What a statement means is told by the types in campaign.ts. */

const id = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_.-]*$/)
  .meta({ description: 'Letters, digits, _ . and -; the same name everywhere.' })
const day = z.iso.date().meta({ description: 'A day in Vietnam, such as 2024-06-30.' })
const openDay = day.nullable().default(null)
const wording = z.strictObject({ vi: z.string().min(1), en: z.string().min(1) })

const citation = z
  .strictObject({
    document: z.string().min(1).optional().meta({ description: 'Absent: the plan itself.' }),
    section: z.string().min(1).nullable().default(null),
    note: z.string().min(1).nullable().default(null),
    set_by_us: z
      .boolean()
      .default(false)
      .meta({ description: 'The document does not state it; pages and exports say so.' }),
  })
  .meta({ description: 'Where the plan says it.' })

const tier = z.strictObject({ id, label: wording })

const unitKind = z.strictObject({
  id,
  tier: id,
  label: wording,
  body_prefixes: z
    .array(z.string().min(1))
    .default([])
    .meta({ description: 'Words before the name that senders add or leave out.' }),
})

const phase = z.strictObject({
  id,
  name: wording,
  parent: id.nullable().default(null),
  start: openDay,
  end: openDay,
  citation,
})

const milestone = z.strictObject({
  id,
  name: wording,
  phase: id.nullable().default(null),
  rule: z.enum(['inclusive', 'exclusive', 'window']).meta({
    description: 'inclusive: "chậm nhất ngày"; exclusive: "trước ngày"; window: from start to date.',
  }),
  start: openDay,
  date: openDay.meta({ description: 'Null: chưa ấn định, and nothing is late.' }),
  date_by_tier: z.record(id, day.nullable()).default({}),
  citation,
})

const field = z.strictObject({
  id,
  type: z.enum(['integer', 'decimal', 'money', 'percent', 'date', 'yes_no', 'text']),
  label: wording,
  synonyms: z.array(z.string().min(1)).default([]),
  mandatory: z.boolean().default(false),
  measure: z
    .enum(['flow', 'stock'])
    .default('stock')
    .meta({ description: 'A flow is summed over periods; of a stock the last value counts.' }),
  cumulative: z
    .boolean()
    .default(false)
    .meta({ description: 'The cell holds the total since the campaign began (lũy kế).' }),
  typed_from: z
    .strictObject({ numerator: z.array(id).min(1), denominator: id })
    .nullable()
    .default(null)
    .meta({ description: 'For a typed percentage: the counts it is compared with.' }),
})

const rule = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('part_of'), part: id, whole: id }),
  z.strictObject({ kind: z.literal('sums_to'), parts: z.array(id).min(1), total: id }),
  z.strictObject({ kind: z.literal('between'), field: id, from: openDay, to: openDay }),
])

const reportPeriod = z.strictObject({
  id,
  label: wording,
  start: day,
  end: day,
  due_on: day.nullable().default(null).meta({ description: 'The last day on which a report is on time.' }),
  due_before: day.nullable().default(null).meta({ description: '"trước ngày": the day itself is late.' }),
})

const form = z.strictObject({
  id,
  number: z.string().min(1),
  title: wording,
  reported_by: z.array(id).min(1),
  every: z
    .enum(['month', 'quarter', 'half_year', 'year'])
    .nullable()
    .default(null)
    .meta({ description: 'Calendar periods between from and to; else list them under periods.' }),
  from: openDay.meta({ description: 'Absent: the start of the campaign.' }),
  to: openDay.meta({ description: 'Absent: the end of the campaign.' }),
  due_days_after_end: z.int().min(0).nullable().default(null),
  periods: z.array(reportPeriod).default([]),
  fields: z.array(field).min(1),
  rules: z.array(rule).default([]),
})

const component = z.strictObject({
  field: id,
  condition: z.enum(['value', 'yes', 'at_least', 'reported']).default('value'),
  threshold: z.number().nullable().default(null),
  weight: z.int().default(1),
})

const target = z.strictObject({
  tier: id.nullable().default(null),
  phase: id.nullable().default(null),
  operator: z.enum(['>=', '>', '<=', '=']),
  percent: z.number().min(0).meta({ description: 'In percent, at most four decimals.' }),
  citation,
})

const indicator = z.strictObject({
  id,
  name: wording,
  definition: wording,
  kind: z.enum(['share_of_units', 'on_schedule', 'ratio_of_sums']),
  form: id,
  applies_to: z.array(id).min(1).meta({ description: 'Unit kinds.' }),
  numerator: z.array(component).default([]),
  denominator: z.array(component).default([]),
  schedule: z
    .strictObject({
      event_field: id,
      held_field: id.nullable().default(null),
      deadline_field: id.nullable().default(null),
      milestone: id,
    })
    .nullable()
    .default(null),
  targets: z.array(target).default([]),
  citation,
})

export const definitionSchema = z.strictObject({
  title: wording,
  short_title: wording,
  plan: z.strictObject({
    issuer: z.string().min(1),
    number: z.string().min(1).nullable().default(null),
    date: openDay,
    document: z.string().min(1),
  }),
  term: z.string().min(1).nullable().default(null),
  start: day,
  end: openDay,
  sample_reports_until: openDay.meta({
    description: 'Made-up reports go with the campaign, the last arriving on this day.',
  }),
  tiers: z.array(tier).min(1).meta({ description: 'From the highest to the lowest.' }),
  unit_kinds: z.array(unitKind).min(1),
  phases: z.array(phase).default([]),
  milestones: z.array(milestone).default([]),
  forms: z.array(form).min(1),
  indicators: z.array(indicator).min(1),
})

export type Definition = z.infer<typeof definitionSchema>
export type FormDefinition = Definition['forms'][number]
export type CitationDefinition = z.infer<typeof citation>

/** For editors: completes and checks campaign.yaml while it is written. */
export function definitionJsonSchema(): unknown {
  const schema = z.toJSONSchema(definitionSchema, { io: 'input', target: 'draft-7' })
  return { ...schema, title: 'Campaign' }
}

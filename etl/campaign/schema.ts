import { z } from 'zod'
import { award, awardGroup, awardReceipt } from './awards-schema.ts'
import { citation, measuredBy } from './citation-schema.ts'
import { documents } from './documents-schema.ts'
import { day, field, id, openDay, rule, wording } from './field-schema.ts'
import { inspection } from './inspection-schema.ts'
import { list } from './list-schema.ts'

/** The shape of campaign.yaml. What a statement means is told by the types in campaign.ts. */

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
  moot: wording
    .nullable()
    .default(null)
    .meta({ description: 'Why it can no longer happen; what is measured by it is not applicable.' }),
  measured_by: measuredBy,
  citation,
})

const due = z
  .string()
  .regex(/^(\d{4}(-Q[1-4])?|\d{4}-\d{2}-\d{2}|yearly|ongoing)$/)
  .nullable()
  .default(null)
  .meta({ description: 'A year, a quarter (2022-Q3), a day, yearly or ongoing. Null: chưa ấn định.' })

const task = z.strictObject({
  id,
  name: wording,
  responsible: z.string().min(1).meta({ description: 'The office, never a person.' }),
  due,
  measured_by: measuredBy,
  citation,
})

const trackedItem = z
  .strictObject({
    id,
    name: wording,
    form: id.nullable().default(null),
    field: id.nullable().default(null),
    applies_to: z.array(id).default([]).meta({ description: 'Absent: the unit kinds that owe the form.' }),
    citation,
  })
  .meta({
    description: 'A content of the plan without a target: counted, or open while no form asks for it.',
  })

const reportPeriod = z.strictObject({
  id,
  label: wording,
  start: day,
  end: day,
  due_on: day.nullable().default(null).meta({ description: 'The last day on which a report is on time.' }),
  due_before: day.nullable().default(null).meta({ description: '"trước ngày": the day itself is late.' }),
})

const picked = id.optional().meta({
  description: 'The entry of the catalogue that this one takes over; what is written here goes before it.',
})

const form = z.strictObject({
  use: picked,
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
  list: list.nullable().default(null),
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
  use: picked,
  id,
  name: wording,
  definition: wording,
  kind: z.enum(['share_of_units', 'on_schedule', 'ratio_of_sums', 'reports_on_time', 'cap', 'count']),
  form: id,
  applies_to: z.array(id).min(1).meta({ description: 'Unit kinds.' }),
  numerator: z.array(component).default([]),
  denominator: z.array(component).default([]),
  schedule: z
    .strictObject({
      event_field: id,
      held_field: id.nullable().default(null),
      deadline_field: id.nullable().default(null),
    })
    .nullable()
    .default(null),
  may_exceed: z
    .boolean()
    .default(false)
    .meta({ description: 'For a ratio of sums: more done than assigned is no mistake.' }),
  milestone: id.nullable().default(null).meta({ description: 'Gives the deadline of on_schedule.' }),
  checked_at: z
    .array(id)
    .default([])
    .meta({ description: 'For a cap: the kinds of bodies of which each must keep it by itself.' }),
  quota: z
    .int()
    .positive()
    .nullable()
    .default(null)
    .meta({ description: 'For a count: of the whole campaign.' }),
  targets: z.array(target).default([]),
  citation,
})

const fieldOfForm = z.strictObject({ form: id, field: id })

const formsRule = z.strictObject({ kind: z.literal('part_of'), part: fieldOfForm, whole: fieldOfForm })

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
  tracked_items: z.array(trackedItem).default([]),
  tasks: z.array(task).default([]),
  awards: z.array(award).default([]),
  award_groups: z
    .array(awardGroup)
    .default([])
    .meta({ description: 'Those whom awards choose among, each with the criteria that figures decide.' }),
  award_receipt: awardReceipt.nullable().default(null),
  rules: z
    .array(formsRule)
    .default([])
    .meta({ description: 'Among the forms that a unit sends for a time.' }),
  documents: documents
    .prefault({})
    .meta({ description: 'How the reports and letters around it are written.' }),
  inspection: inspection
    .prefault({})
    .meta({ description: 'When a unit is listed for a reason, and how much the reason counts.' }),
})

export type Definition = z.infer<typeof definitionSchema>
export type FormDefinition = Definition['forms'][number]
export type ListDefinition = NonNullable<FormDefinition['list']>

interface ObjectSchema {
  required?: string[]
  anyOf?: { required: string[] }[]
}

/** An entry taken from the catalogue needs to say no more than which. */
function lettingUse(items: ObjectSchema): void {
  items.anyOf = [{ required: ['use'] }, { required: items.required ?? [] }]
  delete items.required
}

/** For editors: completes and checks campaign.yaml while it is written. */
export function definitionJsonSchema(): unknown {
  const schema = z.toJSONSchema(definitionSchema, { io: 'input', target: 'draft-7' })
  const { forms, indicators } = schema.properties as Record<string, { items: ObjectSchema }>
  for (const list of [forms, indicators]) if (list !== undefined) lettingUse(list.items)
  return { ...schema, title: 'Campaign' }
}

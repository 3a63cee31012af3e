import { z } from 'zod'
import { citation, measuredBy } from './citation-schema.ts'
import { id, wording } from './field-schema.ts'

/** The shape of awards in campaign.yaml: their forms, those they choose among, and the criteria that figures decide. */

const subject = z.enum(['collective', 'individual'])

export const award = z.strictObject({
  id,
  name: wording,
  granted_by: z.string().min(1),
  subjects: z.array(subject).min(1),
  quota: z.int().positive().nullable().default(null).meta({ description: 'All subjects together.' }),
  quota_by_tier: z
    .record(id, z.int().positive())
    .default({})
    .meta({ description: 'Where the plan shares the quota out; absent: it does not.' }),
  dossier: z.array(z.strictObject({ id, name: wording, copies: z.int().positive().default(1) })).default([]),
  criteria: z.array(wording).default([]),
  groups: z
    .array(id)
    .default([])
    .meta({ description: 'The award_groups that it chooses among; absent: no figure tells.' }),
  milestone: id.nullable().default(null),
  measured_by: measuredBy,
  citation,
})

const criterion = z
  .strictObject({
    id,
    name: wording.optional().meta({ description: 'Absent: the name of the indicator.' }),
    indicator: id.meta({ description: 'An indicator or a tracked item.' }),
    of: z.enum(['itself', 'all_below']).default('itself').meta({
      description: 'itself: the unit without those below it; all_below: with them, as its page shows it.',
    }),
    condition: z.enum(['met', 'yes', 'at_least', 'percent', 'highest_share', 'people']).meta({
      description:
        "met: the indicator's target; yes: what it asks holds; at_least: its count reaches the threshold; percent: its ratio, by operator and percent; highest_share: among the best of those that are not ruled out; people: how many meet it, never who.",
    }),
    threshold: z.number().positive().nullable().default(null).meta({ description: 'For at_least.' }),
    operator: z.enum(['>=', '>', '<=', '=']).default('>='),
    percent: z
      .number()
      .min(0)
      .nullable()
      .default(null)
      .meta({ description: 'For percent: in percent, at most four decimals.' }),
    among: z.enum(['all', 'same_parent']).default('all').meta({
      description: 'For highest_share: whom a unit is ranked with, such as the communes of its district.',
    }),
    places: z
      .int()
      .positive()
      .default(1)
      .meta({ description: 'For highest_share: ranks that meet it; who shares a rank shares its fate.' }),
    citation,
  })
  .meta({ description: 'One condition over one indicator of the unit.' })

const exclusion = z
  .strictObject({
    when: z.enum(['report_missing', 'report_late', 'impossible_value']),
    form: id.nullable().default(null).meta({ description: 'The report that is missing or late.' }),
    citation,
  })
  .meta({ description: 'What rules a unit out, whatever else it has done.' })

export const awardGroup = z.strictObject({
  id,
  name: wording,
  subject: subject.default('collective').meta({
    description: 'individual: units whose people are counted; their names stand in no file of ours.',
  }),
  kinds: z.array(id).default([]).meta({ description: 'Unit kinds; absent: all of the tier.' }),
  tier: id.nullable().default(null).meta({ description: 'Instead of kinds.' }),
  criteria: z.array(criterion).min(1),
  excluded: z.array(exclusion).default([]),
  judged: z
    .array(wording)
    .default([])
    .meta({ description: 'What the plan also asks for and no figure tells: for the council to judge.' }),
  citation,
})

export const awardReceipt = z
  .strictObject({
    dossiers: id.meta({ description: 'The ratio of complete dossiers to those received.' }),
    proposed: id.nullable().default(null).meta({ description: 'The indicator that counts proposals.' }),
  })
  .meta({ description: 'The form of proposals (biểu 08), counted; it is not told by form of award.' })

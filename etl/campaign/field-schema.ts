import { z } from 'zod'

/** The shape of the smallest parts of campaign.yaml: names, wordings, and the fields of forms. */

export const id = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_.-]*$/)
  .meta({ description: 'Letters, digits, _ . and -; the same name everywhere.' })
export const day = z.iso.date().meta({ description: 'A day in Vietnam, such as 2024-06-30.' })
export const openDay = day.nullable().default(null)
export const wording = z.strictObject({ vi: z.string().min(1), en: z.string().min(1) })

export const field = z.strictObject({
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

export const rule = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('part_of'), part: id, whole: id }),
  z.strictObject({ kind: z.literal('sum_within'), parts: z.array(id).min(1), whole: id }),
  z.strictObject({ kind: z.literal('sums_to'), parts: z.array(id).min(1), total: id }),
  z.strictObject({ kind: z.literal('between'), field: id, from: openDay, to: openDay }),
  z
    .strictObject({ kind: z.literal('past'), field: id })
    .meta({ description: 'The day of something that has happened: not after the day the file arrived.' }),
])

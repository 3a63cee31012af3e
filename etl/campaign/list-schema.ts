import { z } from 'zod'
import { field, id, rule, wording } from './field-schema.ts'

/** The shape of a form's second layout: one line per item, counted into the form's own fields. */

const words = z.array(z.string().min(1)).default([])

const where = z
  .strictObject({
    field: id,
    is: words.meta({ description: 'For a text: the words that count, whatever their accents and case.' }),
    is_not: words.meta({ description: 'The words that do not count; any other is told at its cell.' }),
    not_after: id
      .nullable()
      .default(null)
      .meta({ description: 'For a date: the date of the line that it must not lie after.' }),
  })
  .meta({
    description:
      'Which lines count: those whose text is one of the words, whose answer is yes, or whose date is there or in time. A blank says neither.',
  })

const count = z.strictObject({
  field: id.meta({ description: 'A number of the form itself.' }),
  sum: id
    .nullable()
    .default(null)
    .meta({ description: 'The number of the line that is added up; absent: each line counts one.' }),
  where: where.nullable().default(null),
})

/** A field that describes one item: it is read from a line and never reported as such. */
const itemField = field.omit({ measure: true, cumulative: true }).extend({
  personal: z
    .boolean()
    .default(false)
    .meta({ description: "A person's name: the line counts, the name is neither kept nor shown." }),
})

export const list = z
  .strictObject({
    item: wording.meta({ description: 'What a line is about, such as a work.' }),
    fields: z.array(itemField).min(1),
    counts: z.array(count).min(1),
    rules: z.array(rule).default([]).meta({ description: 'Among the fields of each line.' }),
  })
  .meta({ description: 'A second layout: one line per item, counted into the fields of the form.' })

import { z } from 'zod'
import { id } from './field-schema.ts'

export const citation = z
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

export type CitationDefinition = z.infer<typeof citation>

export const measuredBy = id
  .nullable()
  .default(null)
  .meta({ description: 'The indicator or tracked item that tells how many have done it.' })

import { z } from 'zod'

/** How the documents around a campaign are written, as snake_case in campaign.yaml. */
export const documents = z.strictObject({
  layout: z.enum(['party', 'state']).default('state').meta({
    description: 'party: HD 05-HD/VPTW; state: NĐ 30/2020/NĐ-CP, also for the Fatherland Front.',
  }),
  above: z.string().min(1).nullable().default(null).meta({ description: 'The body above the issuer.' }),
  issuer: z.string().min(1).nullable().default(null).meta({ description: "Absent: the plan's issuer." }),
  symbol: z.string().min(1).default('BC').meta({ description: 'After the number: BC/ĐU, BC-MTTQ-BTT.' }),
  place: z.string().min(1).nullable().default(null).meta({ description: 'Before the date: Sơn La.' }),
  signature: z.array(z.string().min(1)).default([]).meta({ description: 'T/M BAN THƯỜNG VỤ, a line each.' }),
  recipients: z.array(z.string().min(1)).default([]).meta({ description: 'Nơi nhận, an item each.' }),
  site: z
    .string()
    .regex(/^https?:\/\/[^\s?#]*[^\s?#/]$/)
    .nullable()
    .default(null)
    .meta({ description: 'Where its pages are, for links and codes: https://thidua.example.vn.' }),
})

export type DocumentSettings = Readonly<z.infer<typeof documents>>

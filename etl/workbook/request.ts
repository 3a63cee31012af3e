import type { Campaign, Form, ReportPeriod, Unit } from '../campaign/campaign.ts'

/** What a template is made for. */
export interface TemplateRequest {
  readonly campaign: Campaign
  readonly form: Form
  readonly period: ReportPeriod
  /** Whose workbook it is; null: nobody's, with a line for every unit. */
  readonly owner: Unit | null
  readonly units: readonly Unit[]
}

import type { Campaign } from '../campaign/campaign.ts'
import { definitionTables, formTables, indicatorTables } from './raw/definitions.ts'
import { receivedTables, type ExtractedSubmission } from './raw/received.ts'
import type { RawTable } from './raw/table.ts'

export interface WarehouseInputs {
  readonly campaigns: readonly Campaign[]
  readonly submissions: readonly ExtractedSubmission[]
}

/** Definitions, submissions and observations as tables of text. */
export function rawTables({ campaigns, submissions }: WarehouseInputs): RawTable[] {
  return [
    ...definitionTables(campaigns),
    ...formTables(campaigns),
    ...indicatorTables(campaigns),
    ...receivedTables(submissions),
  ]
}

import type { Finding } from '../finding/finding.ts'
import { text, textOrNull, type Row } from './columns.ts'

/** A finding with the file it was made in. */
export interface FiledFinding {
  readonly submission: string
  /** The unit that sent the file; null: the file does not tell. */
  readonly sender: string | null
  readonly finding: Finding
}

export function filedFinding(row: Row): FiledFinding {
  return {
    submission: text(row, 'submission'),
    sender: textOrNull(row, 'sender'),
    finding: JSON.parse(text(row, 'body')) as Finding,
  }
}

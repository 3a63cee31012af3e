import { annotated } from '../annotation/annotate.ts'
import type { FindingRow } from '../figures/store.ts'
import { blobStore, type StoreLocation } from '../store.ts'
import { RefusedError } from './refusal.ts'

export interface Marking {
  /** Its name, for the refusal. */
  readonly file: string
  readonly sha256: string
  readonly findings: readonly FindingRow[]
  /** It brought some, so it can be opened. */
  readonly hasReports: boolean
}

/** The sender's own file as .xlsx with every faulty cell marked and noted; refused where it cannot be opened. */
export function markedCopy(
  { store }: StoreLocation,
  { file, sha256, findings, hasReports }: Marking,
): Uint8Array {
  if (!hasReports && findings.every(({ sheet }) => sheet === null)) {
    const reasons = findings.map(({ message }) => message).join(' ')
    throw new RefusedError({ code: 'not-markable', file, reasons })
  }
  return annotated(blobStore(store).get(sha256), findings)
}

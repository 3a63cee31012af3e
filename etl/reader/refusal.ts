import { nowhere, type Finding, type FindingCode } from '../finding/finding.ts'
import type { FindingParameters } from '../finding/message.ts'
import type { Sheet } from './sheet.ts'
import { DamagedZip, TooMuchUnpacked } from './zip/damage.ts'

export type ReadResult = { readonly sheets: readonly Sheet[] } | { readonly refusal: Finding }

/** Bytes of a file as sent. */
export const SIZE_LIMIT = 50 * 1024 * 1024
/** Bytes of what is packed in one file. */
export const UNPACKED_LIMIT = 256 * 1024 * 1024
/** Filled cells of all sheets of a file. */
export const CELL_LIMIT = 1_000_000
export const SHEET_LIMIT = 1000

/** What is wrong with a whole file, without its place. */
type Fault = {
  [Code in FindingCode]: { readonly code: Code; readonly params: FindingParameters[Code] }
}[FindingCode]

function refused(fault: Fault): { readonly refusal: Finding } {
  return { refusal: { ...fault, severity: 'error', place: nowhere } }
}

export const refuse = {
  empty: () => refused({ code: 'file/empty', params: {} }),
  encrypted: () => refused({ code: 'file/encrypted', params: {} }),
  unsupported: (kind: string) => refused({ code: 'file/unsupported', params: { kind } }),
  cutOff: () => refused({ code: 'file/unreadable', params: { reason: 'cut-off' } }),
  damaged: () => refused({ code: 'file/unreadable', params: { reason: 'damaged' } }),
  tooHeavy: (seconds: number) => refused({ code: 'file/too-heavy', params: { seconds } }),
  outOfMemory: () => refused({ code: 'file/out-of-memory', params: {} }),
  tooLarge: (size: number) => refused({ code: 'file/too-large', params: { size, limit: SIZE_LIMIT } }),
  unpacksTooLarge: () => refused({ code: 'file/unpacks-too-large', params: { limit: UNPACKED_LIMIT } }),
  tooManyCells: () => refused({ code: 'file/too-many-cells', params: { limit: CELL_LIMIT } }),
  tooManySheets: (count: number) =>
    refused({ code: 'file/too-many-sheets', params: { count, limit: SHEET_LIMIT } }),
  archiveEmpty: () => refused({ code: 'file/archive-empty', params: {} }),
  archiveEncrypted: () => refused({ code: 'file/archive-encrypted', params: {} }),
  archiveDamaged: () => refused({ code: 'file/archive-damaged', params: {} }),
  archiveTooLarge: (limit: number) => refused({ code: 'file/archive-too-large', params: { limit } }),
  archiveTooManyFiles: (count: number, limit: number) =>
    refused({ code: 'file/archive-too-many-files', params: { count, limit } }),
}

/** Thrown where a file turns out to be refused while it is being read. */
export class Refused extends Error {
  readonly result: ReadResult

  constructor(result: ReadResult) {
    super('refused')
    this.result = result
  }
}

/** What cannot be read, by what went wrong; no damage to a file is an error of ours. */
export function refusalFor(cause: unknown): ReadResult {
  if (cause instanceof Refused) return cause.result
  if (cause instanceof TooMuchUnpacked) return refuse.unpacksTooLarge()
  if (cause instanceof DamagedZip) return cause.isCutOff ? refuse.cutOff() : refuse.damaged()
  const isLocked = cause instanceof Error && /password-protected/i.test(cause.message)
  return isLocked ? refuse.encrypted() : refuse.damaged()
}

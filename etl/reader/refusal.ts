import { nowhere, type Finding } from '../finding/finding.ts'
import type { Sheet } from './sheet.ts'

export type ReadResult = { readonly sheets: readonly Sheet[] } | { readonly refusal: Finding }

export const SIZE_LIMIT = 50 * 1024 * 1024

export const refuse = {
  empty: (): ReadResult => ({
    refusal: { code: 'file/empty', severity: 'error', place: nowhere, params: {} },
  }),
  encrypted: (): ReadResult => ({
    refusal: { code: 'file/encrypted', severity: 'error', place: nowhere, params: {} },
  }),
  unsupported: (kind: string): ReadResult => ({
    refusal: { code: 'file/unsupported', severity: 'error', place: nowhere, params: { kind } },
  }),
  unreadable: (reason: string): ReadResult => ({
    refusal: { code: 'file/unreadable', severity: 'error', place: nowhere, params: { reason } },
  }),
  tooHeavy: (seconds: number): ReadResult => ({
    refusal: { code: 'file/too-heavy', severity: 'error', place: nowhere, params: { seconds } },
  }),
  tooLarge: (size: number): ReadResult => ({
    refusal: {
      code: 'file/too-large',
      severity: 'error',
      place: nowhere,
      params: { size, limit: SIZE_LIMIT },
    },
  }),
}

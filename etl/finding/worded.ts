import type { FindingCode, FindingPlace } from './finding.ts'
import type { FindingParameters } from './message.ts'

/** What is wrong, and what to do about it. */
export interface FindingWording {
  readonly message: string
  readonly hint: string
}

/** One wording per code: a code without one does not compile. */
export type Wordings = {
  readonly [Code in FindingCode]: (params: FindingParameters[Code], place: FindingPlace) => FindingWording
}

/** The wordings of what is wrong with a file as a whole. */
export type FileWordings = Pick<Wordings, Extract<FindingCode, `file/${string}`>>

/** The wordings of faults in a registry of units. */
export type RegistryWordings = Pick<Wordings, Extract<FindingCode, `registry/${string}`>>

/** The wordings of what is wrong with a backup. */
export type BackupWordings = Pick<Wordings, Extract<FindingCode, `backup/${string}`>>

/** The wordings of lines that are counted one by one, or name their own period. */
export type ListWordings = Pick<
  Wordings,
  | 'row/unknown-period'
  | 'row/incomplete-item'
  | 'row/duplicate-item'
  | 'row/item-unsaid'
  | 'cell/unknown-word'
>

/** The message of a finding that another one answers. */
export function messageOf(
  wordings: Wordings,
  { code, params }: FindingParameters['cell/confirmed']['doubt'],
  place: FindingPlace,
): string {
  const word = wordings[code as FindingCode] as (params: unknown, place: FindingPlace) => FindingWording
  return word(params, place).message
}

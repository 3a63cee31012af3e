type NoParameters = Readonly<Record<string, never>>

/** Code → what its wording needs. A code without a wording in every language does not compile. */
export interface FindingParameters {
  'file/empty': NoParameters
  'file/unsupported': { readonly kind: string }
  'file/encrypted': NoParameters
  'file/unreadable': { readonly reason: 'cut-off' | 'damaged' }
  'file/too-heavy': { readonly seconds: number }
  'file/out-of-memory': NoParameters
  /** Sizes and their limits in bytes. */
  'file/too-large': { readonly size: number; readonly limit: number }
  'file/unpacks-too-large': { readonly limit: number }
  'file/too-many-cells': { readonly limit: number }
  'file/too-many-sheets': { readonly count: number; readonly limit: number }
  /** An archive is a zip of files, each of them to be received. */
  'file/archive-encrypted': NoParameters
  'file/archive-damaged': NoParameters
  'file/archive-too-large': { readonly limit: number }
  'file/archive-too-many-files': { readonly count: number; readonly limit: number }
  'file/archive-empty': NoParameters
  'file/duplicate': { readonly earlier: string }
  'file/no-report': NoParameters
  'sheet/no-header': { readonly forms: readonly string[] }
  'sheet/ambiguous-form': { readonly forms: readonly string[] }
  'sheet/hidden': NoParameters
  /** `tcvn3`, `vni`: fonts of another encoding; `mojibake`: a code page that was misread. */
  'sheet/re-encoded': { readonly encodings: readonly string[] }
  /** Letters became question marks when the file was saved. */
  'sheet/lost-letters': NoParameters
  'sheet/no-period': { readonly periods: readonly string[] }
  'sheet/unknown-period': { readonly seen: string; readonly periods: readonly string[] }
  'sheet/ambiguous-period': { readonly periods: readonly string[] }
  'sheet/missing-column': { readonly label: string }
  'sheet/no-unit': NoParameters
  /** The heading as written; null where the column has none. */
  'column/not-recognised': { readonly label: string | null }
  'column/duplicate': { readonly label: string; readonly taken: string }
  'column/ambiguous': { readonly label: string; readonly meanings: readonly string[] }
  'column/hidden': { readonly label: string }
  'row/no-unit': NoParameters
  'row/hidden': NoParameters
  /** `seen` null: the row names no period. */
  'row/unknown-period': { readonly seen: string | null; readonly periods: readonly string[] }
  'row/unknown-code': { readonly unit: string }
  'row/code-and-name-differ': { readonly coded: string; readonly named: string }
  'row/unknown-unit': {
    readonly candidates: readonly string[]
    /** Letters of the name became question marks when it was saved. */
    readonly hasLostLetters: boolean
  }
  'row/ambiguous-unit': { readonly candidates: readonly string[] }
  'row/not-a-reporter': { readonly form: string }
  /** The unit's first and last day, and those that went on from it. */
  'row/unit-not-then': {
    readonly from: string | null
    readonly to: string | null
    readonly successors: readonly string[]
  }
  'row/duplicate-unit': { readonly firstCell: string }
  'row/not-reported': { readonly label: string }
  'row/empty-report': NoParameters
  /** A line of a list without what names its item: it is not counted. */
  'row/incomplete-item': { readonly label: string; readonly item: string }
  /** A line that says the same as an earlier one: it is not counted again. */
  'row/duplicate-item': { readonly item: string; readonly firstCell: string }
  /** A line that leaves blank what others of the list say. */
  'row/item-unsaid': { readonly label: string; readonly counted: string }
  'cell/not-a-number': { readonly label: string }
  'cell/not-a-whole-number': { readonly label: string }
  'cell/ambiguous-number': { readonly label: string; readonly readAs: string }
  'cell/negative': { readonly label: string }
  'cell/too-large': { readonly label: string; readonly limit: string }
  'cell/shared': { readonly label: string }
  'cell/not-a-date': { readonly label: string }
  'cell/not-yes-or-no': { readonly label: string }
  /** A text where certain words are expected. */
  'cell/unknown-word': { readonly label: string; readonly known: readonly string[] }
  'cell/error-value': { readonly label: string }
  'cell/no-cached-result': { readonly label: string }
  'cell/above-hundred-percent': { readonly label: string; readonly percent: string }
  'cell/part-exceeds-whole': {
    readonly part: string
    readonly whole: string
    readonly partValue: string
    readonly wholeValue: string
    /** Null where the whole is zero. */
    readonly percent: string | null
  }
  'cell/sum-mismatch': { readonly total: string; readonly typed: string; readonly computed: string }
  /** A typed total beside the sum of the rows it adds up. */
  'cell/total-mismatch': {
    readonly label: string
    readonly typed: string
    readonly computed: string
    readonly difference: string
  }
  'cell/percent-mismatch': { readonly typed: string; readonly computed: string; readonly points: string }
  'cell/date-out-of-range': {
    readonly label: string
    readonly from: string | null
    readonly to: string | null
  }
  /** What happened lies after the day the file arrived. */
  'cell/date-in-future': { readonly label: string; readonly receivedOn: string }
  'cell/above-cap': {
    readonly part: string
    readonly whole: string
    /** Null where the whole is zero. */
    readonly percent: string | null
    readonly limit: string
  }
  /** A cumulative value that is below the one of an earlier period. */
  'cell/cumulative-falls': {
    readonly label: string
    readonly value: string
    readonly before: string
    readonly period: string
  }
  /** A part that one form tells is above the whole that another tells. */
  'cell/exceeds-other-form': {
    readonly part: string
    readonly partValue: string
    readonly whole: string
    readonly wholeValue: string
    readonly form: string
  }
  /** What was doubted, and who says that it is right. */
  'cell/confirmed': {
    readonly by: string
    readonly reason: string
    /** The finding that it answers. */
    readonly doubt: { readonly code: string; readonly params: unknown }
  }
  'file/withdrawn': { readonly by: string; readonly reason: string }
  'pair/incomplete': { readonly missing: string }
  'definition/missing-file': { readonly name: string }
  'definition/syntax': { readonly problem: string }
  'definition/invalid': { readonly path: string; readonly problem: DefinitionProblem }
  'definition/unknown-key': {
    readonly path: string
    readonly key: string
    readonly suggestion: string | null
  }
  'definition/unknown-reference': {
    readonly path: string
    readonly name: string
    readonly suggestion: string | null
  }
  'definition/duplicate': { readonly path: string; readonly name: string }
  'definition/date-order': { readonly path: string; readonly start: string; readonly end: string }
  'definition/outside-campaign': { readonly path: string; readonly date: string }
  'definition/uncovered-time': { readonly start: string; readonly end: string }
  'definition/cycle': { readonly path: string; readonly names: readonly string[] }
  'definition/wrong-field-type': {
    readonly path: string
    readonly field: string
    readonly type: string
    readonly expected: readonly string[]
  }
  'registry/missing-column': { readonly name: string }
  'registry/blank': { readonly name: string }
  'registry/unknown-kind': { readonly kind: string; readonly suggestion: string | null }
  'registry/not-a-date': { readonly name: string }
  'registry/unknown-parent': { readonly parent: string; readonly suggestion: string | null }
  'registry/cycle': { readonly path: readonly string[] }
  'registry/several-roots': { readonly roots: readonly string[] }
  'registry/duplicate-code': { readonly code: string }
  'registry/closes-before-it-opens': { readonly from: string; readonly to: string }
  /** The parent's first and last day; null where open. */
  'registry/outlives-parent': {
    readonly parent: string
    readonly from: string | null
    readonly to: string | null
  }
  'registry/same-name': { readonly name: string; readonly other: string }
  'registry/overlapping-lifetimes': { readonly code: string; readonly other: string }
  'registry/unknown-event': { readonly kind: string; readonly suggestion: string | null }
  'registry/not-a-share': { readonly share: string }
  'registry/no-successor': NoParameters
  'registry/successor-of-abolished': NoParameters
  'registry/unknown-unit': { readonly unit: string; readonly suggestion: string | null }
  'registry/event-date': {
    readonly unit: string
    readonly name: string
    readonly expected: string
    readonly found: string | null
  }
  'registry/shares': { readonly unit: string; readonly sum: string }
  'backup/not-a-backup': NoParameters
  /** `format`, `known`: of the backup, and the latest that is known. */
  'backup/later-format': { readonly format: number; readonly known: number; readonly product: string }
  /** What is damaged in it; null: the backup as a whole. */
  'backup/damaged': { readonly entry: string | null }
  /** The files of a definition that stand otherwise in the folder. */
  'backup/definition-differs': { readonly campaign: string; readonly files: readonly string[] }
}

/** Why a statement of a definition does not have its declared shape. */
export type DefinitionProblem =
  | { readonly kind: 'missing' }
  | { readonly kind: 'wrong-type'; readonly expected: string }
  | { readonly kind: 'not-one-of'; readonly allowed: readonly string[]; readonly suggestion: string | null }
  | { readonly kind: 'wrong-form'; readonly expected: string }

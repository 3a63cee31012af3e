/** What an item of a list says in one of the list's fields. */
export interface ItemValue {
  readonly field: string
  /** As the sender sees it. */
  readonly shown: string
  /** Exact decimal text; null where the field holds no number. */
  readonly number: string | null
  /** Impossible: no sum takes it in. */
  readonly isExcluded: boolean
  readonly sheet: string
  /** A1 address in the file as sent. */
  readonly cell: string
}

/** One item of a unit's list, with the file that it stands in. */
export interface Item {
  readonly unit: string
  readonly period: string
  /** From 1, among the items of the report. */
  readonly item: number
  readonly values: readonly ItemValue[]
  /** What it counts in each field of the form, as exact decimal text; null, or no such field: it does not say. */
  readonly counts: Readonly<Record<string, string | null>>
  readonly submission: string
  readonly file: string
  readonly sha256: string
  /** ISO instant in UTC. */
  readonly receivedAt: string
}

/** The reports that items are taken from. */
export interface ItemReports {
  readonly items: readonly Item[]
  /** Reports that stand. */
  readonly reports: number
  /** Reports among them that name no item although they count some, and how many they count. */
  readonly unlisted: { readonly reports: number; readonly count: number }
}

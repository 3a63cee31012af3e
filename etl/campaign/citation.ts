export interface Wording {
  readonly vi: string
  readonly en: string
}

/** Where a statement comes from; `stated: false` marks what we set because the plan does not say it. */
export interface Citation {
  readonly document: string
  readonly section: string | null
  readonly stated: boolean
  readonly note: string | null
}

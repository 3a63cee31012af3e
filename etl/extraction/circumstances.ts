import { undecided, type Decided } from './decided.ts'

/** What is known of a file beside its content and its sender's claim. */
export interface Circumstances {
  /** The day it arrived, ISO in Vietnam; null where that says nothing, as of a file that is only tried. */
  readonly receivedOn: string | null
  readonly decided: Decided
}

export const plainCircumstances: Circumstances = { receivedOn: null, decided: undecided }

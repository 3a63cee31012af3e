import type { StoreLocation } from '../store.ts'
import type { Refusal } from './refusal.ts'
import type { TaskName } from './tasks.ts'

/** What is said to the process of the desk. */
export interface Request {
  readonly id: number
  readonly location: StoreLocation
  readonly task: TaskName
  readonly input: unknown
}

/** What it says of a request: how far it is, and once how it ended. */
export type Reply =
  | {
      readonly id: number
      readonly kind: 'progress'
      readonly done: number
      readonly total: number
      readonly label: string
    }
  | { readonly id: number; readonly kind: 'answer'; readonly value: unknown }
  | { readonly id: number; readonly kind: 'refused'; readonly refusal: Refusal }
  /** Our failure: with its stack. */
  | { readonly id: number; readonly kind: 'failed'; readonly stack: string }

import type { MessagePort } from 'node:worker_threads'
import type { ReadResult } from '../reader/refusal.ts'
import type { Sheet } from '../reader/sheet.ts'
import type { PackedCells } from './packed-cells.ts'

/** What the thread that reads is given when it starts. */
export interface ReadingThread {
  /** Bytes go in, what was read comes out. */
  readonly port: MessagePort
  /** One number: whose turn it is. */
  readonly state: Int32Array<SharedArrayBuffer>
}

/** What the thread that starts and watches it is given. */
export interface WatchingThread extends ReadingThread {
  /** Of the heap, for everything that a file becomes. */
  readonly megabytes: number
}

/** The thread reads, or goes on with what it has to tell. */
export const READING = 0
/** The thread has told something, and waits for it to be taken. */
export const TOLD = 1
/** The thread is no more. */
export const OUT_OF_MEMORY = 2
export const FAILED = 3

/** What was read, in parts, so that no more than one of them is in memory twice. */
export type Told =
  /** The time of the file begins. */
  | { readonly kind: 'begun' }
  | ({ readonly kind: 'refusal' } & Extract<ReadResult, { readonly refusal: unknown }>)
  | { readonly kind: 'sheet'; readonly sheet: Omit<Sheet, 'cells'> }
  /** Of the sheet that was told last. */
  | { readonly kind: 'cells'; readonly cells: PackedCells }
  | { readonly kind: 'end' }

import { MessageChannel, receiveMessageOnPort, Worker, type MessagePort } from 'node:worker_threads'
import { holdsWorkbook, readSheets } from '../reader/read.ts'
import { refuse, type ReadResult } from '../reader/refusal.ts'
import type { Cell, Sheet } from '../reader/sheet.ts'
import { unpackCells } from './packed-cells.ts'
import {
  OUT_OF_MEMORY,
  READING,
  TOLD,
  type ReadingThread,
  type Told,
  type WatchingThread,
} from './protocol.ts'

interface Thread {
  readonly worker: Worker
  readonly port: MessagePort
  readonly state: ReadingThread['state']
}

/** For the thread to begin, which is no fault of the file's. */
const STARTING_SECONDS = 60
const READING_MEGABYTES = 400

/** After so many cells a thread holds memory that others need. */
const MANY_CELLS = 100_000

function isLarge(read: ReadResult): boolean {
  return 'sheets' in read && read.sheets.reduce((sum, { cells }) => sum + cells.length, 0) > MANY_CELLS
}

/** The sheets that were told in parts. */
class Gathering {
  readonly sheets: Sheet[] = []
  #cells: Cell[] = []

  add(sheet: Omit<Sheet, 'cells'>): void {
    this.#cells = []
    this.sheets.push({ ...sheet, cells: this.#cells })
  }

  addCells(cells: readonly Cell[]): void {
    for (const cell of cells) this.#cells.push(cell)
  }
}

/**
 * Workbooks come from anywhere, and a damaged or hostile one can make a reader loop or allocate without end, which
 * no `catch` can stop. They are read in a thread that has only so much time and memory; one that takes more is
 * refused, and the thread with it.
 */
export class GuardedReader {
  readonly #seconds: number
  readonly #megabytes: number
  #thread: Thread | null = null

  constructor(seconds: number, megabytes = READING_MEGABYTES) {
    this.#seconds = seconds
    this.#megabytes = megabytes
  }

  read(bytes: Uint8Array): ReadResult {
    if (!holdsWorkbook(bytes)) return readSheets(bytes)
    this.#thread ??= startThread(this.#megabytes)
    const read = this.#gather(this.#thread, bytes)
    if (read !== null) {
      if (isLarge(read)) this.close()
      return read
    }
    const isOutOfMemory = Atomics.load(this.#thread.state, 0) === OUT_OF_MEMORY
    this.close()
    return isOutOfMemory ? refuse.outOfMemory() : refuse.tooHeavy(this.#seconds)
  }

  close(): void {
    void this.#thread?.worker.terminate()
    this.#thread = null
  }

  /** Null where the thread did not come to an end with it. */
  #gather({ port, state }: Thread, bytes: Uint8Array): ReadResult | null {
    let deadline = performance.now() + STARTING_SECONDS * 1000
    const gathering = new Gathering()
    Atomics.store(state, 0, READING)
    port.postMessage(bytes)
    for (;;) {
      Atomics.wait(state, 0, READING, Math.max(deadline - performance.now(), 0))
      if (Atomics.load(state, 0) !== TOLD) return null
      const told = receiveMessageOnPort(port)?.message as Told
      Atomics.store(state, 0, READING)
      Atomics.notify(state, 0)
      if (told.kind === 'begun') deadline = performance.now() + this.#seconds * 1000
      else if (told.kind === 'sheet') gathering.add(told.sheet)
      else if (told.kind === 'cells') gathering.addCells(unpackCells(told.cells))
      else return told.kind === 'end' ? { sheets: gathering.sheets } : { refusal: told.refusal }
    }
  }
}

function startThread(megabytes: number): Thread {
  const { port1: port, port2 } = new MessageChannel()
  const state = new Int32Array(new SharedArrayBuffer(4))
  const worker = new Worker(new URL('./watching-thread.ts', import.meta.url), {
    workerData: { port: port2, state, megabytes } satisfies WatchingThread,
    transferList: [port2],
  })
  worker.unref()
  port.unref()
  return { worker, port, state }
}

const READING_SECONDS = 15

/** For everything that is received. */
export const guardedReader = new GuardedReader(READING_SECONDS, READING_MEGABYTES)

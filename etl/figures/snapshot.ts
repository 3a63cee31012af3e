import { readPointer, snapshotPath, type Pointer } from '../warehouse/publish.ts'
import { rowsOf, type Answer, type AnswerRow } from './answer.ts'
import { answer, close, openSnapshot, rest, type OpenSnapshot } from './open-snapshot.ts'
import type { Parameters } from './query-text.ts'

/** No snapshot has been published yet. */
export class NoSnapshotError extends Error {}

function asQuestion(name: string, parameters: Parameters): string {
  return JSON.stringify([name, parameters])
}

/** Follows the published pointer; a query keeps the snapshot that it began with. */
export class SnapshotReader {
  readonly #store: string
  #current: OpenSnapshot | null = null
  #opening: Promise<OpenSnapshot> | null = null
  #resting: Promise<void> | null = null

  constructor(store: string) {
    this.#store = store
  }

  pointer(): Pointer {
    const pointer = readPointer(this.#store)
    if (pointer === null) throw new NoSnapshotError('no snapshot has been published in this store')
    return pointer
  }

  /** What a query file of this folder brings; `undefined` parameters do not exist, null ones mean "any". */
  async ask(name: string, parameters: Parameters): Promise<Answer> {
    const open = await this.#lease()
    try {
      const question = asQuestion(name, parameters)
      return await open.memory.recall(question, () => answer(open, name, parameters))
    } finally {
      this.#release(open)
    }
  }

  async rows(name: string, parameters: Parameters): Promise<AnswerRow[]> {
    return rowsOf(await this.ask(name, parameters))
  }

  /** What the published snapshot was asked before, if it is not forgotten. */
  known(name: string, parameters: Parameters): Promise<Answer> | null {
    const open = this.#current
    if (open?.pointer.snapshot !== this.pointer().snapshot) return null
    return open.memory.known(asQuestion(name, parameters))
  }

  close(): void {
    const open = this.#current
    this.#current = null
    if (open?.leases === 0) close(open)
  }

  /** Gives memory back while nothing is asked; what is asked meanwhile waits, some milliseconds. */
  async rest(): Promise<void> {
    const open = this.#current
    if (open === null || open.leases > 0 || this.#resting !== null) return
    open.leases += 1
    this.#resting = rest(open).finally(() => {
      this.#resting = null
      this.#release(open)
    })
    await this.#resting
  }

  async #lease(): Promise<OpenSnapshot> {
    await this.#resting
    const pointer = this.pointer()
    if (this.#current?.pointer.snapshot !== pointer.snapshot) {
      this.#opening ??= this.#swap(pointer).finally(() => (this.#opening = null))
      await this.#opening
    }
    const open = this.#current
    if (open === null) throw new NoSnapshotError('the snapshot was closed')
    open.leases += 1
    return open
  }

  async #swap(pointer: Pointer): Promise<OpenSnapshot> {
    const open = await openSnapshot(snapshotPath(this.#store, pointer.snapshot), pointer)
    const old = this.#current
    this.#current = open
    if (old?.leases === 0) close(old)
    return open
  }

  #release(open: OpenSnapshot): void {
    open.leases -= 1
    if (open.leases === 0 && open !== this.#current) close(open)
  }
}

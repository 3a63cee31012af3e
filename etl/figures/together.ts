import { setImmediate } from 'node:timers/promises'
import type { Row } from './columns.ts'
import type { Parameters } from './query-text.ts'
import type { SnapshotReader } from './snapshot.ts'

interface Batch {
  readonly breakdowns: Set<string>
  readonly rows: Promise<Row[]>
}

function textOf(breakdowns: ReadonlySet<string>): string {
  return [...breakdowns].toSorted((a, b) => (a < b ? -1 : 1)).join(' ')
}

/** Questions that one turn of the event loop asks about the same units, indicators and days become one query. */
export class IndicatorQuestions {
  readonly #reader: SnapshotReader
  readonly #batches = new Map<string, Batch>()

  constructor(reader: SnapshotReader) {
    this.#reader = reader
  }

  /** Rows of `indicator-rows` for a breakdown. */
  async rows(shared: Parameters, breakdown: string): Promise<Row[]> {
    const key = JSON.stringify(shared)
    const batch = this.#batches.get(key) ?? this.#open(key, shared)
    batch.breakdowns.add(breakdown)
    return (await batch.rows).filter((row) => row['breakdown'] === breakdown)
  }

  #open(key: string, shared: Parameters): Batch {
    const breakdowns = new Set<string>()
    const asked = setImmediate().then(() => {
      this.#batches.delete(key)
      return this.#reader.rows('indicator-rows', { ...shared, breakdowns: textOf(breakdowns) })
    })
    const batch = { breakdowns, rows: asked }
    this.#batches.set(key, batch)
    return batch
  }
}

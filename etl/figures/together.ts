import { setImmediate } from 'node:timers/promises'
import type { Row } from './columns.ts'
import type { Parameters, SnapshotReader } from './snapshot.ts'

/** Rows of `indicator-rows`; `breakdown` and `window_id` tell those of one question from those of another. */
interface Question {
  readonly breakdown: string
  /** Null: every window of the breakdown's kind. */
  readonly windowId: string | null
}

interface Batch {
  readonly questions: Question[]
  readonly rows: Promise<Row[]>
}

function parametersOf(shared: Parameters, questions: readonly Question[]): Parameters {
  const [one, ...others] = [...new Set(questions.map(({ windowId }) => windowId))]
  const breakdowns = [...new Set(questions.map(({ breakdown }) => breakdown))].toSorted((a, b) =>
    a < b ? -1 : 1,
  )
  return {
    ...shared,
    breakdowns: breakdowns.join(' '),
    window_id: others.length === 0 ? (one ?? null) : null,
  }
}

/** Questions that one turn of the event loop asks about the same units, indicators and days become one query. */
export class IndicatorQuestions {
  readonly #reader: SnapshotReader
  readonly #batches = new Map<string, Batch>()

  constructor(reader: SnapshotReader) {
    this.#reader = reader
  }

  async rows(shared: Parameters, question: Question): Promise<Row[]> {
    const key = JSON.stringify(shared)
    const batch = this.#batches.get(key) ?? this.#open(key, shared)
    batch.questions.push(question)
    const { breakdown, windowId } = question
    return (await batch.rows).filter(
      (row) => row['breakdown'] === breakdown && (windowId === null || row['window_id'] === windowId),
    )
  }

  #open(key: string, shared: Parameters): Batch {
    const questions: Question[] = []
    const asked = setImmediate().then(() => {
      this.#batches.delete(key)
      return this.#reader.rows('indicator-rows', parametersOf(shared, questions))
    })
    const batch = { questions, rows: asked }
    this.#batches.set(key, batch)
    return batch
  }
}

import { setImmediate } from 'node:timers/promises'
import { rowsOf, type Answer } from './answer.ts'
import { isWithin, readBreakdown } from './breakdown.ts'
import type { Row } from './columns.ts'
import type { Parameters } from './query-text.ts'
import type { SnapshotReader } from './snapshot.ts'

interface Batch {
  readonly breakdowns: Set<string>
  readonly rows: Promise<Row[]>
}

/** Of how many units and days it is remembered which breakdowns were asked for. */
const REMEMBERED = 500

/** Groupings that tell of single units; the figures of these lie apart from those of whole nodes. */
const ofUnits = new Set(['self', 'child', 'node', 'unit'])

/** What one query reads: figures that lie together, by the parameters that they share. */
function keyOf(shared: Parameters, breakdown: string): string {
  return JSON.stringify([ofUnits.has(readBreakdown(breakdown).grouping), shared])
}

function textOf(breakdowns: ReadonlySet<string>): string {
  return [...breakdowns].toSorted((a, b) => (a < b ? -1 : 1)).join(' ')
}

/** The rows of a breakdown among those of a wider one. */
function rowsWithin(answer: Answer, breakdown: string, wider: string): Row[] {
  const { indicator, windowId } = readBreakdown(breakdown)
  const column = (name: string) => answer.columns[answer.names.indexOf(name)] ?? []
  const [breakdowns, indicators, windows] = [column('breakdown'), column('indicator'), column('window_id')]
  return rowsOf(
    answer,
    (at) =>
      breakdowns[at] === wider &&
      (indicator === '*' || indicators[at] === indicator) &&
      (windowId === '' || windows[at] === windowId),
  )
}

/**
 * Questions that one turn of the event loop asks about the same node and day become one query or two, and what a wider question has brought before is not asked again.
 */
export class IndicatorQuestions {
  readonly #reader: SnapshotReader
  readonly #batches = new Map<string, Batch>()
  /** By what questions share: the breakdowns that were asked together, a text each. */
  readonly #asked = new Map<string, Set<string>>()

  constructor(reader: SnapshotReader) {
    this.#reader = reader
  }

  /** Rows of `indicator-rows` for a breakdown; `isAmongAll`: whoever asks for all indicators is told of its own too. */
  async rows(shared: Parameters, breakdown: string, isAmongAll: boolean): Promise<Row[]> {
    const key = keyOf(shared, breakdown)
    const known = this.#known(key, shared, breakdown, isAmongAll)
    if (known !== null) return known
    const batch = this.#batches.get(key) ?? this.#open(key, shared)
    batch.breakdowns.add(breakdown)
    return (await batch.rows).filter((row) => row['breakdown'] === breakdown)
  }

  /** Asks for breakdowns whose rows are not needed yet. */
  async askAhead(shared: Parameters, breakdowns: readonly string[]): Promise<void> {
    for (const [key, together] of Map.groupBy(breakdowns, (each) => keyOf(shared, each))) {
      const text = textOf(new Set(together))
      await this.#reader.ask('indicator-rows', { ...shared, breakdowns: text })
      this.#remember(key, text)
    }
  }

  #known(key: string, shared: Parameters, breakdown: string, isAmongAll: boolean): Promise<Row[]> | null {
    const asked = readBreakdown(breakdown)
    for (const text of this.#asked.get(key) ?? []) {
      const wider = text.split(' ').find((each) => isWithin(asked, readBreakdown(each), isAmongAll))
      if (wider === undefined) continue
      const answer = this.#reader.known('indicator-rows', { ...shared, breakdowns: text })
      if (answer !== null) return answer.then((told) => rowsWithin(told, breakdown, wider))
    }
    return null
  }

  #open(key: string, shared: Parameters): Batch {
    const breakdowns = new Set<string>()
    const asked = setImmediate().then(() => {
      this.#batches.delete(key)
      const text = textOf(breakdowns)
      this.#remember(key, text)
      return this.#reader.rows('indicator-rows', { ...shared, breakdowns: text })
    })
    const batch = { breakdowns, rows: asked }
    this.#batches.set(key, batch)
    return batch
  }

  #remember(key: string, text: string): void {
    const texts = this.#asked.get(key) ?? new Set()
    this.#asked.delete(key)
    this.#asked.set(key, texts.add(text))
    const [oldest] = this.#asked.keys()
    if (this.#asked.size > REMEMBERED && oldest !== undefined) this.#asked.delete(oldest)
  }
}

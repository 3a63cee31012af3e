import type { Json } from '@duckdb/node-api'

export type AnswerRow = Record<string, Json>

/** Rows of all kept answers together: some ten megabytes. */
const LIMIT = 20_000

/** The answers of one snapshot, which never changes; those asked for longest ago are forgotten first. */
export class AnswerMemory {
  readonly #limit: number
  readonly #answers = new Map<string, { readonly rows: Promise<AnswerRow[]>; size: number }>()
  #size = 0

  constructor(limit = LIMIT) {
    this.#limit = limit
  }

  async recall(question: string, ask: () => Promise<AnswerRow[]>): Promise<AnswerRow[]> {
    const known = this.#answers.get(question)
    const answer = known ?? { rows: ask(), size: 0 }
    this.#answers.delete(question)
    this.#answers.set(question, answer)
    try {
      const rows = await answer.rows
      if (known === undefined) this.#keep(question, rows.length + 1)
      return rows
    } catch (cause) {
      this.#forget(question)
      throw cause
    }
  }

  #keep(question: string, size: number): void {
    const answer = this.#answers.get(question)
    if (answer === undefined) return
    answer.size = size
    this.#size += size
    if (size > this.#limit) this.#forget(question)
    for (const oldest of this.#answers.keys()) {
      if (this.#size <= this.#limit) return
      this.#forget(oldest)
    }
  }

  #forget(question: string): void {
    this.#size -= this.#answers.get(question)?.size ?? 0
    this.#answers.delete(question)
  }
}

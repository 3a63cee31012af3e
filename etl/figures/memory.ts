/** Values of all kept answers together: some twenty megabytes. */
const LIMIT = 1_500_000

/** The answers of one snapshot, which never changes; those asked for longest ago are forgotten first. */
export class AnswerMemory<Answer extends { readonly length: number }> {
  readonly #limit: number
  readonly #answers = new Map<string, { readonly told: Promise<Answer>; size: number }>()
  #size = 0

  constructor(limit = LIMIT) {
    this.#limit = limit
  }

  /** The answer, if the question has been asked and is not forgotten. */
  known(question: string): Promise<Answer> | null {
    const answer = this.#answers.get(question)
    if (answer === undefined) return null
    this.#answers.delete(question)
    this.#answers.set(question, answer)
    return answer.told
  }

  async recall(question: string, ask: () => Promise<Answer>): Promise<Answer> {
    const known = this.#answers.get(question)
    const answer = known ?? { told: ask(), size: 0 }
    this.#answers.delete(question)
    this.#answers.set(question, answer)
    try {
      const told = await answer.told
      if (known === undefined) this.#keep(question, told.length + 1)
      return told
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

/** A reproducible source of chance: the same key gives the same draws, whatever else is drawn elsewhere. */
export class Chance {
  #state: number

  constructor(...keys: readonly string[]) {
    let hash = 0x811c9dc5
    for (const character of keys.join('\u0000')) {
      hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
    }
    this.#state = hash >>> 0
    this.#next()
  }

  /** A whole number from 0 to below `count`. */
  below(count: number): number {
    return Math.floor((this.#next() / 4_294_967_296) * count)
  }

  /** A whole number, both ends included. */
  between(from: number, to: number): number {
    return from + this.below(to - from + 1)
  }

  happens(percent: number): boolean {
    return this.below(1000) < percent * 10
  }

  pick<T>(choices: readonly [T, ...T[]]): T {
    return choices[this.below(choices.length)] ?? choices[0]
  }

  #next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let mixed = this.#state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
}

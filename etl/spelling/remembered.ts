const MOST_REMEMBERED = 50_000
const LONGEST_REMEMBERED = 200

/** A pure function of a short text, worked out once: sheets ask the same headings and names many times over. */
export function remembered<Result>(work: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>()
  return (text) => {
    if (text.length > LONGEST_REMEMBERED) return work(text)
    const found = known.get(text)
    if (found !== undefined) return found
    if (known.size >= MOST_REMEMBERED) known.clear()
    const result = work(text)
    known.set(text, result)
    return result
  }
}

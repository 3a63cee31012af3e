/** What was held against the store, and where it differs. */
export interface Compared {
  readonly compared: number
  readonly faults: readonly string[]
}

export function together(parts: readonly Compared[]): Compared {
  return {
    compared: parts.reduce((sum, { compared }) => sum + compared, 0),
    faults: parts.flatMap(({ faults }) => faults),
  }
}

/** Texts of a page against those that belong there, one by one. */
export function comparedTexts(
  place: string,
  shown: readonly string[],
  expected: readonly string[],
): Compared {
  const length = Math.max(shown.length, expected.length)
  const faults = Array.from(
    { length },
    (_, at) => [shown[at] ?? 'nothing', expected[at] ?? 'nothing'] as const,
  )
    .filter(([own, other]) => own !== other)
    .map(([own, other]) => `${place}: “${own}”, not “${other}”`)
  return { compared: expected.length, faults }
}

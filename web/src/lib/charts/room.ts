/** Room that a label takes, in pixels; a letter is rarely wider than 0.6 of its height. */
export function roomFor(labels: readonly string[], size: number, most: number): number {
  const longest = Math.max(0, ...labels.map(({ length }) => length))
  return Math.min(most, Math.ceil(longest * size * 0.6) + 8)
}

/** The row of distances that is being worked out; one is enough, as no distance is worked out within another. */
let distances = new Uint16Array(64)

function rowFor(length: number): Uint16Array {
  if (distances.length <= length) distances = new Uint16Array(2 * length)
  for (let column = 0; column <= length; column += 1) distances[column] = column
  return distances
}

/**
 * Insertions, deletions and replacements between two texts; null where they are more than `most`, which is found out
 * early.
 */
export function distanceWithin(a: string, b: string, most: number): number | null {
  if (Math.abs(a.length - b.length) > most) return null
  const row = rowFor(b.length)
  for (let at = 0; at < a.length; at += 1) {
    let before = at
    let least = (row[0] = at + 1)
    for (let column = 0; column < b.length; column += 1) {
      const replaced = before + (a.charCodeAt(at) === b.charCodeAt(column) ? 0 : 1)
      before = row[column + 1] ?? 0
      const distance = Math.min(replaced, before + 1, (row[column] ?? 0) + 1)
      row[column + 1] = distance
      if (distance < least) least = distance
    }
    if (least > most) return null
  }
  const distance = row[b.length] ?? 0
  return distance <= most ? distance : null
}

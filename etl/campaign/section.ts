const romans: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 }

function romanValue(text: string): number | null {
  if (!/^[IVX]+$/.test(text)) return null
  const digits = Array.from(text, (letter) => romans[letter] ?? 0)
  return digits.reduce((sum, digit, index) => sum + (digit < (digits[index + 1] ?? 0) ? -digit : digit), 0)
}

/** "II.2.1" → 2, 2, 1: letters sort by themselves. */
function steps(section: string): (number | string)[] {
  const [first = ''] = section.split(/[,;]/)
  return (first.match(/[IVX]+(?![a-z])|\d+|[a-z]+/g) ?? []).map((part) =>
    /^\d+$/.test(part) ? Number(part) : (romanValue(part) ?? part),
  )
}

function compareStep(a: number | string, b: number | string): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return String(a) < String(b) ? -1 : Number(String(a) > String(b))
}

/** Sections in the order of the document, those that name none last. */
export function sectionOrder(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  const [left, right] = [steps(a), steps(b)]
  for (const [index, step] of left.entries()) {
    const other = right[index]
    if (other === undefined) return 1
    const order = compareStep(step, other)
    if (order !== 0) return order
  }
  return left.length - right.length
}

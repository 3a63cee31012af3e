import type { Grid } from './grid.ts'

const numbered = /^(\d{1,2})([=:][\d+\-*/x×:().,%=]+)?$/

/** "A | B | … | C": answers such as "x" and "K" number nothing. */
function areInOrder(letters: readonly string[]): boolean {
  return letters.every((letter, index) => letter.toUpperCase().charCodeAt(0) === 'A'.charCodeAt(0) + index)
}

function isConsecutive(numbers: readonly number[]): boolean {
  const [first = 0] = numbers
  return first >= 1 && first <= 3 && numbers.every((number, index) => number === first + index)
}

/** A formula that numbers a column may have lost what it counts from. */
const isErrorText = (value: unknown): boolean => typeof value === 'string' && /^#[A-Z/0]+[!?]$/.test(value)

/** A row such as `A | B | 1 | 2 | 3=1/2` or `(1) | (2) | (3)` that numbers the columns. */
export function isNumbering(grid: Grid, row: number, unitColumn: number | null): boolean {
  const cells = grid.row(row).filter(({ content }) => content.kind !== 'error' && !isErrorText(content.value))
  const words = cells.map(({ shown }) => shown.replace(/[()[\]\s]/g, ''))
  const letters = words.filter((word) => /^[A-Za-z]$/.test(word))
  const numbers = words.flatMap((word) => {
    const [, number] = numbered.exec(word) ?? []
    return number === undefined ? [] : [Number(number)]
  })
  if (words.length < 2 || letters.length + numbers.length < words.length) return false
  if (!areInOrder(letters) || (numbers.length > 0 && !isConsecutive(numbers))) return false
  const isMarked = letters.length > 0 || cells.some(({ shown }) => /[=()]/.test(shown))
  const numbersUnit = unitColumn !== null && grid.at(row, unitColumn) !== null
  return isMarked || numbersUnit || numbers.length > 4
}

/** Zero-based column to its letter: 0 → A, 26 → AA. */
export function columnLetter(column: number): string {
  const rest = Math.floor(column / 26)
  const letter = String.fromCharCode(65 + (column % 26))
  return rest === 0 ? letter : columnLetter(rest - 1) + letter
}

/** Zero-based row and column to an A1 address. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetter(column)}${String(row + 1)}`
}

/** The zero-based column of an A1 address; -1 where it names none. */
export function columnOfAddress(address: string): number {
  let column = 0
  for (let at = 0; at < address.length; at += 1) {
    const letter = (address.charCodeAt(at) | 0x20) - 96
    if (letter >= 1 && letter <= 26) column = 26 * column + letter
    else if (address[at] !== '$') break
  }
  return column - 1
}

/** The zero-based row of an A1 address; -1 where it names none. */
export function rowOfAddress(address: string): number {
  let row = 0
  for (let at = 0; at < address.length; at += 1) {
    const digit = address.charCodeAt(at) - 48
    if (digit >= 0 && digit <= 9) row = 10 * row + digit
  }
  return row - 1
}

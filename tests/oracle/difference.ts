import type { IndicatorRow } from '../../etl/figures/figure.ts'
import type { OracleRow } from './row.ts'

const keyCells = ['indicator', 'node', 'tier', 'phase', 'period'] as const

const cells = [
  ...['numerator', 'denominator', 'value', 'applicable', 'reporting', 'lower', 'upper'],
  ...['target', 'operator', 'estimated', 'verdict'],
] as readonly (keyof Omit<OracleRow, (typeof keyCells)[number]>)[]

const PRECISION = 1e-12

type Cell = OracleRow[keyof OracleRow] | undefined

function isSame(left: Cell, right: Cell): boolean {
  if (typeof left !== 'number' || typeof right !== 'number') return left === right
  return Math.abs(left - right) <= PRECISION * Math.max(Math.abs(left), Math.abs(right))
}

function keyOf(row: Pick<OracleRow, (typeof keyCells)[number]>): string {
  return keyCells
    .map((cell) => row[cell])
    .filter((cell) => cell !== null)
    .join(' ')
}

/** One line per cell that is not the same in both, or row that is in one alone. */
export function differences(product: readonly IndicatorRow[], oracle: readonly OracleRow[]): string[] {
  const shown = new Map(product.map((row) => [keyOf(row), row]))
  const computed = new Map(oracle.map((row) => [keyOf(row), row]))
  return [...new Set([...shown.keys(), ...computed.keys()])].flatMap((key) => {
    const [left, right] = [shown.get(key), computed.get(key)]
    if (left === undefined) return [`${key}: only the oracle has the row`]
    if (right === undefined) return [`${key}: only the product has the row`]
    return cells
      .filter((cell) => !isSame(left[cell], right[cell]))
      .map((cell) => `${key}: ${cell} ${String(left[cell])}, oracle ${String(right[cell])}`)
  })
}

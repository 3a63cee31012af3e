import type { FindingPlace } from '../finding.ts'
import type { FindingWording } from '../worded.ts'

export function say(message: string, hint: string): FindingWording {
  return { message, hint }
}

export const seen = ({ value }: FindingPlace): string => (value === null ? 'blank' : `“${value}”`)

export const list = (names: readonly string[]): string => names.map((name) => `“${name}”`).join('; ')

export function orMeant(suggestion: string | null, otherwise: string): string {
  return suggestion === null ? otherwise : `Did you mean “${suggestion}”?`
}

export function range(from: string | null, to: string | null): string {
  if (from === null) return `up to ${to ?? 'any day'}`
  return to === null ? `from ${from}` : `from ${from} to ${to}`
}

/** Digits in groups of three. */
export const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ',')

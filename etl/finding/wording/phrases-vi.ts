import type { FindingPlace } from '../finding.ts'
import type { FindingWording } from '../worded.ts'

export function say(message: string, hint: string): FindingWording {
  return { message, hint }
}

export const decimal = (value: string): string => value.replace('.', ',')

export const day = (iso: string): string => iso.split('-').toReversed().join('/')

export const seen = ({ value }: FindingPlace): string => (value === null ? 'ô trống' : `“${value}”`)

export const list = (names: readonly string[]): string => names.map((name) => `“${name}”`).join('; ')

export function orMeant(suggestion: string | null, otherwise: string): string {
  return suggestion === null ? otherwise : `Có phải ý là “${suggestion}”?`
}

export function range(from: string | null, to: string | null): string {
  if (from === null) return `đến ${to === null ? 'bất kỳ' : day(to)}`
  return to === null ? `từ ${day(from)}` : `từ ${day(from)} đến ${day(to)}`
}

/** Digits in groups of three. */
export const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, '.')

import type { Locale } from '#lib/messages/messages.ts'

export const MISSING = '—'

/** Decimal places and groups as the language writes them: 1.234,5 or 1,234.5. */
export function decimalText(digits: string, locale: Locale): string {
  const [whole = '0', fraction = ''] = digits.split('.')
  const [group, point] = locale === 'vi' ? ['.', ','] : [',', '.']
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, group)
  return fraction === '' ? grouped : `${grouped}${point}${fraction}`
}

/** A count, with four decimals at most where parts of units are in it; a dash where there is none. */
export function countText(count: number | null, locale: Locale): string {
  return count === null ? MISSING : decimalText(String(Math.round(count * 10_000) / 10_000), locale)
}

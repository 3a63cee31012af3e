import type { Locale } from '#lib/messages/messages.ts'

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** An ISO day as the language writes it: 23/11/2026 or 23 Nov 2026. */
export function dayText(day: string, locale: Locale): string {
  const [year = '', month = '', date = ''] = day.split('-')
  return locale === 'vi'
    ? `${date}/${month}/${year}`
    : `${String(Number(date))} ${months[Number(month) - 1] ?? ''} ${year}`
}

/** An ISO instant in UTC as day and minute in Vietnam. */
export function instantText(instant: string, locale: Locale): string {
  const told = instant.endsWith('Z') ? instant : `${instant.replace(' ', 'T')}Z`
  const local = new Date(Date.parse(told) + 7 * 3_600_000).toISOString()
  return `${dayText(local.slice(0, 10), locale)} ${local.slice(11, 16)}`
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** An ISO day as Vietnamese writes it: 21/07/2026. */
export function vietnameseDay(iso: string): string {
  return iso.split('-').toReversed().join('/')
}

/** An ISO day as English writes it: 21 Jul 2026. */
export function englishDay(iso: string): string {
  const [year = '', month = '', date = ''] = iso.split('-')
  return `${String(Number(date))} ${months[Number(month) - 1] ?? ''} ${year}`
}

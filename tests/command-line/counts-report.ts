/** A CSV in the shape of the golden campaign's form of counts: unit, done, total. */
export function countsReport(
  rows: readonly (readonly [unit: string, done: string, total: string])[],
  period = 'Quý I/2026',
): string {
  const lines = rows.map(([unit, done, total], index) => `${String(index + 1)};${unit};${done};${total}`)
  return ['TỈNH MẪU;;;', `Kỳ báo cáo: ${period};;;`, 'TT;Đơn vị;Số đã làm;Số phải làm', ...lines].join('\n')
}

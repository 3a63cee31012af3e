/** A campaign reported each month with twelve numbers, and its files. */

export const units = ['An', 'Bình', 'Cẩm', 'Dương', 'Giang', 'Hà', 'Khánh', 'Lộc']

const fields = Array.from({ length: 12 }, (_, at) => `f${String(at + 1)}`)

const months = Array.from({ length: 12 }, (_, at) => at + 1)
const two = (number: number): string => String(number).padStart(2, '0')

/** Up to August all are due on one day, so that one sending can be on time; later ones in the middle of the next month. */
function periodLine(month: number): string {
  const id = `2026-${two(month)}`
  const last = new Date(Date.UTC(2026, month, 0)).getUTCDate()
  const due = month < 12 ? `2026-${two(Math.max(9, month + 1))}-15` : '2027-01-15'
  const label = `{ vi: Tháng ${String(month)}/2026, en: '${id}' }`
  return `      - { id: ${id}, label: ${label}, start: ${id}-01, end: ${id}-${String(last)}, due_on: ${due} }`
}

export const registry = [
  'code,name,kind,parent,valid_from,valid_to,aliases,official_code,office',
  'P,Tỉnh Mẫu,province_committee,,,,,,',
  ...units.map(
    (name, at) => `${String(at)},Xã ${name},commune_committee,P,,,,,${at < 4 ? 'Phòng 1' : 'Phòng 2'}`,
  ),
].join('\n')

export const definition = `
title: { vi: Phong trào mẫu, en: Monthly campaign }
short_title: { vi: Mẫu, en: Monthly }
plan: { issuer: Ban Thường vụ, document: Kế hoạch 01, number: 01-KH, date: 2026-01-05 }
start: 2026-01-01
end: 2026-12-31
tiers:
  - { id: province, label: { vi: Tỉnh, en: Province } }
  - { id: commune, label: { vi: Xã, en: Commune } }
unit_kinds:
  - { id: province_committee, tier: province, label: { vi: Ủy ban tỉnh, en: Province } }
  - { id: commune_committee, tier: commune, label: { vi: Ủy ban xã, en: Commune } }
forms:
  - id: monthly
    number: '01'
    title: { vi: Biểu tháng, en: Monthly }
    reported_by: [commune_committee]
    periods:
${months.map(periodLine).join('\n')}
    fields:
${fields.map((id) => `      - { id: ${id}, type: integer, label: { vi: 'Số liệu ${id}', en: ${id} }, mandatory: true }`).join('\n')}
indicators:
  - id: rate
    name: { vi: Tỷ lệ, en: Rate }
    definition: { vi: Số liệu f1 chia cho số liệu f2., en: f1 over f2. }
    kind: ratio_of_sums
    form: monthly
    applies_to: [commune_committee]
    numerator: [{ field: f1 }]
    denominator: [{ field: f2 }]
    targets: [{ operator: '>=', percent: 50, citation: { section: III } }]
    citation: { section: III }
`

/** Evenly spread, the same in every run. */
function scattered(seed: number): number {
  const mixed = Math.imul(seed ^ (seed >>> 15), 0x2c1b3c6d)
  return (Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39) ^ (mixed >>> 15)) >>> 0
}

/** What an honest unit tells: numbers that go up and down a little. */
export function honest(unit: number, month: number): number[] {
  return fields.map(
    (_, at) => (at === 1 ? 130 : 80) + 2 * at + (scattered(unit * 997 + month * 31 + at) % 20),
  )
}

/** One file with the rows of all units that report in a month, 1 to 12. */
export function monthlyReport(
  month: number,
  rows: readonly (readonly [unit: number, numbers: readonly number[]])[],
): string {
  const heads = ['TT', 'Đơn vị', ...fields.map((id) => `Số liệu ${id}`)]
  const lines = rows.map(([unit, numbers], at) => [at + 1, `Xã ${units[unit] ?? ''}`, ...numbers].join(';'))
  return ['TỈNH MẪU', `Kỳ báo cáo: Tháng ${String(month)}/2026`, heads.join(';'), ...lines].join('\n')
}

import type { ReportPeriod } from '../../etl/campaign/campaign.ts'
import type { Chance } from '../../etl/sample/chance.ts'

const romans = ['I', 'II', 'III', 'IV']

function spellings({ id, label }: ReportPeriod): [string, ...string[]] {
  const [, year = '', part = ''] = /^(\d{4})(?:-(.+))?$/.exec(id) ?? []
  const quarter = /^Q([1-4])$/.exec(part)?.[1]
  if (quarter !== undefined) {
    const roman = romans[Number(quarter) - 1] ?? ''
    return [label.vi, `Quý ${roman} năm ${year}`, `quý ${quarter}/${year}`, `QUÝ ${roman} - ${year}`]
  }
  if (/^\d{2}$/.test(part)) return [label.vi, `Tháng ${part}/${year}`, `tháng ${part} năm ${year}`]
  if (part === '' && year !== '') return [label.vi, `năm ${year}`]
  return [label.vi]
}

/** The line above a table that says which period it is about. */
export function periodLine(chance: Chance, period: ReportPeriod): string {
  const words = chance.pick(spellings(period))
  return chance.pick([
    `Kỳ báo cáo: ${words}`,
    `Kỳ báo cáo: ${words}`,
    `Thời kỳ báo cáo: ${words}`,
    `Kỳ: ${words}`,
  ])
}

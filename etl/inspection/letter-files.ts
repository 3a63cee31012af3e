import { vietnameseDay } from '../campaign/day-text.ts'
import { zipSync } from 'fflate'
import type { Campaign, Unit } from '../campaign/campaign.ts'
import { encodeDocx } from '../document/docx.ts'
import { dataWorkbook, type DataCell } from '../workbook/data-table.ts'
import type { LaggingUnit } from './lagging.ts'
import { areaLetter, laggingList, reminderLetter, type LetterTerms } from './letter.ts'
import { flagText } from './told-flag.ts'

/** A letter to each unit, or one to each area directly below the node that was asked for. */
export const addressees = ['unit', 'area'] as const
export type Addressee = (typeof addressees)[number]

export interface LetterFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Units by the body that answers for them: the child of the node above each, or the unit itself. */
function byArea({ units }: Campaign, node: string, listed: readonly LaggingUnit[]) {
  const known = new Map(units.map((unit) => [unit.code, unit]))
  const areaOf = (unit: Unit): Unit => {
    const upper = unit.parent === null ? undefined : known.get(unit.parent)
    return upper === undefined || unit.code === node || upper.code === node ? unit : areaOf(upper)
  }
  return Map.groupBy(listed, ({ unit }) => areaOf(unit))
}

export async function letterTo(
  campaign: Campaign,
  listed: LaggingUnit,
  terms: LetterTerms,
): Promise<LetterFile> {
  const bytes = await encodeDocx(reminderLetter(campaign, listed, terms))
  return { name: `cong-van_${listed.unit.code}.docx`, bytes }
}

/** An area that is asked about itself alone gets a unit's letter. */
async function letterToArea(
  campaign: Campaign,
  area: Unit,
  listed: readonly LaggingUnit[],
  terms: LetterTerms,
): Promise<LetterFile> {
  const [own, ...others] = listed
  if (own?.unit.code === area.code && others.length === 0) return letterTo(campaign, own, terms)
  const bytes = await encodeDocx(areaLetter(campaign, area, listed, terms))
  return { name: `cong-van_${area.code}.docx`, bytes }
}

export async function listDocx(
  campaign: Campaign,
  units: readonly LaggingUnit[],
  terms: Omit<LetterTerms, 'dueOn'>,
): Promise<LetterFile> {
  const bytes = await encodeDocx(laggingList(campaign, units, terms))
  return { name: 'danh-sach-don-vi-can-don-doc.docx', bytes }
}

/** The list to work on: one line for each reason. */
export function listXlsx(
  campaign: Campaign,
  units: readonly LaggingUnit[],
  { asOf, isSample }: Omit<LetterTerms, 'dueOn'>,
): LetterFile {
  const { weights } = campaign.inspection
  const count = (number: number): DataCell => ({ number, format: '#,##0' })
  const rows = units.flatMap(({ unit, flags, daysLate }) =>
    flags.map((flag): DataCell[] => [
      ...[unit.code, unit.name, unit.office ?? ''],
      ...[daysLate === 0 ? null : count(daysLate), count(weights[flag.code])],
      ...[flagText(campaign, flag, 'vi'), flag.place?.file ?? '', flag.place?.sheet ?? ''],
      flag.place?.cell ?? '',
    ]),
  )
  const bytes = dataWorkbook({
    name: 'Đơn vị cần đôn đốc',
    above: [
      'Đơn vị cần đôn đốc',
      `${campaign.title.vi}. Số liệu tính đến ${vietnameseDay(asOf)}.`,
      ...(isSample ? ['DỮ LIỆU MINH HỌA'] : []),
    ],
    head: [
      'Mã',
      'Đơn vị',
      'Cơ quan phụ trách',
      'Quá hạn (ngày)',
      'Trọng số',
      'Nội dung',
      'Tệp',
      'Trang',
      'Ô',
    ],
    rows,
  })
  return { name: 'danh-sach-don-vi-can-don-doc.xlsx', bytes }
}

/** The list as Word and Excel, the letters, and all of them in one .zip. */
export async function letterFiles(
  campaign: Campaign,
  units: readonly LaggingUnit[],
  terms: LetterTerms,
  { per, node }: { readonly per: Addressee; readonly node: string },
): Promise<LetterFile[]> {
  const files = [await listDocx(campaign, units, terms), listXlsx(campaign, units, terms)]
  if (per === 'unit') for (const listed of units) files.push(await letterTo(campaign, listed, terms))
  else {
    for (const [area, listed] of byArea(campaign, node, units)) {
      files.push(await letterToArea(campaign, area, listed, terms))
    }
  }
  const packed = zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])), {
    level: 0,
    mtime: `${terms.asOf}T00:00:00`,
  })
  return [...files, { name: 'tat-ca.zip', bytes: packed }]
}

import type { Campaign } from '../../etl/campaign/campaign.ts'
import type { Chance } from '../../etl/sample/chance.ts'
import type { DrawnSheet } from './drawn-sheet.ts'
import { text } from './typed.ts'

/** What stands above the tables of a sheet; gives the row that follows. */
export function drawLetterhead(chance: Chance, sheet: DrawnSheet, { units, plan }: Campaign): number {
  let row = chance.pick([0, 0, 0, 1, 3])
  if (chance.happens(30)) return row
  const root = units.find(({ parent }) => parent === null)?.name ?? ''
  sheet.put(row, 0, text(root.toUpperCase()))
  sheet.put(row, 4, text('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'))
  row += 1
  if (chance.happens(50)) sheet.put(row++, 4, text('Độc lập - Tự do - Hạnh phúc'))
  if (chance.happens(50)) sheet.put(row++, 4, text('…, ngày 15 tháng 11 năm 2027'))
  if (chance.happens(50)) sheet.put(row++, 0, text(`(Thực hiện ${plan.document})`))
  return row + chance.pick([0, 1, 2])
}

const notes = [
  'Ghi chú: số liệu tính đến cuối kỳ; các đơn vị chưa gửi 03 biểu sẽ bổ sung sau.',
  '(*) Gồm cả số chuyển tiếp từ năm trước.',
  'Lưu ý: đơn vị điền đủ các cột.',
] as const

/** What stands below the tables: blank rows, notes, place and day, signatures. */
export function drawFooter(chance: Chance, sheet: DrawnSheet, below: number): void {
  let row = below + chance.pick([0, 1])
  if (chance.happens(40)) sheet.put(row++, 0, text(chance.pick([...notes])))
  if (chance.happens(50)) sheet.put(row++, 3, text('…, ngày 15 tháng 11 năm 2027'))
  if (chance.happens(60)) {
    sheet.put(row, 1, text('NGƯỜI LẬP BIỂU'))
    sheet.put(row++, 4, text('THỦ TRƯỞNG ĐƠN VỊ'))
    sheet.put(row, 1, text('(Ký, ghi rõ họ tên)'))
    sheet.put(row, 4, text('(Ký tên, đóng dấu)'))
  }
}

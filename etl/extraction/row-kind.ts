import type { Cell } from '../reader/sheet.ts'
import { foldText, spokenText } from '../spelling/fold.ts'
import { withoutBullet } from './unit-name.ts'

const totalWords =
  /^(tong cong|tong so|tong|t cong|cong|toan tinh|toan huyen|toan thanh pho|toan xa|toan dang bo|toan khoi|ca tinh|grand total|total)(?= |$)/
const signatureWords =
  /^(nguoi lap|lap bieu|thu truong|noi nhan|t m |tm |k t |kt |ky ghi ro|ky ten|ky va ghi ro|xac nhan cua|truong ban|chu tich|bi thu|pho chu tich)/
const placeAndDay = /(^| )ngay (\d{1,2} )?thang (\d{1,2} )?nam( \d{0,4})?$/
const noteWords = /^(ghi chu|luu y|chu thich|giai thich|nguon|huong dan|trong do)( |$)/

function texts(cells: readonly Cell[]): string[] {
  return cells.flatMap(({ content }) => (content.kind === 'text' ? [content.value] : []))
}

/** "Cộng" is a total, "Công đoàn" is not. */
function isTotalText(text: string): boolean {
  return (
    totalWords.test(foldText(text)) &&
    !/^(tổng )?công(?= |$)/.test(withoutBullet(text.normalize('NFC')).toLowerCase())
  )
}

/** The first of the cells that says a row adds up others. */
export function totalLabel(cells: readonly Cell[]): string | null {
  return texts(cells).find(isTotalText) ?? null
}

/** "Cộng I" closes a group, "Tổng cộng" the table. */
export function isGroupTotal(label: string): boolean {
  return spokenText(label).startsWith(spokenText('cộng')) || /^cong(?= |$)/.test(foldText(label))
}

/** Signatures, addressees, "…, ngày … tháng … năm …": the table is over. */
export function isSignature(cells: readonly Cell[]): boolean {
  return texts(cells).some((text) => {
    const folded = foldText(text)
    return signatureWords.test(`${folded} `) || placeAndDay.test(folded)
  })
}

/** Words about the table: "Ghi chú: …", "(*) …", or a sentence. */
export function isNote(cells: readonly Cell[]): boolean {
  const [first] = texts(cells)
  if (first === undefined) return false
  return noteWords.test(foldText(first)) || /^\s*[(*]/.test(first) || first.length > 80
}

/** "Ghi chú:" after a table begins what is said about it. */
export function beginsNotes(cells: readonly Cell[]): boolean {
  const [first] = texts(cells)
  return first !== undefined && noteWords.test(foldText(first))
}

/** "I", "II.", "A", or the same at the head of a text: "I. Khối xã". */
export function isGroupHead(cells: readonly Cell[]): boolean {
  const [first] = cells
  if (first?.content.kind !== 'text') return false
  return /^\s*([IVXLC]+|[A-Za-zĐđ])\s*([.)/-]?\s*$|[.)/-]\s*\S)/.test(first.content.value)
}

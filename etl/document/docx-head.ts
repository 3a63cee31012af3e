import {
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
  type FileChild,
} from 'docx'
import { textWidth } from './docx-page.ts'
import { centredLines } from './docx-lines.ts'
import type { OfficialDocument } from './document.ts'
import type { Layout } from './layout.ts'
import { issuerLines, mottoLines, titleLines } from './lines.ts'

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const borderless = {
  ...{ top: none, bottom: none, left: none, right: none },
  ...{ insideHorizontal: none, insideVertical: none },
}

/** Two columns without borders, side by side; widths in twips. */
export function sideBySide(
  widths: readonly [number, number],
  sides: readonly [readonly Paragraph[], readonly Paragraph[]],
): Table {
  const side = (at: 0 | 1): TableCell =>
    new TableCell({
      width: { size: widths[at], type: WidthType.DXA },
      borders: borderless,
      children: [...sides[at]],
    })
  return new Table({
    width: { size: widths[0] + widths[1], type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    borders: borderless,
    rows: [new TableRow({ cantSplit: true, children: [side(0), side(1)] })],
  })
}

/** Issuer and number on the left, the motto and the day on the right, the title below. */
export function headBlock(document: OfficialDocument, layout: Layout): FileChild[] {
  const all = textWidth(layout, 'portrait')
  const right = Math.round(all * layout.mottoShare)
  const left = all - right
  const title = titleLines(document, layout)
  return [
    sideBySide(
      [left, right],
      [centredLines(issuerLines(document, layout), left), centredLines(mottoLines(document, layout), right)],
    ),
    new Paragraph({}),
    ...(title.length === 0 ? [] : [...centredLines(title, all), new Paragraph({})]),
  ]
}

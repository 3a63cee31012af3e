import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  WidthType,
  type FileChild,
} from 'docx'
import { run } from './docx-run.ts'
import { longDate, type OfficialDocument } from './document.ts'
import type { Layout } from './layout.ts'

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
export const borderless = {
  ...{ top: none, bottom: none, left: none, right: none },
  ...{ insideHorizontal: none, insideVertical: none },
}

interface Look {
  readonly size: number
  readonly isBold?: boolean
  readonly isItalic?: boolean
  readonly isUnderlined?: boolean
}

/** A line of its own in the middle. */
export function centred(text: string, { size, isBold, isItalic, isUnderlined }: Look): Paragraph {
  const shown = run({
    ...{ text, size: size * 2, bold: isBold === true, italics: isItalic === true },
    ...(isUnderlined === true && { underline: {} }),
  })
  return new Paragraph({ alignment: AlignmentType.CENTER, children: [shown] })
}

function issuerSide({ above, issuer, symbol, type, subject }: OfficialDocument, layout: Layout): Paragraph[] {
  return [
    ...(above === null ? [] : [centred(above.toUpperCase(), { size: layout.above })]),
    centred(issuer.toUpperCase(), {
      ...{ size: layout.issuer, isBold: true, isUnderlined: layout.mark === null },
    }),
    ...(layout.mark === null ? [] : [centred(layout.mark, { size: layout.issuer })]),
    centred(layout.numbered(symbol), { size: layout.body }),
    ...(type === null ? [centred(`V/v ${subject}`, { size: layout.table })] : []),
  ]
}

function mottoSide({ place, date }: OfficialDocument, layout: Layout): Paragraph[] {
  const last = layout.motto.length - 1
  const day = date === null ? 'ngày     tháng     năm        ' : longDate(date)
  return [
    ...layout.motto.map(({ text, size }, at) =>
      centred(text, { size, isBold: true, isUnderlined: at === last }),
    ),
    centred(`${place ?? '…'}, ${day}`, { size: layout.body, isItalic: true }),
  ]
}

/** Issuer and number on the left, the motto and the day on the right, the title below. */
export function headBlock(document: OfficialDocument, layout: Layout): FileChild[] {
  const side = (width: number, children: Paragraph[]): TableCell =>
    new TableCell({ width: { size: width, type: WidthType.PERCENTAGE }, borders: borderless, children })
  const head = new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: [4000, 5000],
    borders: borderless,
    rows: [
      new TableRow({
        children: [side(44, issuerSide(document, layout)), side(56, mottoSide(document, layout))],
      }),
    ],
  })
  return [head, new Paragraph({}), ...titleLines(document, layout)]
}

/** What the document is and of what; a letter has told its subject already. */
function titleLines({ type, subject }: OfficialDocument, layout: Layout): Paragraph[] {
  if (type === null) return []
  return [
    centred(type, { size: layout.title, isBold: true }),
    centred(subject, { size: layout.subject, isBold: true }),
    ...(layout.underSubject === null ? [] : [centred(layout.underSubject, { size: layout.body })]),
    new Paragraph({}),
  ]
}

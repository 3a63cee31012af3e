import { Paragraph, Table, TableCell, TableRow, WidthType, type FileChild } from 'docx'
import { run } from './docx-run.ts'
import { borderless, centred } from './docx-head.ts'
import type { OfficialDocument } from './document.ts'
import type { Layout } from './layout.ts'

function recipientLines({ recipients }: OfficialDocument, layout: Layout): Paragraph[] {
  const { text, isUnderlined, size } = layout.recipientsTitle
  const title = run({
    ...{ text, size: size * 2, bold: !isUnderlined, italics: !isUnderlined },
    ...(isUnderlined && { underline: {} }),
  })
  const items = [...recipients, 'Lưu']
  const lines = items.map((item, at) => {
    const end = at === items.length - 1 ? '.' : layout.recipientEnd
    return new Paragraph({ children: [run({ text: `- ${item}${end}`, size: 22 })] })
  })
  return [new Paragraph({ children: [title] }), ...lines]
}

/** "Nơi nhận" on the left, who signs on the right with room for the name. */
export function signatureBlock(document: OfficialDocument, layout: Layout): FileChild[] {
  const signed = document.signature.map((text) => centred(text, { size: layout.body, isBold: true }))
  const room = Array.from({ length: 4 }, () => new Paragraph({}))
  const side = (children: Paragraph[]): TableCell =>
    new TableCell({ width: { size: 50, type: WidthType.PERCENTAGE }, borders: borderless, children })
  return [
    new Paragraph({}),
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      columnWidths: [4500, 4500],
      borders: borderless,
      rows: [
        new TableRow({
          cantSplit: true,
          children: [side(recipientLines(document, layout)), side([...signed, ...room])],
        }),
      ],
    }),
  ]
}

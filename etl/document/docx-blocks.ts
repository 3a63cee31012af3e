import {
  AlignmentType,
  HeadingLevel,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  VerticalAlignTable,
  WidthType,
  convertMillimetersToTwip,
  type FileChild,
} from 'docx'
import { run } from './docx-run.ts'
import type { Block, DocumentTable } from './document.ts'
import type { Layout } from './layout.ts'

function cellOf(
  text: string,
  layout: Layout,
  look: { readonly isHead: boolean; readonly isCentred: boolean; readonly isOpen: boolean },
) {
  const alignment = look.isHead || look.isCentred ? AlignmentType.CENTER : AlignmentType.LEFT
  const marked = look.isOpen && { italics: true, highlight: 'yellow' as const }
  const shown = run({ text, bold: look.isHead, size: layout.table * 2, ...marked })
  return new TableCell({
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { left: 80, right: 80, top: 30, bottom: 30 },
    children: [new Paragraph({ alignment, children: [shown] })],
  })
}

/** A table whose head is repeated on every page, with its title above it. */
export function tableDrawn(table: DocumentTable, layout: Layout): FileChild[] {
  const row = (cells: readonly string[], isHead: boolean, isOpen: boolean): TableRow =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: cells.map((text, at) =>
        cellOf(text, layout, { isHead, isCentred: table.centred.includes(at), isOpen }),
      ),
    })
  const all = table.widths.reduce((sum, each) => sum + each, 0)
  const drawn = new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: table.widths.map((part) => Math.round((part / all) * 9000)),
    rows: [
      row(table.head, true, false),
      ...table.rows.map((cells, at) => row(cells, false, table.open?.includes(at) === true)),
    ],
  })
  if (table.title === null) return [drawn, new Paragraph({})]
  const title = new Paragraph({
    keepNext: true,
    alignment: AlignmentType.CENTER,
    children: [run({ text: table.title, bold: true })],
  })
  return [title, drawn, new Paragraph({})]
}

function paragraph(text: string, layout: Layout, isOpen: boolean): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: convertMillimetersToTwip(layout.firstLine) },
    spacing: { line: layout.line * 20, lineRule: LineRuleType.EXACT, after: 120 },
    children: [run({ text, italics: isOpen, ...(isOpen && { highlight: 'yellow' as const }) })],
  })
}

/** Headings are numbered as the layout does, the second level anew under each first one. */
export function blocksDrawn(blocks: readonly Block[], layout: Layout): FileChild[] {
  const counts = { first: 0, second: 0 }
  const numbered = ({ level, text }: Extract<Block, { kind: 'heading' }>): Paragraph => {
    if (level === 1) {
      counts.first += 1
      counts.second = 0
    } else counts.second += 1
    const prefix = level === 1 ? layout.headings[0](counts.first) : layout.headings[1](counts.second)
    return new Paragraph({
      heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
      indent: { firstLine: convertMillimetersToTwip(layout.firstLine) },
      keepNext: true,
      children: [run({ text: `${prefix}${level === 1 ? text.toUpperCase() : text}` })],
    })
  }
  return blocks.flatMap((block): FileChild[] => {
    switch (block.kind) {
      case 'heading':
        return [numbered(block)]
      case 'paragraph':
        return [paragraph(block.text, layout, false)]
      case 'open':
        return [paragraph(block.text, layout, true)]
      case 'table':
        return tableDrawn(block, layout)
    }
  })
}

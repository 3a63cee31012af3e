import {
  AlignmentType,
  ExternalHyperlink,
  HeadingLevel,
  ImageRun,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  UnderlineType,
  VerticalAlignTable,
  WidthType,
  convertMillimetersToTwip,
  type FileChild,
  type IRunOptions,
} from 'docx'
import { run } from './docx-run.ts'
import type { Block, DocumentCell, DocumentTable, Picture } from './document.ts'
import { textWidth } from './docx-page.ts'
import type { Layout } from './layout.ts'
import { withNumbers } from './numbering.ts'
import type { Raster } from './raster.ts'

/** Of a picture for paper: some 270 dots an inch. */
const PICTURE_PIXELS = 1760

/** The lines of a cell. */
function cellLines(cell: DocumentCell, look: Omit<IRunOptions, 'text'>) {
  if (typeof cell === 'string') return cell.split('\n').map((text) => run({ text, ...look }))
  const underline = { type: UnderlineType.DOTTED, color: '808080' }
  return [
    new ExternalHyperlink({
      link: cell.href,
      children: [run({ text: cell.text, ...look, underline })],
    }),
  ]
}

function cellOf(
  cell: DocumentCell,
  layout: Layout,
  look: {
    readonly isHead: boolean
    readonly isCentred: boolean
    readonly isOpen: boolean
    readonly width: number
  },
) {
  const alignment = look.isHead || look.isCentred ? AlignmentType.CENTER : AlignmentType.LEFT
  const marked = look.isOpen && { italics: true, highlight: 'yellow' as const }
  const lines = cellLines(cell, { bold: look.isHead, size: layout.table * 2, ...marked })
  return new TableCell({
    width: { size: look.width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { left: 80, right: 80, top: 30, bottom: 30 },
    children: lines.map((line) => new Paragraph({ alignment, children: [line] })),
  })
}

/** A table whose head is repeated on every page, with its title above it. */
export function tableDrawn(
  table: DocumentTable,
  layout: Layout,
  orientation: 'portrait' | 'landscape',
): FileChild[] {
  const all = table.widths.reduce((sum, each) => sum + each, 0)
  const room = textWidth(layout, orientation)
  const widths = table.widths.map((part) => Math.floor((part / all) * room))
  const row = (cells: readonly DocumentCell[], isHead: boolean, isOpen: boolean): TableRow =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: cells.map((cell, at) =>
        cellOf(cell, layout, {
          ...{ isHead, isCentred: table.centred.includes(at) },
          ...{ isOpen, width: widths[at] ?? 0 },
        }),
      ),
    })
  const drawn = new Table({
    width: { size: widths.reduce((sum, each) => sum + each, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
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

/** As wide as the text: vector for what knows it, pixels for what does not. */
async function pictureDrawn(picture: Picture, layout: Layout, raster: Raster): Promise<FileChild[]> {
  const { svg, title, alt } = picture
  // Twips are twentieths of a point; docx counts in 96ths of an inch.
  const width = Math.floor(textWidth(layout, 'portrait') / 15)
  const drawn = new ImageRun({
    type: 'svg',
    data: Buffer.from(svg),
    fallback: { type: 'png', data: await raster(svg, PICTURE_PIXELS) },
    transformation: { width, height: Math.round((width * picture.height) / picture.width) },
    altText: { name: title, title, description: alt },
  })
  return [
    new Paragraph({ keepNext: true, alignment: AlignmentType.CENTER, children: [drawn] }),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { after: 240 },
      children: [run({ text: title, italics: true, size: layout.table * 2 })],
    }),
  ]
}

function paragraph(text: string, layout: Layout, isOpen: boolean): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: convertMillimetersToTwip(layout.firstLine) },
    spacing: { line: layout.line * 20, lineRule: LineRuleType.EXACT, after: 120 },
    children: [run({ text, italics: isOpen, ...(isOpen && { highlight: 'yellow' as const }) })],
  })
}

function heading({ level, text }: Extract<Block, { kind: 'heading' }>, layout: Layout): Paragraph {
  return new Paragraph({
    heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
    indent: { firstLine: convertMillimetersToTwip(layout.firstLine) },
    keepNext: true,
    children: [run({ text })],
  })
}

function blockDrawn(block: Exclude<Block, Picture>, layout: Layout): FileChild[] {
  switch (block.kind) {
    case 'heading':
      return [heading(block, layout)]
    case 'paragraph':
      return [paragraph(block.text, layout, false)]
    case 'open':
      return [paragraph(block.text, layout, true)]
    case 'table':
      return tableDrawn(block, layout, 'portrait')
  }
}

export async function blocksDrawn(
  blocks: readonly Block[],
  layout: Layout,
  raster: Raster,
): Promise<FileChild[]> {
  const drawn: FileChild[] = []
  for (const block of withNumbers(blocks, layout)) {
    const own =
      block.kind === 'picture' ? await pictureDrawn(block, layout, raster) : blockDrawn(block, layout)
    drawn.push(...own)
  }
  return drawn
}

import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  SectionType,
  type IParagraphOptions,
  type ISectionOptions,
} from 'docx'
import { run } from './docx-run.ts'
import { blocksDrawn, tableDrawn } from './docx-blocks.ts'
import { headBlock } from './docx-head.ts'
import { pageOf } from './docx-page.ts'
import { settlementBlock, signatureBlock } from './docx-signature.ts'
import type { Annex, OfficialDocument } from './document.ts'
import { layouts, type Layout } from './layout.ts'
import { png } from './raster.ts'

/** The number of the page, top centre, on none that is the first. */
const numbered = (): Header =>
  new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [run({ children: [PageNumber.CURRENT] })],
      }),
    ],
  })

function sourceLine(text: string): Footer {
  return new Footer({
    children: [new Paragraph({ children: [run({ text, italics: true, size: 18 })] })],
  })
}

function annexSection(annex: Annex, document: OfficialDocument, layout: Layout): ISectionOptions {
  const title: IParagraphOptions = {
    heading: HeadingLevel.HEADING_1,
    alignment: AlignmentType.CENTER,
    children: [run({ text: annex.title, bold: true })],
  }
  return {
    properties: { page: pageOf(layout, 'landscape'), type: SectionType.NEXT_PAGE },
    headers: { default: numbered() },
    footers: { default: sourceLine(document.source) },
    children: [new Paragraph(title), ...tableDrawn(annex.table, layout, 'landscape')],
  }
}

/** The bytes of a .docx with real styles and headings, so that people can go on writing. */
export async function encodeDocx(document: OfficialDocument): Promise<Uint8Array> {
  const layout = layouts[document.layout]
  const body = {
    font: layout.font,
    size: layout.body * 2,
  }
  const spacing = { line: layout.line * 20, lineRule: LineRuleType.EXACT, after: 120 }
  const file = new Document({
    title: `${document.type ?? ''} ${document.subject}`.trim(),
    creator: document.issuer,
    styles: {
      default: {
        document: { run: body },
        heading1: { run: { ...body, bold: true, color: '000000' }, paragraph: { spacing } },
        heading2: { run: { ...body, bold: true, color: '000000' }, paragraph: { spacing } },
      },
    },
    sections: [
      {
        properties: { page: pageOf(layout, 'portrait'), titlePage: true },
        headers: { default: numbered(), first: new Header({ children: [new Paragraph({})] }) },
        footers: { default: sourceLine(document.source), first: sourceLine(document.source) },
        children: [
          ...headBlock(document, layout),
          ...(await blocksDrawn(document.blocks, layout, png)),
          ...signatureBlock(document, layout),
          ...(document.settlement === null ? [] : await settlementBlock(document.settlement, layout, png)),
        ],
      },
      ...document.annexes.map((annex) => annexSection(annex, document, layout)),
    ],
  })
  return new Uint8Array(await Packer.toBuffer(file))
}

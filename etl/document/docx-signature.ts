import { ExternalHyperlink, ImageRun, Paragraph, type FileChild } from 'docx'
import { run } from './docx-run.ts'
import { lineRun, centredLines } from './docx-lines.ts'
import { sideBySide } from './docx-head.ts'
import { textWidth } from './docx-page.ts'
import type { OfficialDocument, Settlement } from './document.ts'
import type { Layout } from './layout.ts'
import { recipientLines, signatureLines } from './lines.ts'
import { qrSvg } from './qr.ts'
import type { Raster } from './raster.ts'

/** "Nơi nhận" on the left, who signs on the right with room for the name. */
export function signatureBlock(document: OfficialDocument, layout: Layout): FileChild[] {
  const half = Math.round(textWidth(layout, 'portrait') / 2)
  const recipients = recipientLines(document, layout)
  const room = Array.from({ length: 4 }, () => new Paragraph({}))
  return [
    new Paragraph({}),
    sideBySide(
      [half, half],
      [
        recipients.map((line) => new Paragraph({ children: [lineRun(line)] })),
        [...centredLines(signatureLines(document, layout), half), ...room],
      ],
    ),
  ]
}

const QR_PIXELS = 84

/** Which figures were settled, with a code that leads to them where the site is known. */
export async function settlementBlock(
  { text, link }: Settlement,
  layout: Layout,
  raster: Raster,
): Promise<FileChild[]> {
  const words = new Paragraph({ children: [run({ text, size: 20 })] })
  if (link === null) return [new Paragraph({}), words]
  const svg = qrSvg(link)
  const code = new ImageRun({
    type: 'svg',
    data: Buffer.from(svg),
    fallback: { type: 'png', data: await raster(svg, QR_PIXELS * 4) },
    transformation: { width: QR_PIXELS, height: QR_PIXELS },
    altText: { name: 'Mã QR', title: 'Mã QR', description: `Mã QR: ${link}` },
  })
  const shown = new ExternalHyperlink({ link, children: [run({ text: link, size: 20 })] })
  const all = textWidth(layout, 'portrait')
  const left = Math.round(all * 0.17)
  return [
    new Paragraph({}),
    sideBySide(
      [left, all - left],
      [[new Paragraph({ children: [code] })], [words, new Paragraph({ children: [shown] })]],
    ),
  ]
}

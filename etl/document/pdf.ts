import { readFileSync } from 'node:fs'
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { OfficialDocument } from './document.ts'
import { FONT, fontFiles } from './fonts.ts'
import { layouts } from './layout.ts'
import { issuerLines, mottoLines, recipientLines, signatureLines, titleLines } from './lines.ts'
import { withNumbers } from './numbering.ts'
import { qrSvg } from './qr.ts'

/** What pdf.typ draws: the document with every line, number and size settled. */
function toldTo(document: OfficialDocument) {
  const look = layouts[document.layout]
  const { settlement } = document
  return {
    ...{ look, font: FONT },
    title: `${document.type ?? ''} ${document.subject}`.trim(),
    author: document.issuer,
    issuer: issuerLines(document, look),
    motto: mottoLines(document, look),
    heading: titleLines(document, look),
    blocks: withNumbers(document.blocks, look),
    recipients: recipientLines(document, look),
    signature: signatureLines(document, look),
    settlement: settlement && {
      ...settlement,
      code: settlement.link === null ? null : qrSvg(settlement.link),
    },
    annexes: document.annexes,
    source: document.source,
  }
}

interface Press {
  readonly compiler: NodeCompiler
  readonly template: string
}

let press: Press | null = null

/** Loaded when the first PDF is asked for: reading fonts takes longer than setting a page. */
async function thePress(): Promise<Press> {
  if (press === null) {
    const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler')
    const fontBlobs = fontFiles.map((path) => readFileSync(path))
    press = {
      compiler: NodeCompiler.create({ fontArgs: [{ fontBlobs }] }),
      template: readFileSync(new URL('pdf.typ', import.meta.url), 'utf8'),
    }
  }
  return press
}

/** The bytes of a .pdf: A4, with bookmarks and text that can be searched; the same document, the same bytes. */
export async function encodePdf(document: OfficialDocument): Promise<Uint8Array> {
  const { compiler, template } = await thePress()
  const set = compiler.compile({
    mainFileContent: template,
    inputs: { document: JSON.stringify(toldTo(document)) },
  })
  if (set.result === null) {
    const faults: unknown = set.takeError()?.shortDiagnostics
    throw new Error(`pdf.typ: ${JSON.stringify(faults)}`)
  }
  const bytes = new Uint8Array(compiler.pdf(set.result))
  // What it remembers of this document would stay in memory for as long as the process.
  compiler.evictCache(0)
  return bytes
}

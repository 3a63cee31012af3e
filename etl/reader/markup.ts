/** Kinds of text that hold a workbook, however the file is named. */
type Markup = 'html' | 'xml'

const SAMPLE = 1024
const htmlTag = /<(?:!doctype\s+html|html|head|meta|style|body|table)(?=[\s>])/i

/** HTML, and the XML of Excel 2003, by their first tags; null for all other bytes. */
export function markupOf(bytes: Uint8Array): Markup | null {
  const start = Buffer.from(bytes.subarray(0, SAMPLE))
    .toString('latin1')
    .replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)|\0/g, '')
    .trimStart()
  if (/^<\?xml\b/.test(start) && /<(?:\?mso-application|Workbook)\b/.test(start)) return 'xml'
  return start.startsWith('<') && htmlTag.test(start) ? 'html' : null
}

import type { PackedParts } from './zip/packed-parts.ts'

const spreadsheet = 'application/vnd.oasis.opendocument.spreadsheet'

/** Whether a zip is a spreadsheet of LibreOffice, and behind a password; null for every other zip. */
export function openDocumentKind(parts: PackedParts): 'open' | 'encrypted' | null {
  if (parts.text('mimetype')?.startsWith(spreadsheet) !== true) return null
  const manifest = parts.text('META-INF/manifest.xml') ?? ''
  return manifest.includes('encryption-data') ? 'encrypted' : 'open'
}

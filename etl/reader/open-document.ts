import { unzipSync } from 'fflate'

const spreadsheet = 'application/vnd.oasis.opendocument.spreadsheet'
const LARGEST_PART = 512 * 1024 * 1024

/** A part of a package, read for its tags only; null where it has none of that name, or one too large. */
export function unpackedPart(bytes: Uint8Array, path: string): string | null {
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => name === path && originalSize <= LARGEST_PART,
  })
  const part = parts[path]
  return part === undefined ? null : Buffer.from(part).toString('latin1')
}

/** Whether a zip is a spreadsheet of LibreOffice, and behind a password; null for every other zip. */
export function openDocumentKind(bytes: Uint8Array): 'open' | 'encrypted' | null {
  try {
    if (unpackedPart(bytes, 'mimetype')?.startsWith(spreadsheet) !== true) return null
    const manifest = unpackedPart(bytes, 'META-INF/manifest.xml') ?? ''
    return manifest.includes('encryption-data') ? 'encrypted' : 'open'
  } catch {
    return null
  }
}

import Papa from 'papaparse'
import type { Cell, Sheet } from './sheet.ts'

/** UTF-8 strictly, UTF-16 by its mark, else windows-1258; always composed (NFC). */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1258').decode(bytes)
  }
}

/** One sheet of texts at the addresses they have in the file; empty lines keep their rows. */
export function readCsv(bytes: Uint8Array): Sheet {
  const text = decode(bytes).normalize('NFC')
  const { data } = Papa.parse<string[]>(text, {
    skipEmptyLines: false,
    delimitersToGuess: [';', ',', '\t', '|'],
  })
  const cells: Cell[] = data.flatMap((record, row) =>
    record.flatMap((field, column): Cell[] => {
      const shown = field.replace(/\u00a0/g, ' ')
      if (shown.trim() === '') return []
      return [{ row, column, content: { kind: 'text', value: shown }, shown: shown.trim(), isFormula: false }]
    }),
  )
  const nothing = new Set<number>()
  return { name: '', isHidden: false, cells, merges: [], hiddenRows: nothing, hiddenColumns: nothing }
}

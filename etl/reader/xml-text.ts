const named: Readonly<Record<string, string>> = { quot: '"', apos: "'", gt: '>', lt: '<', amp: '&' }
const reference = /&(?:(quot|apos|gt|lt|amp)|#(\d{1,7})|#x([\da-f]{1,6}));/gi
const LAST_LETTER = 0x10ffff

function referred(whole: string, name?: string, decimal?: string, hexadecimal?: string): string {
  if (name !== undefined) return named[name.toLowerCase()] ?? whole
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal)
  return code <= LAST_LETTER ? String.fromCodePoint(code) : whole
}

/** `_x000D_`: a sign that XML cannot hold, as spreadsheets write it. */
const written = /_x([\da-f]{4})_/gi

const isEscaped = /[&\r]|_x/i

/** The text that a piece of the XML of a spreadsheet stands for; ends of lines are those of Unix. */
export function unescaped(piece: string): string {
  if (!isEscaped.test(piece)) return piece
  let text = piece
  if (text.includes('&')) text = text.replace(reference, referred)
  text = text.replace(written, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
  return text.replaceAll('\r\n', '\n')
}

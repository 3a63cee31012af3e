const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
}

/** A text as content or attribute; control characters, which no XML may hold, are left out. */
export function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"\n]/g, (character) => entities[character] ?? '')
}

type Attribute = string | number | boolean | null

/** An element; attributes that are null are left out, and without content it closes itself. */
export function element(
  name: string,
  attributes: Readonly<Record<string, Attribute>>,
  ...content: readonly string[]
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(
      ([key, value]) =>
        ` ${key}="${escaped(typeof value === 'boolean' ? (value ? '1' : '0') : String(value))}"`,
    )
  const inside = content.join('')
  const opening = `${name}${written.join('')}`
  return inside === '' ? `<${opening}/>` : `<${opening}>${inside}</${name}>`
}

/** An element that counts its children, or nothing where there are none. */
export function counted(name: string, children: readonly string[]): string {
  return children.length === 0 ? '' : element(name, { count: children.length }, ...children)
}

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
export const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

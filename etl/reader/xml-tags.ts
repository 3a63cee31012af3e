/** All tags of a name, whatever their prefix, in their order. */
export function tagsNamed(xml: string, name: string): string[] {
  return xml.match(new RegExp(`<(?:\\w+:)?${name}(?=[\\s/>])[^>]*>`, 'g')) ?? []
}

const isSpelledOtherwise = /['\t\r\n]|\s=|=\s/

/** In single quotes, on a line of its own, or with blanks around the sign. */
function spelledOtherwise(tag: string, name: string): string | null {
  const [, double, single] = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag) ?? []
  return double ?? single ?? null
}

/** An attribute of a tag, by its whole name, as written; null where the tag has none. */
export function attribute(tag: string, name: string): string | null {
  const place = tag.indexOf(` ${name}="`)
  if (place === -1) return isSpelledOtherwise.test(tag) ? spelledOtherwise(tag, name) : null
  const start = place + name.length + 3
  const end = tag.indexOf('"', start)
  return end === -1 ? null : tag.slice(start, end)
}

/** What stands between the first opening and closing tag of a name; empty where there is none. */
export function inside(xml: string, name: string): string {
  return new RegExp(`<(?:\\w+:)?${name}(?:\\s[^>]*)?>([\\s\\S]*?)</(?:\\w+:)?${name}>`).exec(xml)?.[1] ?? ''
}

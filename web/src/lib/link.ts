/** An address with some of its questions changed; null takes one away, so that defaults stay out of it. */
export function linkWith(
  url: URL,
  changes: Readonly<Record<string, string | null>>,
  path = url.pathname,
): string {
  const query = new URLSearchParams(url.searchParams)
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) query.delete(name)
    else query.set(name, value)
  }
  const text = query.toString()
  return text === '' ? path : `${path}?${text}`
}

/** Only these questions of an address, for a link to another page. */
export function linkTo(
  url: URL,
  path: string,
  kept: readonly string[],
  more: Readonly<Record<string, string>> = {},
): string {
  const query = new URLSearchParams()
  for (const name of kept) {
    const value = url.searchParams.get(name)
    if (value !== null) query.set(name, value)
  }
  for (const [name, value] of Object.entries(more)) query.set(name, value)
  const text = query.toString()
  return text === '' ? path : `${path}?${text}`
}

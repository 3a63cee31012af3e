/** An address as pages and requests give it. */
export interface Address {
  readonly pathname: string
  readonly searchParams: Iterable<[string, string]>
}

/** What an address says of the view, and so goes along to another page. */
export const viewQuestions = ['lang', 'indicator', 'phase', 'node', 'as-of', 'known-at', 'structure'] as const

/** Those of them that say when, in which language and structure: what a page without any filter keeps. */
export const timeQuestions = ['lang', 'phase', 'as-of', 'known-at', 'structure'] as const

/** An address with some of its questions changed; null takes one away, so that defaults stay out of it. */
export function linkWith(
  url: Address,
  changes: Readonly<Record<string, string | null>>,
  path = url.pathname,
): string {
  const query = new URLSearchParams([...url.searchParams])
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) query.delete(name)
    else query.set(name, value)
  }
  const text = query.toString()
  return text === '' ? path : `${path}?${text}`
}

/** Only these questions of an address, for a link to another page. */
export function linkTo(
  url: Address,
  path: string,
  kept: readonly string[],
  more: Readonly<Record<string, string>> = {},
): string {
  const query = new URLSearchParams([...url.searchParams].filter(([name]) => kept.includes(name)))
  for (const [name, value] of Object.entries(more)) query.set(name, value)
  const text = query.toString()
  return text === '' ? path : `${path}?${text}`
}

/** What an address says of the view and a form does not ask itself: its hidden fields. */
export function keptFields({ searchParams }: Address, asked: readonly string[] = []) {
  return [...searchParams]
    .filter(([name]) => viewQuestions.some((each) => each === name) && !asked.includes(name))
    .map(([name, value]) => ({ name, value }))
}

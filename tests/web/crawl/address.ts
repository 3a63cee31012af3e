/** A page of the site as its links name it: questions in one order, so that the same page has one address. */
export interface Address {
  readonly pathname: string
  readonly query: URLSearchParams
  readonly hash: string
}

/** Null: not of this site. `from`: the page that the link stands on. */
export function addressOf(href: string, from: string): Address | null {
  const site = 'http://site'
  const url = new URL(href, site + from)
  if (url.origin !== site) return null
  url.searchParams.sort()
  return { pathname: url.pathname, query: url.searchParams, hash: url.hash }
}

export function pathOf({ pathname, query }: Pick<Address, 'pathname' | 'query'>): string {
  const text = query.toString()
  return text === '' ? pathname : `${pathname}?${text}`
}

export function localeOf({ query }: Pick<Address, 'query'>): 'vi' | 'en' {
  return query.get('lang') === 'en' ? 'en' : 'vi'
}

export function campaignOf({ pathname }: Pick<Address, 'pathname'>): string | null {
  return /^\/c\/([^/]+)/.exec(pathname)?.[1] ?? null
}

/** What an address asks for, without which one of its kind: `/i/*`, `/trace`, `/*.csv`. */
export function kindOf({ pathname }: Pick<Address, 'pathname'>): string {
  const below = pathname.replace(/^\/c\/[^/]+/, '')
  if (below === '' || below === '/') return campaignOf({ pathname }) === null ? '/' : 'overview'
  const file = /^(.*\/)[^/]*(\.[a-z]+)$/.exec(below)
  if (file !== null) return `${(file[1] ?? '').replace(/^\/files\/[^/]+/, '/files/*')}*${file[2] ?? ''}`
  return below.replace(/^\/(i|u|files\/batch|files)\/[^/]+/, '/$1/*')
}

/** A page of the campaign, to be read; other kinds are downloads. */
export function isPage(address: Pick<Address, 'pathname'>): boolean {
  return !/\.[a-z]+$|\/original$/.test(address.pathname)
}

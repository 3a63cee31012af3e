import { isPage, campaignOf, kindOf, localeOf, pathOf, type Address } from './address.ts'
import { answersOf, linksOf, visitPage, type VisitedPage } from './visit.ts'

/**
 * How many pages of a kind are read of each campaign in each language. Of more than that the first, the last and those
 * at equal distances between them are; every round of links takes its share.
 */
const limits: Readonly<Record<string, number>> = {
  '/': 2,
  overview: 5,
  '/i/*': 5,
  '/u/*': 5,
  '/trace': 6,
  '/compare': 5,
  '/place': 5,
  '/inspection': 2,
  '/findings': 3,
  '/files': 2,
  '/files/*': 2,
}
const LIMIT = 2
const ROUNDS = 5
const AT_ONCE = 4

/** The first, the last and those at equal distances between them. */
export function spread<T>(items: readonly T[], count: number): T[] {
  if (items.length <= count) return [...items]
  if (count === 1) return items.slice(0, 1)
  const step = (items.length - 1) / (count - 1)
  return Array.from({ length: count }, (_, at) => items[Math.round(at * step)]).flatMap((item) => item ?? [])
}

/** Work on each item, a few at a time, answers in the order of the items. */
export async function each<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const answers: R[] = []
  let next = 0
  const worker = async (): Promise<void> => {
    for (let at = next++; at < items.length; at = next++) answers[at] = await work(items[at] as T)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  return answers
}

export interface Crawled {
  readonly pages: readonly VisitedPage[]
  /** Every address that some page leads to, with a page that does. */
  readonly links: ReadonlyMap<string, { readonly address: Address; readonly from: string }>
}

/** Pages of one campaign, language and kind are near-duplicates of each other. */
function groupOf(address: Address): string {
  return [campaignOf(address), localeOf(address), kindOf(address)].join(' ')
}

/** Everything that can be reached from an address within the limits. */
export async function crawl(start: Address): Promise<Crawled> {
  const links = new Map([[pathOf(start), { address: start, from: '' }]])
  const pages: VisitedPage[] = []
  const taken = new Map<string, number>()
  let fresh: Address[] = [start]
  for (let round = 1; round <= ROUNDS && fresh.length > 0; round += 1) {
    const chosen = [...Map.groupBy(fresh.filter(isPage), groupOf)].flatMap(([group, members]) => {
      const [first] = members
      const limit = (first === undefined ? undefined : limits[kindOf(first)]) ?? LIMIT
      const left = limit - (taken.get(group) ?? 0)
      const share = round === ROUNDS ? left : Math.ceil(left / 2)
      const own = spread(members, share)
      taken.set(group, (taken.get(group) ?? 0) + own.length)
      return own
    })
    const visited = await each(chosen, visitPage)
    pages.push(...visited)
    fresh = visited.flatMap((page) =>
      [...linksOf(page), ...answersOf(page)].flatMap((address) => {
        const path = pathOf(address)
        if (links.has(path)) return []
        links.set(path, { address, from: page.path })
        return [address]
      }),
    )
  }
  return { pages, links }
}

import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { request } from '../site.ts'
import { campaignOf, isPage, kindOf, pathOf, type Address } from './address.ts'
import type { Answers } from './answers.ts'
import { each, spread, type Crawled } from './crawl.ts'

const routes = fileURLToPath(new URL('../../../web/src/routes/c/[campaign]/', import.meta.url))
/** Pages below a campaign that no name follows. */
const plainPages = readdirSync(routes).filter((name) => existsSync(`${routes}${name}/+page.svelte`))
const DOWNLOADS = 2

type Link = Crawled['links'] extends ReadonlyMap<string, infer L> ? L : never

/** What a link names that its campaign does not have; a page answers 404 to it. */
async function unknownNames({ pathname, query }: Address, answers: Answers): Promise<string[]> {
  const id = campaignOf({ pathname })
  if (id === null) return []
  const campaign = await answers.campaign(id)
  const [kind = '', name = ''] = pathname.split('/').slice(3).map(decodeURIComponent)
  const ids = (items: readonly { readonly id: string }[]): string[] => items.map((item) => item.id)
  const known: Readonly<Record<string, readonly string[]>> = {
    indicator: ids(campaign.indicators),
    phase: ids(campaign.phases),
    tier: ids(campaign.tiers),
    node: campaign.units.map(({ code }) => code),
  }
  const asked = Object.keys(known).map((question) => [question, query.get(question)] as const)
  const inPath = kind === 'i' ? [['indicator', name] as const] : kind === 'u' ? [['node', name] as const] : []
  return [...asked, ...inPath]
    .filter(
      ([question, value]) => value !== null && value !== '' && known[question]?.includes(value) === false,
    )
    .map(([question, value]) => `no ${question} ${String(value)}`)
}

/** A page without a name in its path is one that there is. */
function unknownPage({ pathname }: Address): string[] {
  const [kind, ...rest] = pathname.split('/').slice(3)
  if (kind === undefined || rest.length > 0 || plainPages.includes(kind)) return []
  return [`no page ${kind}`]
}

async function statusFaults({ address, from }: Link): Promise<string[]> {
  const path = pathOf(address)
  const response = await request(path)
  await response.body?.cancel()
  return response.status === 200 ? [] : [`${from} leads to ${path}: status ${String(response.status)}`]
}

/** Links to pages that were not read name what there is; downloads, some of each kind and campaign, are there. */
export async function linkFaults({ links, pages }: Crawled, answers: Answers): Promise<string[]> {
  const read = new Set(pages.map(({ path }) => path))
  const others = [...links].filter(([path]) => !read.has(path)).map(([, link]) => link)
  const named = await each(others, async ({ address, from }) => {
    const faults = [
      ...(await unknownNames(address, answers)),
      ...(isPage(address) ? unknownPage(address) : []),
    ]
    return faults.map((fault) => `${from} leads to ${pathOf(address)}: ${fault}`)
  })
  const files = others.filter(({ address }) => !isPage(address))
  const groups = Map.groupBy(files, ({ address }) => `${String(campaignOf(address))} ${kindOf(address)}`)
  const chosen = [...groups.values()].flatMap((group) => spread(group, DOWNLOADS))
  return [...named, ...(await each(chosen, statusFaults))].flat()
}

/** Scripts, styles and pictures that the pages are made of. */
export async function assetFaults({ pages }: Crawled): Promise<string[]> {
  const assets = new Set(
    pages.flatMap(({ root, path }) =>
      root
        .querySelectorAll('link[href], script[src], img[src]')
        .map((element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '')
        .filter((address) => address !== '' && !address.startsWith('data:'))
        .map((address) => new URL(address, `http://site${path}`).pathname),
    ),
  )
  const faults = await each([...assets], async (path) => {
    const { status, body } = await request(path)
    await body?.cancel()
    return status === 200 ? [] : [`${path}: status ${String(status)}`]
  })
  return faults.flat()
}

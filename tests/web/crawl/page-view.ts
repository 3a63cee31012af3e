import type { FigureFilter } from '../../../etl/figures/store.ts'
import type { Answers } from './answers.ts'
import type { VisitedPage } from './visit.ts'

function timeOf({ root }: VisitedPage): Pick<FigureFilter, 'asOf' | 'knownAt' | 'structure'> {
  const main = root.querySelector('main')
  const isNow = main?.getAttribute('data-structure') === 'now'
  const knownAt = main?.getAttribute('data-known-at')
  return {
    asOf: main?.getAttribute('data-as-of') ?? '',
    structure: isNow ? 'now' : 'then',
    ...(knownAt !== undefined && { knownAt }),
  }
}

/** The unit of the path or of the question; null: neither names one. */
function nodeOf({ address }: VisitedPage): string | null {
  const named = /^\/c\/[^/]+\/u\/([^/]+)$/.exec(address.pathname)?.[1]
  return named === undefined ? address.query.get('node') || null : decodeURIComponent(named)
}

/** What a page of a campaign speaks of, as a question to the store: day and structure from its marks. */
export async function viewOf(page: VisitedPage, answers: Answers): Promise<FigureFilter> {
  const campaign = page.campaign ?? ''
  const { units } = await answers.campaign(campaign)
  const root = units.find(({ parent }) => parent === null)?.code ?? ''
  const phase = page.address.query.get('phase')
  return {
    campaign,
    ...timeOf(page),
    node: nodeOf(page) ?? root,
    ...(phase !== null && phase !== '' && { phase }),
  }
}

/** The indicator that a page speaks of: that of its path, of its question, or the first. */
export async function indicatorOf(page: VisitedPage, answers: Answers): Promise<string> {
  const { indicators } = await answers.campaign(page.campaign ?? '')
  const named = /^\/c\/[^/]+\/i\/([^/]+)$/.exec(page.address.pathname)?.[1]
  return named ?? page.address.query.get('indicator') ?? indicators[0]?.id ?? ''
}

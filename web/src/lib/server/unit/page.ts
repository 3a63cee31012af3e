import type { PeerGroup } from '@tiendo/etl/figure'
import type { FigureStore } from '@tiendo/etl/figures'
import { countText } from '#lib/format/number.ts'
import { filterOf, type View } from '../view.ts'
import { childLines } from './children.ts'
import { childrenOf } from './children-of.ts'
import { historyOf } from './history.ts'
import { identityOf } from './identity.ts'
import { peersOf } from './peers.ts'
import { timelineOf, versionsOf } from './reports.ts'
import { comingOf, resultsOf } from './results.ts'

/** The parent's own figures, and the units that the unit is compared with. */
async function around(view: View, figures: FigureStore, isInner: boolean) {
  const above = view.node.parent
  if (above === null) return { parent: [], peers: [] }
  const [parent, peers] = await Promise.all([
    figures.indicators({ ...filterOf(view), node: above }),
    peersOf(view, figures, isInner),
  ])
  return { parent, peers }
}

/** The most units that stand beside each other in one result. */
function peerCount(peers: readonly PeerGroup[]): number {
  const byIndicator = [...Map.groupBy(peers, ({ indicator }) => indicator).values()]
  return Math.max(0, ...byIndicator.map((groups) => groups.reduce((all, { units }) => all + units, 0)))
}

/** The tier, and for units with others below them the parent, that the peers are of. */
function peersText({ campaign, node, locale, messages }: View, isInner: boolean, count: number): string {
  const { peers } = messages.unitPage
  const tier = campaign.tiers.find(({ id }) => id === node.tier)?.label[locale] ?? node.tier
  const parent = campaign.units.find(({ code }) => code === node.parent)?.name ?? ''
  const told = countText(count, locale)
  return isInner ? peers.below(told, tier, parent) : peers.all(told, tier)
}

/** Everything on one unit: the node of the view. */
export async function unitPage(view: View, figures: FigureStore) {
  const { campaign, node, asOf, knownAt, locale } = view
  const isInner = childrenOf(campaign, node.code).length > 0
  const filter = filterOf(view)
  const unit = { campaign: campaign.id, unit: node.code }
  const [whole, self, children, { parent, peers }, reports, versions, findings, reporting] =
    await Promise.all([
      figures.indicators(filter),
      figures.indicators({ ...filter, by: 'self' }),
      figures.indicators({ ...filter, by: 'child' }),
      around(view, figures, isInner),
      figures.unitReports({ ...unit, asOf, ...(knownAt !== null && { knownAt }) }),
      figures.versions(unit),
      figures.findings({ ...unit, locale }),
      isInner ? figures.reporting({ ...filter, by: 'child' }) : [],
    ])
  const results = resultsOf(view, isInner, { whole, self, parent, peers }, reports)
  return {
    identity: identityOf(view),
    isInner,
    results,
    coming: comingOf(view, whole),
    parentName: campaign.units.find(({ code }) => code === node.parent)?.name ?? null,
    peersText: peersText(view, isInner, peerCount(peers)),
    timeline: timelineOf(view, reports),
    versions: versionsOf(view, versions),
    findings,
    history: historyOf(view),
    children: childLines(view, results, children, reporting),
  }
}

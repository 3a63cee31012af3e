import type { IndicatorKind } from '@tiendo/etl/campaign'
import type { IndicatorRow, PeerGroup, Verdict } from '@tiendo/etl/figure'
import type { FigureStore } from '@tiendo/etl/figures'
import { countText } from '#lib/format/number.ts'
import { leastDenominator, leastText } from '../least-denominator.ts'
import { filterOf, type View } from '../view.ts'

/** Percent points of a class of the strip. */
const CLASS_WIDTH = 5

/** Where a unit stands among those of its tier: by rates where it is large enough, else by what is said of them. */
export interface Standing {
  /** "Trong 101 đơn vị khác: 40 thấp hơn, 2 bằng, 59 cao hơn." */
  readonly text: string
  /** Null: it is not compared by rates. */
  readonly strip: Strip | null
  /** Without a strip: the parts of all, itself among them, that are said to be this or that. */
  readonly parts: readonly { readonly verdict: Verdict; readonly share: number; readonly isOwn: boolean }[]
}

interface Strip {
  /** Units per class, from 0 % up; 1 is the fullest class. */
  readonly heights: readonly number[]
  /** The class that the unit lies in. */
  readonly ownClass: number
  /** Along the strip, 0..1; null where there is none. */
  readonly own: number
  readonly parent: number | null
  readonly target: number | null
}

const order: readonly Verdict[] = [
  ...(['exceeded', 'met', 'undecided', 'not_met', 'unreachable'] as const),
  ...(['not_reported', 'not_due', 'not_applicable'] as const),
]

const sum = (groups: readonly PeerGroup[]): number => groups.reduce((all, { units }) => all + units, 0)

function stripOf(groups: readonly PeerGroup[], own: IndicatorRow, parent: IndicatorRow | null): Strip {
  const last = Math.max(...groups.map(({ rateClass }) => (rateClass ?? 0) + 1))
  const classes = Math.max(100 / CLASS_WIDTH, last, Math.ceil((own.target ?? 0) / CLASS_WIDTH))
  const counts = Array.from({ length: classes }, (_, index) =>
    sum(groups.filter(({ rateClass }) => rateClass === index)),
  )
  const most = Math.max(...counts)
  const along = (share: number | null): number | null =>
    share === null ? null : Math.min(1, (share * 100) / (classes * CLASS_WIDTH))
  return {
    heights: counts.map((count) => count / most),
    ownClass: groups.find(({ isOwn }) => isOwn)?.rateClass ?? 0,
    own: along(own.value) ?? 0,
    parent: along(parent?.value ?? null),
    target: along(own.target === null ? null : own.target / 100),
  }
}

function ratesText(view: View, others: readonly PeerGroup[]): string {
  const { locale, messages } = view
  const { peers } = messages.unitPage
  const count = (of: (group: PeerGroup) => boolean): string => countText(sum(others.filter(of)), locale)
  const on = (wanted: number): string => count(({ side }) => side === wanted)
  const compared = count(({ side }) => side !== null)
  const told = peers.rates(compared, on(-1), on(0), on(1))
  const apart = others.filter(({ isSmall }) => isSmall)
  return apart.length === 0 ? told : `${told} ${peers.apart(countText(sum(apart), locale), leastText(view))}`
}

/** Units that are said to be the same. */
interface Kindred {
  readonly verdict: Verdict
  readonly name: string
  readonly groups: readonly PeerGroup[]
}

function byVerdict({ messages }: View, groups: readonly PeerGroup[]): Kindred[] {
  return order.map((verdict) => ({
    verdict,
    name: messages.verdicts[verdict].toLowerCase(),
    groups: groups.filter((group) => group.verdict === verdict),
  }))
}

/** Yes or no, where no target makes a verdict of it. */
function byAnswer({ messages }: View, groups: readonly PeerGroup[]): Kindred[] {
  const { has, hasNot, silent } = messages.unitPage.peers
  return [
    { verdict: 'met', name: has, groups: groups.filter(({ hasAny }) => hasAny) },
    { verdict: 'not_due', name: hasNot, groups: groups.filter(({ isTold, hasAny }) => isTold && !hasAny) },
    { verdict: 'not_reported', name: silent, groups: groups.filter(({ isTold }) => !isTold) },
  ]
}

function kindredStanding(
  view: View,
  own: IndicatorRow,
  kind: IndicatorKind,
  groups: readonly PeerGroup[],
): Standing {
  const { peers } = view.messages.unitPage
  const isAnswer = kind === 'share_of_units' || kind === 'on_schedule'
  if (own.target === null && !isAnswer) return { text: peers.tooSmall, strip: null, parts: [] }
  const kindred = (own.target === null ? byAnswer(view, groups) : byVerdict(view, groups)).filter(
    (each) => each.groups.length > 0,
  )
  const told = kindred.map((each) => `${countText(sum(each.groups), view.locale)} ${each.name}`)
  const all = sum(groups)
  const parts = kindred.map((each) => ({
    verdict: each.verdict,
    share: sum(each.groups) / all,
    isOwn: each.groups.some(({ isOwn }) => isOwn),
  }))
  return { text: peers.verdicts(countText(all, view.locale), told.join(', ')), strip: null, parts }
}

/** `groups`: one indicator of all units of the tier, itself among them; null where it stands alone. */
export function standingOf(
  view: View,
  own: IndicatorRow,
  kind: IndicatorKind,
  groups: readonly PeerGroup[],
  parent: IndicatorRow | null,
): Standing | null {
  const others = groups.filter(({ isOwn }) => !isOwn)
  if (others.length === 0) return null
  if (others.every(({ side }) => side === null)) return kindredStanding(view, own, kind, groups)
  return { text: ratesText(view, others), strip: stripOf(groups, own, parent), parts: [] }
}

/** Alone, the unit is compared with all of its tier; with units below it, with its parent's others. */
export function peersOf(view: View, figures: FigureStore, isInner: boolean): Promise<PeerGroup[]> {
  const { campaign, node } = view
  const root = campaign.units.find(({ parent }) => parent === null)?.code ?? node.code
  const place = isInner
    ? { node: node.parent ?? root, by: 'child' as const }
    : { node: root, by: 'unit' as const }
  return figures.peers({
    filter: { ...filterOf(view), ...place },
    unit: node.code,
    tier: node.tier,
    leastDenominator: leastDenominator(view),
    classWidth: CLASS_WIDTH,
  })
}

import type { IndicatorKind } from '@tiendo/etl/campaign'
import type { IndicatorRow, Verdict } from '@tiendo/etl/figure'
import { countText } from '#lib/format/number.ts'
import { isSmall, LEAST_DENOMINATOR } from '../indicator/units.ts'
import type { View } from '../view.ts'

/** Percent points of a class of the strip. */
const CLASS_WIDTH = 5
const SCALE = 10_000

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

interface Ratio {
  readonly part: bigint
  readonly of: bigint
}

function ratioOf({ numerator, denominator }: IndicatorRow): Ratio | null {
  if (numerator === null || denominator === null || denominator <= 0) return null
  return { part: BigInt(Math.round(numerator * SCALE)), of: BigInt(Math.round(denominator * SCALE)) }
}

function compare(a: Ratio, b: Ratio): number {
  const [left, right] = [a.part * b.of, b.part * a.of]
  return left < right ? -1 : left > right ? 1 : 0
}

function comparable(row: IndicatorRow): Ratio | null {
  return isSmall(row) ? null : ratioOf(row)
}

/** 100 % belongs to the last class where nothing passes it. */
function classOf({ part, of }: Ratio, classes: number): number {
  return Math.min(classes - 1, Number((part * 100n) / (of * BigInt(CLASS_WIDTH))))
}

const shareOf = ({ part, of }: Ratio): number => Number(part) / Number(of)

function stripOf(
  own: Ratio,
  others: readonly Ratio[],
  row: IndicatorRow,
  parent: IndicatorRow | null,
): Strip {
  const all = [own, ...others]
  const end = Math.max(1, ...all.map(shareOf), (row.target ?? 0) / 100)
  const classes = Math.ceil((end * 100) / CLASS_WIDTH)
  const counts = Array.from({ length: classes }, (_, index) => {
    return all.filter((each) => classOf(each, classes) === index).length
  })
  const most = Math.max(...counts)
  const along = (share: number): number => share / ((classes * CLASS_WIDTH) / 100)
  const above = parent?.value ?? null
  return {
    heights: counts.map((count) => count / most),
    ownClass: classOf(own, classes),
    own: along(shareOf(own)),
    parent: above === null ? null : along(Math.min(end, above)),
    target: row.target === null ? null : along(row.target / 100),
  }
}

function ratesText({ locale, messages }: View, own: Ratio, others: readonly Ratio[], apart: number): string {
  const { peers } = messages.unitPage
  const count = (side: number) =>
    countText(others.filter((each) => Math.sign(compare(each, own)) === side).length, locale)
  const told = peers.rates(countText(others.length, locale), count(-1), count(0), count(1))
  const [small, least] = [countText(apart, locale), countText(LEAST_DENOMINATOR, locale)]
  return apart === 0 ? told : `${told} ${peers.apart(small, least)}`
}

type Part = Standing['parts'][number]

interface Group {
  readonly verdict: Verdict
  readonly name: string
  readonly rows: readonly IndicatorRow[]
}

function byVerdict({ messages }: View, rows: readonly IndicatorRow[]): Group[] {
  return order.map((verdict) => ({
    verdict,
    name: messages.verdicts[verdict].toLowerCase(),
    rows: rows.filter((row) => row.verdict === verdict),
  }))
}

/** Yes or no, where no target makes a verdict of it. */
function byAnswer({ messages }: View, rows: readonly IndicatorRow[]): Group[] {
  const { has, hasNot, silent } = messages.unitPage.peers
  const told = rows.filter(({ reporting }) => reporting > 0)
  return [
    { verdict: 'met', name: has, rows: told.filter(({ numerator }) => (numerator ?? 0) > 0) },
    { verdict: 'not_due', name: hasNot, rows: told.filter(({ numerator }) => (numerator ?? 0) === 0) },
    { verdict: 'not_reported', name: silent, rows: rows.filter(({ reporting }) => reporting === 0) },
  ]
}

function groupedStanding(
  view: View,
  own: IndicatorRow,
  kind: IndicatorKind,
  rows: readonly IndicatorRow[],
): Standing {
  const { peers } = view.messages.unitPage
  const isAnswer = kind === 'share_of_units' || kind === 'on_schedule'
  if (own.target === null && !isAnswer) return { text: peers.tooSmall, strip: null, parts: [] }
  const groups = (own.target === null ? byAnswer(view, rows) : byVerdict(view, rows)).filter(
    (group) => group.rows.length > 0,
  )
  const told = groups.map(({ name, rows: { length } }) => `${countText(length, view.locale)} ${name}`)
  const parts = groups.map(({ verdict, rows: members }): Part => ({
    verdict,
    share: members.length / rows.length,
    isOwn: members.includes(own),
  }))
  return { text: peers.verdicts(countText(rows.length, view.locale), told.join(', ')), strip: null, parts }
}

/** `rows`: one indicator of all units of the tier, itself among them; null where it stands alone. */
export function standingOf(
  view: View,
  own: IndicatorRow,
  kind: IndicatorKind,
  rows: readonly IndicatorRow[],
  parent: IndicatorRow | null,
): Standing | null {
  const others = rows.filter(({ node }) => node !== own.node)
  if (others.length === 0) return null
  const ratios = others.flatMap((row) => comparable(row) ?? [])
  const ratio = comparable(own)
  if (ratio === null || ratios.length === 0) return groupedStanding(view, own, kind, [own, ...others])
  const apart = others.filter((row) => ratioOf(row) !== null && isSmall(row)).length
  const strip = stripOf(ratio, ratios, own, parent)
  return { text: ratesText(view, ratio, ratios, apart), strip, parts: [] }
}

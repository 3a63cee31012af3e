import type { Campaign } from '@tiendo/etl/campaign'
import type { FileRow } from '@tiendo/etl/file'
import type { VersionRow } from '@tiendo/etl/figure'
import type { FigureStore } from '@tiendo/etl/figures'

/** A file that told the same reports before or after. */
interface Neighbour {
  readonly submission: string
  readonly file: string
  readonly receivedAt: string
  readonly side: 'before' | 'after'
  /** How many reports the two have in common. */
  readonly reports: number
}

export interface FileVersions {
  readonly neighbours: readonly Neighbour[]
  /** All that stood for the reports of a file of few; empty where there are many. */
  readonly chains: readonly (readonly VersionRow[])[]
}

const FEW = 4

function chainsWith(versions: readonly VersionRow[], submission: string): VersionRow[][] {
  const chains = Map.groupBy(versions, ({ unit, form, period }) => JSON.stringify([unit, form, period]))
  return [...chains.values()].filter((chain) => chain.some((version) => version.submission === submission))
}

function besides(
  chain: readonly VersionRow[],
  submission: string,
): { before?: VersionRow; after?: VersionRow } {
  const first = chain.findIndex((version) => version.submission === submission)
  const last = chain.findLastIndex((version) => version.submission === submission)
  const before = chain.slice(0, first).at(-1)
  const after = chain.slice(last + 1).find((version) => version.submission !== submission)
  return { ...(before !== undefined && { before }), ...(after !== undefined && { after }) }
}

function neighboursIn(chains: readonly (readonly VersionRow[])[], submission: string): Neighbour[] {
  const sides = chains.flatMap((chain) => {
    const { before, after } = besides(chain, submission)
    return [
      ...(before === undefined ? [] : [{ version: before, side: 'before' as const }]),
      ...(after === undefined ? [] : [{ version: after, side: 'after' as const }]),
    ]
  })
  const groups = Map.groupBy(sides, ({ version, side }) => JSON.stringify([side, version.submission]))
  return [...groups.values()].flatMap((group): Neighbour[] => {
    const [first] = group
    if (first === undefined) return []
    const { submission: other, file, receivedAt } = first.version
    return [{ submission: other, file, receivedAt, side: first.side, reports: group.length }]
  })
}

/** What stood before, with and after a file for the reports that it brought. */
export async function versionsOf(
  { id: campaign }: Campaign,
  figures: FigureStore,
  { submission, reports }: FileRow,
): Promise<FileVersions> {
  const rows = await Promise.all(
    reports.map(({ form, period, unit }) =>
      figures.versions({ campaign, form, period, ...(unit !== null && { unit }) }),
    ),
  )
  const chains = chainsWith(rows.flat(), submission)
  return { neighbours: neighboursIn(chains, submission), chains: chains.length > FEW ? [] : chains }
}

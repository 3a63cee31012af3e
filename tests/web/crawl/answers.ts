import type { Campaign } from '../../../etl/campaign/campaign.ts'
import type { IndicatorRow } from '../../../etl/figures/figure.ts'
import type { FigureFilter, FigureStore, Grouping } from '../../../etl/figures/store.ts'
import type { FigureState } from './shown-figures.ts'

/** What the store says of figures, asked by many states at once. */
export class Answers {
  readonly store: FigureStore
  readonly #rows = new Map<string, Promise<ReadonlyMap<string, IndicatorRow>>>()
  readonly #campaigns = new Map<string, Promise<Campaign>>()

  constructor(store: FigureStore) {
    this.store = store
  }

  campaign(id: string): Promise<Campaign> {
    const known = this.#campaigns.get(id) ?? this.store.known(id)
    this.#campaigns.set(id, known)
    return known
  }

  /** Undefined: the indicator does not apply there. */
  async row(state: FigureState): Promise<IndicatorRow | undefined> {
    const { indicator, node, tier, ...window } = state
    const rows = await (tier === null
      ? this.#asked(window, 'node', (row) => row.node)
      : this.#asked({ ...window, node }, 'tier', (row) => row.tier ?? ''))
    const own = rows.get(`${indicator} ${tier ?? node}`)
    return own ?? (tier === null ? this.#rootRow(state) : undefined)
  }

  /** The row of one state, asked for it alone. */
  async alone(state: FigureState): Promise<IndicatorRow | undefined> {
    const [row] = await this.store.indicators({ ...filterOf(state), withTracked: true })
    return row
  }

  /** The top is not among the units below it. */
  async #rootRow({ indicator, tier: _, ...state }: FigureState): Promise<IndicatorRow | undefined> {
    const { units } = await this.campaign(state.campaign)
    if (units.find(({ code }) => code === state.node)?.parent !== null) return undefined
    return (await this.#asked(state, null, () => state.node)).get(`${indicator} ${state.node}`)
  }

  #asked(
    state: Omit<FigureState, 'indicator' | 'tier' | 'node'> & { readonly node?: string },
    by: Grouping | null,
    nameOf: (row: IndicatorRow) => string,
  ): Promise<ReadonlyMap<string, IndicatorRow>> {
    const question = JSON.stringify([state, by])
    const known = this.#rows.get(question) ?? this.#ask(filterOf(state), by, nameOf)
    this.#rows.set(question, known)
    return known
  }

  async #ask(filter: FigureFilter, by: Grouping | null, nameOf: (row: IndicatorRow) => string) {
    const rows = await this.store.indicators({ ...filter, ...(by !== null && { by }), withTracked: true })
    return new Map(rows.map((row) => [`${row.indicator} ${nameOf(row)}`, row]))
  }
}

/** A state as the command line would be asked for it. */
function filterOf({
  campaign,
  asOf,
  structure,
  ...asked
}: Partial<FigureState> & Pick<FigureState, 'campaign' | 'asOf' | 'structure'>): FigureFilter {
  const set = Object.entries(asked).filter(([, value]) => value !== null)
  return { campaign, asOf, structure, ...Object.fromEntries(set) }
}

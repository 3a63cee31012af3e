import type { Campaign } from '../campaign/campaign.ts'
import { ALL_KNOWN, type Parameters } from './query-text.ts'

export type Grouping = 'node' | 'child' | 'tier' | 'unit' | 'self' | 'phase' | 'period'

export type Structure = 'then' | 'now'

/** What to show; absent filters mean "any". */
export interface FigureFilter {
  readonly campaign: string
  readonly indicator?: string
  /** Also what counts tracked items; absent: only results. */
  readonly withTracked?: boolean
  /** A unit and everything below it; absent: the campaign's root. */
  readonly node?: string
  readonly by?: Grouping
  /** Every phase or period at once, beside another grouping. */
  readonly window?: 'phase' | 'period'
  readonly tier?: string
  /** Absent: the whole campaign. */
  readonly phase?: string
  readonly period?: string
  readonly form?: string
  /** Units as they were in the time of the figures, or as they are on the day; absent: then. */
  readonly structure?: Structure
  /** The day the figures speak for. */
  readonly asOf: string
  /** ISO instant: only what had arrived by then; absent: everything. */
  readonly knownAt?: string
}

export type TraceFilter = FigureFilter & { readonly indicator: string }

type NamedKind = 'campaign' | 'indicator' | 'unit' | 'phase' | 'tier' | 'form' | 'period'

export class UnknownNameError extends Error {
  /** The name that was asked for. */
  readonly unknown: string

  constructor(kind: NamedKind, name: string) {
    super(`unknown ${kind}: ${name}`)
    this.unknown = name
  }
}

function rootOf(campaign: Campaign): string {
  return campaign.units.find(({ parent }) => parent === null)?.code ?? ''
}

/** A filter that names what the campaign does not have would answer nothing; it is refused instead. */
function requireNames(campaign: Campaign, filter: FigureFilter): void {
  const isIn = (items: readonly { readonly id: string }[], name: string) =>
    items.some(({ id }) => id === name)
  const asked: readonly (readonly [NamedKind, string | undefined, (name: string) => boolean])[] = [
    ['indicator', filter.indicator, (name) => isIn(campaign.indicators, name)],
    ['unit', filter.node, (name) => campaign.units.some(({ code }) => code === name)],
    ['phase', filter.phase, (name) => isIn(campaign.phases, name)],
    ['tier', filter.tier, (name) => isIn(campaign.tiers, name)],
    ['form', filter.form, (name) => isIn(campaign.forms, name)],
    ['period', filter.period, (name) => campaign.forms.some(({ periods }) => isIn(periods, name))],
  ]
  for (const [kind, name, isKnown] of asked) {
    if (name !== undefined && !isKnown(name)) throw new UnknownNameError(kind, name)
  }
}

/** Where no unit ever ends, units are today what they were. */
function structureOf({ units, unitEvents }: Campaign, { structure }: FigureFilter): Structure {
  const isStable = unitEvents.length === 0 && units.every(({ validTo }) => validTo === null)
  return isStable ? 'then' : (structure ?? 'then')
}

export function common(campaign: Campaign, filter: FigureFilter): Parameters {
  requireNames(campaign, filter)
  return {
    campaign: campaign.id,
    node: filter.node ?? rootOf(campaign),
    structure: structureOf(campaign, filter),
    as_of: filter.asOf,
    known_at:
      filter.knownAt === undefined ? ALL_KNOWN : new Date(filter.knownAt).toISOString().replace('Z', ''),
  }
}

/** The grouping of units that marts.member knows by the same name; phases and periods leave them together. */
export function groupingOf({ by }: FigureFilter): string {
  return by === undefined || by === 'phase' || by === 'period' ? 'alone' : by
}

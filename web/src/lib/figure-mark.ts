/** What a figure speaks of; null: of all. */
export interface FigureKey {
  readonly indicator: string
  readonly node: string
  readonly tier?: string | null
  readonly phase?: string | null
  readonly period?: string | null
}

/**
 * The attributes of an element that holds one figure, so that a program can ask for the same one. Within it
 * `data-part` names the value, counts and verdict; campaign, day, knowledge and structure are those of an element around it.
 */
export function figureMark({ indicator, node, tier, phase, period }: FigureKey) {
  return {
    'data-figure': indicator,
    'data-node': node,
    'data-tier': tier ?? undefined,
    'data-phase': phase ?? undefined,
    'data-period': period ?? undefined,
  }
}

interface Speaks {
  readonly campaign: string
  readonly asOf: string
  /** Null: all arrivals count. */
  readonly knownAt: string | null
  readonly structure: string | null
}

/** The attributes of an element whose figures are of one campaign, day, state of knowledge and structure of units. */
export function speaksMark({ campaign, asOf, knownAt, structure }: Speaks) {
  return {
    ...{ 'data-campaign': campaign, 'data-as-of': asOf, 'data-structure': structure ?? 'then' },
    'data-known-at': knownAt ?? undefined,
  }
}

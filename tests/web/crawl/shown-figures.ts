import type { HTMLElement } from 'node-html-parser'
import { addressOf, campaignOf } from './address.ts'
import { textOf } from './text.ts'
import type { VisitedPage } from './visit.ts'

/** What a figure on a page speaks of, as its marks tell; null: of all. */
export interface FigureState {
  readonly campaign: string
  readonly asOf: string
  readonly knownAt: string | null
  readonly structure: 'then' | 'now'
  readonly indicator: string
  readonly node: string
  readonly tier: string | null
  readonly phase: string | null
  readonly period: string | null
}

export interface ShownFigure {
  readonly page: VisitedPage
  readonly state: FigureState
  /** value, counts, count, verdict, state, target, coverage, bounds: those that stand there. */
  readonly parts: ReadonlyMap<string, string>
  readonly text: string
  /** The questions of the link to its sources; null: none stands there. */
  readonly sources: FigureSources | null
}

interface FigureSources {
  readonly campaign: string | null
  readonly query: URLSearchParams
}

function around(element: HTMLElement, name: string): string {
  return element.closest(`[${name}]`)?.getAttribute(name) ?? ''
}

function stateOf(element: HTMLElement): FigureState {
  const own = (name: string): string | null => element.getAttribute(name) ?? null
  return {
    campaign: around(element, 'data-campaign'),
    asOf: around(element, 'data-as-of'),
    knownAt: around(element, 'data-known-at') || null,
    structure: around(element, 'data-structure') === 'now' ? 'now' : 'then',
    indicator: own('data-figure') ?? '',
    node: own('data-node') ?? '',
    tier: own('data-tier'),
    phase: own('data-phase'),
    period: own('data-period'),
  }
}

/** What stands in a figure and not in another one within it. */
function ownElements(figure: HTMLElement, selector: string): HTMLElement[] {
  const found = figure.querySelectorAll(selector)
  return found.filter((element) => element.closest('[data-figure]') === figure)
}

function sourcesOf(figure: HTMLElement, page: VisitedPage): FigureSources | null {
  const links = ownElements(figure, 'a[href]')
    .flatMap((link) => addressOf(link.getAttribute('href') ?? '', page.path) ?? [])
    .filter(({ pathname }) => pathname.endsWith('/trace'))
  const [first] = links
  return first === undefined ? null : { campaign: campaignOf(first), query: first.query }
}

const read = new WeakMap<VisitedPage, readonly ShownFigure[]>()

/** Every figure that a page shows, with what it says of itself. */
export function figuresOf(page: VisitedPage): readonly ShownFigure[] {
  const known = read.get(page)
  if (known !== undefined) return known
  const figures = page.root.querySelectorAll('[data-figure]').map((element) => ({
    page,
    state: stateOf(element),
    parts: new Map(
      ownElements(element, '[data-part]').map((part) => [part.getAttribute('data-part') ?? '', textOf(part)]),
    ),
    text: textOf(element),
    sources: sourcesOf(element, page),
  }))
  read.set(page, figures)
  return figures
}

import { error } from '@sveltejs/kit'
import type { Campaign, Indicator, Phase, Unit } from '@tiendo/etl/campaign'
import type { FigureFilter, Structure } from '@tiendo/etl/figures'
import { messagesOf, type Locale, type Messages } from '#lib/messages/messages.ts'
import { ask } from './store.ts'

/** What a page shows, read from its address; everything absent there has its default. */
export interface View {
  readonly campaign: Campaign
  /** Made-up reports are among those received. */
  readonly isSample: boolean
  /** When the latest report arrived; null: none has. */
  readonly receivedUntil: string | null
  readonly locale: Locale
  readonly messages: Messages
  readonly today: string
  readonly asOf: string
  /** The address does not say a day: an ended campaign speaks for its last one. */
  readonly isDefaultDay: boolean
  /** Only what had arrived by then, an ISO instant in UTC; null: everything. */
  readonly knownAt: string | null
  readonly phase: Phase | null
  readonly node: Unit
  /** Units as they were, or as they are on the day. */
  readonly structure: Structure
  readonly indicator: Indicator
}

export function named<T extends { readonly id: string }>(
  items: readonly T[],
  id: string | null,
  messages: Messages,
): T | null {
  if (id === null || id === '') return null
  return items.find((item) => item.id === id) ?? error(404, messages.errors.name(id), {})
}

export function dayOf(text: string | null, messages: Messages): string | null {
  if (text === null || text === '') return null
  if (/^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))) return text
  return error(400, messages.errors.asOf(text), {})
}

function instantOf(text: string | null, messages: Messages): string | null {
  if (text === null || text === '') return null
  const at = Date.parse(text)
  return Number.isNaN(at) ? error(400, messages.errors.knownAt(text), {}) : new Date(at).toISOString()
}

export function unitOf(campaign: Campaign, code: string | null, messages: Messages): Unit {
  const isMeant = (unit: Unit) => (code === null || code === '' ? unit.parent === null : unit.code === code)
  return campaign.units.find(isMeant) ?? error(404, messages.errors.name(code ?? ''), {})
}

export function defaultDay({ end }: Pick<Campaign, 'end'>, today: string): string {
  return end !== null && end < today ? end : today
}

interface Asked {
  readonly params: {
    readonly campaign: string
    readonly indicator?: string | undefined
    readonly unit?: string | undefined
  }
  readonly url: URL
  readonly locals: App.Locals
}

export async function readView({ params, url, locals }: Asked): Promise<View> {
  const { locale, today } = locals
  const messages = messagesOf(locale)
  const published = await ask(messages, (figures) => figures.published(params.campaign))
  if (published === null) error(404, messages.errors.campaign(params.campaign), {})
  const { campaign, hasSampleReports: isSample, receivedUntil } = published
  const [first] = campaign.indicators
  const query = (name: string) => url.searchParams.get(name)
  const indicator = named(campaign.indicators, params.indicator ?? query('indicator'), messages) ?? first
  if (indicator === undefined) error(404, messages.errors.name('indicator'), {})
  const asked = dayOf(query('as-of'), messages)
  return {
    campaign,
    isSample,
    receivedUntil,
    locale,
    messages,
    today,
    asOf: asked ?? defaultDay(campaign, today),
    isDefaultDay: asked === null,
    knownAt: instantOf(query('known-at'), messages),
    phase: named(campaign.phases, query('phase'), messages),
    node: unitOf(campaign, params.unit ?? query('node'), messages),
    structure: query('structure') === 'now' ? 'now' : 'then',
    indicator,
  }
}

/** The campaign has ended, so what is not met will not be. */
export function isClosed({ campaign, asOf }: View): boolean {
  return campaign.end !== null && asOf >= campaign.end
}

/** The filter that every question of a view shares. */
export function filterOf({ campaign, asOf, knownAt, node, phase, structure }: View): FigureFilter {
  return {
    ...{ campaign: campaign.id, asOf, node: node.code, structure },
    ...(phase !== null && { phase: phase.id }),
    ...(knownAt !== null && { knownAt }),
  }
}

/** Units have changed by the day, so that the two structures differ. */
export function hasChanged({ campaign, asOf }: View): boolean {
  return campaign.unitEvents.some(({ date }) => date <= asOf)
}

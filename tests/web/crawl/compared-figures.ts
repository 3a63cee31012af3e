import type { Campaign } from '../../../etl/campaign/campaign.ts'
import type { IndicatorRow } from '../../../etl/figures/figure.ts'
import { messagesOf } from '../../../web/src/lib/messages/messages.ts'
import type { Answers } from './answers.ts'
import type { Compared } from './compared.ts'
import type { ShownFigure } from './shown-figures.ts'
import { countsText, countText, ratioText, shareText, targetText, verdictText } from './told.ts'

type Locale = ShownFigure['page']['locale']

/** The count of a tracked item, by itself or of how many units. */
function itemText({ numerator, denominator }: IndicatorRow, locale: Locale): string {
  if (numerator === null) return ''
  const count = countText(numerator, locale)
  if (denominator === null) return count
  return messagesOf(locale).plan.units(count, countText(denominator, locale))
}

/** On a place without a target, what was answered. */
function answerText(row: IndicatorRow, campaign: Campaign, locale: Locale): string {
  const { states } = messagesOf(locale).place
  const kind = campaign.indicators.find(({ id }) => id === row.indicator)?.kind
  if (row.target !== null || row.verdict !== 'not_applicable' || row.reporting === 0)
    return verdictText(row, campaign, locale)
  if (kind !== 'share_of_units' && kind !== 'on_schedule') return states.told
  return (row.numerator ?? 0) > 0 ? states.has : states.has_not
}

/** How many units stand behind it, and what weakens it; on a tile also the share of those that reported. */
function coverageTexts(row: IndicatorRow, locale: Locale): string[] {
  const { tiles, view } = messagesOf(locale)
  const [reporting, applicable] = [countText(row.reporting, locale), countText(row.applicable, locale)]
  const sentence = [
    tiles.coverage(reporting, applicable),
    ...(row.carried > 0 ? [tiles.carried(countText(row.carried, locale))] : []),
    ...(row.estimated ? [view.estimated] : []),
  ].join(' · ')
  const ofReporting =
    row.ofReporting === null ? '' : `; ${tiles.ofReporting(shareText(row.ofReporting, locale))}`
  return [`${reporting}/${applicable}`, sentence, sentence + ofReporting]
}

function boundsText({ lower, upper, reporting, applicable }: IndicatorRow, locale: Locale): string {
  if (lower === null || upper === null || reporting >= applicable) return ''
  return messagesOf(locale).tiles.bounds(shareText(lower, locale), shareText(upper, locale))
}

/** Its counts may be told instead of its ratio. */
const isSmall = ({ denominator }: IndicatorRow): boolean => denominator !== null && denominator < 10

type Expected = (row: IndicatorRow, locale: Locale, campaign: Campaign) => readonly string[]

/** What each part of a figure has to say: one of these texts. */
const expected: Readonly<Record<string, Expected>> = {
  value: (row, locale) => [ratioText(row, locale), ...(isSmall(row) ? [''] : [])],
  counts: (row, locale) => [countsText(row, locale)],
  count: (row, locale) => [itemText(row, locale)],
  verdict: (row, locale, campaign) => [verdictText(row, campaign, locale)],
  state: (row, locale, campaign) => [answerText(row, campaign, locale)],
  target: (row, locale) => [targetText(row, locale)],
  coverage: coverageTexts,
  bounds: (row, locale) => [boundsText(row, locale)],
}

/** A dash or nothing stands where there is nothing to tell. */
const bare = (text: string): string => (text === '—' ? '' : text)

const placeOf = ({ page, state }: ShownFigure): string => `${page.path} ${JSON.stringify(state)}`

/** Where a figure says something else than the store; `compared`: how many of its parts were held against it. */
export async function comparedFigure(
  figure: ShownFigure,
  answers: Pick<Answers, 'row' | 'campaign'>,
): Promise<Compared> {
  const { page, state, parts, text } = figure
  const [row, campaign] = await Promise.all([answers.row(state), answers.campaign(state.campaign)])
  if (row === undefined) {
    const isSilent = [...parts.values()].every((part) => part === '—' || part === '')
    return { compared: 0, faults: isSilent ? [] : [`${placeOf(figure)}: the store knows no such figure`] }
  }
  const told = [...parts].map(([part, shown]) => {
    const texts = expected[part]?.(row, page.locale, campaign) ?? []
    const isTold = texts.some((text) => bare(text) === bare(shown))
    return isTold ? null : `${part} is “${shown}”, not “${texts.join('” or “')}”`
  })
  if (parts.size === 0) {
    const counts = countsText(row, page.locale)
    told.push(text.includes(counts) ? null : `“${text}” does not tell ${counts}`)
  }
  const faults = told.filter((fault) => fault !== null)
  return { compared: told.length, faults: faults.map((fault) => `${placeOf(figure)}: ${fault}`) }
}

/** The link to the sources asks for the very figure that it stands at. */
export async function sourceFaults(figure: ShownFigure, answers: Answers): Promise<string[]> {
  const { state, sources } = figure
  if (sources === null) return []
  const { units, indicators, end } = await answers.campaign(state.campaign)
  const asked = (name: string): string | null => sources.query.get(name)
  const root = units.find(({ parent }) => parent === null)?.code
  const led = {
    campaign: sources.campaign,
    indicator: asked('indicator') ?? indicators[0]?.id,
    node: asked('node') ?? root,
    tier: asked('tier'),
    phase: asked('phase'),
    asOf: asked('as-of') ?? defaultDay(end),
    knownAt: asked('known-at'),
    structure: asked('structure') ?? 'then',
  }
  return Object.entries(led).flatMap(([name, value]) => {
    const own = state[name as keyof typeof led]
    return own === value ? [] : [`${placeOf(figure)}: its sources are of ${name} ${String(value)}`]
  })
}

/** An ended campaign speaks for its last day, another one for today. */
function defaultDay(end: string | null): string {
  const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10)
  return end !== null && end < today ? end : today
}

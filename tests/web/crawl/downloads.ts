import Papa from 'papaparse'
import type { Campaign } from '../../../etl/campaign/campaign.ts'
import type { FigureFilter } from '../../../etl/figures/store.ts'
import { messagesOf, type Messages } from '../../../web/src/lib/messages/messages.ts'
import { request } from '../site.ts'
import { pathOf } from './address.ts'
import type { Answers } from './answers.ts'
import { comparedTexts, together, type Compared } from './compared.ts'
import { indicatorOf, viewOf } from './page-view.ts'
import { figuresOf, type FigureState, type ShownFigure } from './shown-figures.ts'
import { linksOf, type VisitedPage } from './visit.ts'

type Line = Readonly<Record<string, string>>
type Place = Pick<FigureState, 'indicator' | 'node' | 'tier' | 'phase' | 'period'>

/** What a table is read with: the page that it is saved from. */
interface Reading {
  readonly campaign: Campaign
  readonly view: FigureFilter
  readonly indicator: string
  readonly words: Messages
  readonly locale: VisitedPage['locale']
}

async function linesOf(path: string): Promise<Line[]> {
  const text = (await (await request(path)).text()).replace(/^\uFEFF/, '')
  return Papa.parse<Line>(text.trim(), { header: true, delimiter: ';' }).data
}

const wholeOf = ({ view, indicator }: Reading): Place => ({
  ...{ indicator, node: view.node ?? '', phase: view.phase ?? null },
  ...{ tier: null, period: null },
})

/** Which figure a line of a table holds, by the words of its first columns. */
const places: Readonly<Record<string, (line: Line, reading: Reading) => Place>> = {
  indicators: (line, reading) => ({
    ...wholeOf(reading),
    indicator: line[reading.words.download.indicatorCode] ?? '',
  }),
  units: (line, reading) => ({ ...wholeOf(reading), node: line[reading.words.download.code] ?? '' }),
  tiers: (line, reading) => {
    const { campaign, words, locale } = reading
    const tier = campaign.tiers.find(({ label }) => label[locale] === line[words.table.tier])
    const phase = campaign.phases.find(({ name }) => name[locale] === line[words.table.phase])
    return { ...wholeOf(reading), tier: tier?.id ?? 'unknown', phase: phase?.id ?? null }
  },
  time: (line, reading) => {
    const { campaign, words, locale } = reading
    const name = line[words.download.window]
    const isPhase = line[words.download.windowKind] === words.table.phase
    const phase = campaign.phases.find((each) => each.name[locale] === name)
    const form = campaign.indicators.find(({ id }) => id === reading.indicator)?.form
    const periods = campaign.forms.filter(({ id }) => id === form).flatMap((each) => each.periods)
    const period = periods.find(({ label }) => label[locale] === name)
    return {
      ...wholeOf(reading),
      ...(isPhase ? { phase: phase?.id ?? 'unknown' } : { phase: null, period: period?.id ?? 'unknown' }),
    }
  },
}

const keyOf = ({ indicator, node, tier, phase, period }: Place): string =>
  [indicator, node, tier, phase, period].map((part) => part ?? '').join(' ')

/** A part of a figure on the page, and what the line says of it; a small unit shows its counts alone. */
function comparedLine(path: string, line: Line, figure: ShownFigure, { words }: Reading): Compared {
  const { table, download } = words
  const numerator = line[download.numerator] ?? ''
  const told: Readonly<Record<string, string | undefined>> = {
    value: line[table.value],
    counts: numerator === '—' ? '' : `${numerator}/${line[download.denominator] ?? ''}`,
    target: line[table.target],
    verdict: line[table.verdict],
  }
  const parts = [...figure.parts].filter(([part, text]) => part in told && !(part === 'value' && text === ''))
  // A spreadsheet would take “= 0%” for a formula.
  const bare = (text = ''): string => (text === '—' ? '' : text.replace(/^'/, ''))
  return comparedTexts(
    path,
    parts.map(([, text]) => bare(text)),
    parts.map(([part]) => bare(told[part])),
  )
}

/** A line that stands on the page too; of few phases the page shows the whole alone. */
const isOnPage = (table: string, { phase }: Place): boolean =>
  table === 'indicators' || (table === 'tiers' && phase === null)

async function comparedTable(
  page: VisitedPage,
  name: string,
  path: string,
  reading: Reading,
): Promise<Compared> {
  const lines = await linesOf(path)
  const figures = Map.groupBy(figuresOf(page), ({ state }) => keyOf(state))
  const placeOf = places[name]
  if (placeOf === undefined) return together([])
  const parts = lines.map((line) => {
    const place = placeOf(line, reading)
    const own = figures.get(keyOf(place)) ?? []
    return own.length === 0 && isOnPage(name, place)
      ? { compared: 0, faults: [`${path}: ${keyOf(place)} is not on ${page.path}`] }
      : together(own.map((figure) => comparedLine(path, line, figure, reading)))
  })
  return together(parts)
}

/** The tables that a page offers, against its own figures. */
export async function comparedDownloads(page: VisitedPage, answers: Answers): Promise<Compared> {
  const links = linksOf(page).filter(({ pathname }) => pathname.endsWith('.csv'))
  const view = await viewOf(page, answers)
  const reading = {
    ...{ view, locale: page.locale, words: messagesOf(page.locale) },
    campaign: await answers.campaign(view.campaign),
    indicator: await indicatorOf(page, answers),
  }
  const parts = links.map((link) => {
    const name = /([^/]*)\.csv$/.exec(link.pathname)?.[1] ?? ''
    return comparedTable(page, name, pathOf(link), reading)
  })
  return together(await Promise.all(parts))
}

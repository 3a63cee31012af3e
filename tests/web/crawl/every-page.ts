import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { IndicatorRow } from '../../../etl/figures/figure.ts'
import { openStore } from '../../../etl/figures/store.ts'
import { rowsOf, told } from '../command-line.ts'
import { folders } from '../site.ts'
import { addressOf } from './address.ts'
import { Answers } from './answers.ts'
import { comparedFigure, sourceFaults } from './compared-figures.ts'
import { comparedSides } from './compared-sides.ts'
import { together, type Compared } from './compared.ts'
import { crawl, each, spread, type Crawled } from './crawl.ts'
import { comparedDownloads } from './downloads.ts'
import { comparedCharts, comparedPlaces } from './drawn-numbers.ts'
import { comparedCalendar, comparedCampaigns, comparedChildren, comparedFindings } from './list-counts.ts'
import { comparedOverview } from './overview-counts.ts'
import { viewOf } from './page-view.ts'
import { assetFaults, linkFaults } from './resolved-links.ts'
import { comparedReview } from './review-sentences.ts'
import { figuresOf, type FigureState, type ShownFigure } from './shown-figures.ts'
import { pageFaults } from './soundness.ts'
import { comparedSources } from './source-counts.ts'
import { comparedReasons } from './told-reasons.ts'
import type { VisitedPage } from './visit.ts'

const bundled = [
  ...['an-giang-2026', 'dan-van-binh-thuan-2021', 'dang-bo-mttq-2026'],
  ...['so-hai-duong-2025', 'son-la-mttq-2023'],
]
/** More faults than these say nothing more. */
const TOLD = 20
/** Figures asked for one by one, and by the command itself. */
const ALONE = 80
const COMMANDS = 4
/** Pages of a kind of each campaign and language whose downloads are compared. */
const SAVED = 2

let crawled: Crawled = { pages: [], links: new Map() }
let answers: Answers
/** What was compared and how often, told at the end. */
const counts: string[] = []

const pagesOf = (kind: string): VisitedPage[] => crawled.pages.filter((page) => page.kind === kind)

function someOf(kind: string): VisitedPage[] {
  const groups = Map.groupBy(pagesOf(kind), ({ campaign, locale }) => `${String(campaign)} ${locale}`)
  return [...groups.values()].flatMap((pages) => spread(pages, SAVED))
}

const allFigures = (): ShownFigure[] => crawled.pages.flatMap(figuresOf)

/** Nothing differs, and so much was compared that this says something. */
function expectAlike(what: string, { compared, faults }: Compared, least: number): void {
  counts.push(`${what}: ${String(compared)}`)
  expect(faults.slice(0, TOLD)).toEqual([])
  expect(compared).toBeGreaterThan(least)
}

/** How the command line is asked for a figure. */
function wordsOf(state: FigureState): string[] {
  const { indicator, node, tier, phase, period, asOf, knownAt, structure } = state
  const asked = { indicator, node, tier, phase, period, 'as-of': asOf, 'known-at': knownAt, structure }
  return Object.entries(asked).flatMap(([name, value]) => (value === null ? [] : [`--${name}`, value]))
}

/** Where an indicator does not apply, there may be a row that says so, or none. */
function countsOf(row: IndicatorRow | undefined) {
  const { numerator = null, denominator = null, verdict = 'not_applicable' } = row ?? {}
  return { numerator, denominator, verdict }
}

describe('every page that links and forms lead to', () => {
  beforeAll(async () => {
    answers = new Answers(openStore(folders()))
    const start = addressOf('/', '/')
    if (start !== null) crawled = await crawl(start)
  }, 180_000)
  afterAll(() => {
    answers.store.close()
    console.info(`Compared with the store: ${counts.join(', ')}`)
  })

  test('is reached of each campaign in both languages, every kind of it', () => {
    const kinds = (campaign: string, locale: string): string[] =>
      [
        ...new Set(
          crawled.pages
            .filter((page) => page.campaign === campaign && page.locale === locale)
            .map(({ kind }) => kind),
        ),
      ].toSorted()
    for (const campaign of bundled) {
      expect(kinds(campaign, 'vi').length).toBeGreaterThanOrEqual(15)
      expect(kinds(campaign, 'en')).toEqual(kinds(campaign, 'vi'))
    }
    counts.push(`pages read: ${String(crawled.pages.length)} of ${String(crawled.links.size)} links`)
  })

  test('opens, in its language, with a title, without words of a program', () => {
    expect(crawled.pages.flatMap(pageFaults).slice(0, TOLD)).toEqual([])
  })

  test('leads to pages and files that are there', async () => {
    expect((await linkFaults(crawled, answers)).slice(0, TOLD)).toEqual([])
    expect(await assetFaults(crawled)).toEqual([])
  })

  test('shows the figures that the store has for the same state', async () => {
    const figures = allFigures()
    expect(figures.length).toBeGreaterThan(8000)
    const compared = await each(figures, (figure) => comparedFigure(figure, answers))
    expectAlike(`texts of ${String(figures.length)} figures`, together(compared), 20_000)
  })

  test('leads from each figure to its own sources', async () => {
    const linked = allFigures().filter(({ sources }) => sources !== null)
    expect(linked.length).toBeGreaterThan(3000)
    const faults = await each(linked, (figure) => sourceFaults(figure, answers))
    expect(faults.flat().slice(0, TOLD)).toEqual([])
  })

  test('shows what the store says of each figure when it is asked for that one alone', async () => {
    for (const { state } of spread(allFigures(), ALONE)) {
      const [among, alone] = await Promise.all([answers.row(state), answers.alone(state)])
      expect(countsOf(among)).toEqual(countsOf(alone))
    }
  })

  test('shows what the command line prints', async () => {
    const known = allFigures().filter(
      ({ page, parts }) => bundled.includes(page.campaign ?? '') && parts.size > 2,
    )
    const printed = {
      campaign: (id: string) => answers.campaign(id),
      row: (state: FigureState) => Promise.resolve(rowsOf(state.campaign, ...wordsOf(state))[0]),
    }
    const compared = await each(spread(known, COMMANDS), (figure) => comparedFigure(figure, printed))
    expectAlike('figures of the command line', together(compared), COMMANDS * 2)
    const view = await viewOf(someOf('overview')[0] as VisitedPage, answers)
    const asOf = ['--as-of', view.asOf] as const
    expect(told('reporting', view.campaign, ...asOf)['rows']).toEqual(await answers.store.reporting(view))
    const findings = await answers.store.findings({ campaign: view.campaign, locale: 'vi' })
    expect(told('findings', view.campaign)['findings']).toEqual(findings)
  })

  test.each([
    ['/', comparedCampaigns, 9],
    ['overview', comparedOverview, 1000],
    ['/u/*', comparedChildren, 100],
    ['/calendar', comparedCalendar, 100],
    ['/findings', comparedFindings, 50],
    ['/inspection', comparedReasons, 500],
    ['/reviews', comparedReview, 200],
    ['/trace', comparedSources, 300],
  ] as const)('shows the counts and lists of the store: %s', async (kind, compare, least) => {
    const compared = await each(pagesOf(kind), (page) => compare(page, answers))
    expectAlike(`counts of ${kind}`, together(compared), least)
  })

  test.each([
    ['overview', 2000],
    ['/i/*', 500],
  ] as const)('saves the tables that it shows: %s', async (kind, least) => {
    const compared = await each(someOf(kind), (page) => comparedDownloads(page, answers))
    expectAlike(`saved tables of ${kind}`, together(compared), least)
  })

  test('saves two views as it shows them', async () => {
    expectAlike('saved comparisons', together(await each(someOf('/compare'), comparedSides)), 300)
  })

  test('draws the numbers of its tables', () => {
    expectAlike('charts', together(crawled.pages.map(comparedCharts)), 400)
    expectAlike('places', together(pagesOf('/place').map(comparedPlaces)), 500)
  })
})

import { reviewNames, type Freeze, type ReviewKind } from './archive/freeze.ts'
import type { Campaign } from './campaign/campaign.ts'
import type { OfficialDocument } from './document/document.ts'
import { encodeDocx } from './document/docx.ts'
import { encodePdf } from './document/pdf.ts'
import { png } from './document/raster.ts'
import type { FigureStore } from './figures/store.ts'
import { inspect } from './inspected.ts'
import type { ReviewChart } from './review/charts.ts'
import type { ReviewFigures } from './review/figures.ts'
import { standingAt } from './review/freeze-change.ts'
import { reviewReport } from './review/report.ts'
import { reviewWorkbook } from './review/workbook.ts'

export interface ReviewQuestion {
  readonly campaign: string
  readonly kind: ReviewKind
  readonly asOf: string
  /** ISO instant in UTC. */
  readonly knownAt: string
  /** Null: nothing was settled. */
  readonly freeze: Freeze | null
  /** Where the pages are, without a slash at its end; null: as the campaign's definition says, if it does. */
  readonly site: string | null
}

/** The last day of the year before, where the campaign had begun by then. */
function dayBefore({ start }: Campaign, asOf: string): string | null {
  const day = `${String(Number(asOf.slice(0, 4)) - 1)}-12-31`
  return day >= start ? day : null
}

/** Every figure of a review, as of one day and as known at one moment. Throws `UnknownNameError` as figures do. */
export async function reviewFigures(figures: FigureStore, question: ReviewQuestion): Promise<ReviewFigures> {
  const { campaign: id, kind, asOf, knownAt, freeze } = question
  const campaign = await figures.known(id)
  const isSample = (await figures.published(id))?.hasSampleReports === true
  const filter = { campaign: id, asOf, knownAt }
  const before = dayBefore(campaign, asOf)
  const [whole, phases, tiers, units, earlier, reporting, owing, inspection, versions] = await Promise.all([
    figures.indicators(filter),
    figures.indicators({ ...filter, by: 'phase' }),
    figures.indicators({ ...filter, by: 'tier' }),
    figures.indicators({ ...filter, by: 'unit' }),
    before === null ? null : figures.indicators({ ...filter, asOf: before }),
    figures.reporting(filter),
    figures.owingUnits(filter),
    inspect(figures, filter),
    figures.versions({ campaign: id }),
  ])
  return {
    ...{ campaign, kind, asOf, knownAt, isSample, whole, phases, tiers, units, reporting, owing },
    snapshot: figures.snapshot().id,
    freeze: freeze?.id ?? null,
    site: question.site ?? campaign.documents.site,
    before: before === null || earlier === null ? null : { day: before, rows: earlier },
    lagging: inspection.units,
    sources: standingAt(versions, knownAt),
  }
}

export const reviewFormats = ['docx', 'xlsx', 'pdf'] as const
export type ReviewFormat = (typeof reviewFormats)[number]

export interface NamedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Loaded when a review is asked for: what draws charts would slow every other command down. */
async function chartsOf(told: ReviewFigures): Promise<ReviewChart[]> {
  const { reviewCharts } = await import('./review/charts.ts')
  return reviewCharts(told)
}

/** The report as it will be, in Word and PDF alike. */
export async function reviewPreview(told: ReviewFigures): Promise<OfficialDocument> {
  const charts = await chartsOf(told)
  return reviewReport(
    told,
    charts.map(({ picture }) => picture),
  )
}

async function bytesOf(told: ReviewFigures, format: ReviewFormat): Promise<Uint8Array> {
  if (format === 'xlsx') return reviewWorkbook(told)
  const report = await reviewPreview(told)
  return format === 'docx' ? encodeDocx(report) : encodePdf(report)
}

/** The report in Word or as PDF, or the tables in Excel. */
export async function reviewDocument(told: ReviewFigures, format: ReviewFormat): Promise<NamedFile> {
  const name = `${reviewNames[told.kind]}_${told.campaign.id}_${told.asOf}.${format}`
  return { name, bytes: await bytesOf(told, format) }
}

/** Pixels of a chart on a slide. */
const SLIDE = 1920

/** The charts by themselves, to be put on slides. */
export async function reviewPictures(told: ReviewFigures): Promise<NamedFile[]> {
  const charts = await chartsOf(told)
  const files = charts.map(async ({ name, alone }) => [
    { name: `bieu-do-${name}.svg`, bytes: new TextEncoder().encode(alone) },
    { name: `bieu-do-${name}.png`, bytes: await png(alone, SLIDE) },
  ])
  return (await Promise.all(files)).flat()
}

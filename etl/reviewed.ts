import { reviewNames, type Freeze, type ReviewKind } from './archive/freeze.ts'
import type { Campaign } from './campaign/campaign.ts'
import type { OfficialDocument } from './document/document.ts'
import { encodeDocx } from './document/docx.ts'
import type { FigureStore } from './figures/store.ts'
import { inspect } from './inspected.ts'
import type { ReviewFigures } from './review/figures.ts'
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
    before: before === null || earlier === null ? null : { day: before, rows: earlier },
    lagging: inspection.units,
    sources: versions.filter(
      ({ knownFrom, knownUntil }) => knownFrom <= knownAt && (knownUntil === null || knownUntil > knownAt),
    ),
  }
}

export const reviewFormats = ['docx', 'xlsx'] as const
export type ReviewFormat = (typeof reviewFormats)[number]

/** The report in Word, or the tables in Excel. */
export async function reviewDocument(
  told: ReviewFigures,
  format: ReviewFormat,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const bytes = format === 'docx' ? await encodeDocx(reviewReport(told)) : reviewWorkbook(told)
  return { name: `${reviewNames[told.kind]}_${told.campaign.id}_${told.asOf}.${format}`, bytes }
}

/** What the report will say, to be read before it is taken away. */
export function reviewPreview(told: ReviewFigures): OfficialDocument {
  return reviewReport(told)
}

import type { Campaign, Phase } from '../campaign/campaign.ts'
import type { FindingCode } from '../finding/finding.ts'
import { listOf, text, textOrNull, type Row } from './columns.ts'
import {
  placeKey,
  type Course,
  type CourseStep,
  type Evidence,
  type FiledPlace,
  type OwedReport,
  type PlacedNumber,
  type ToldNumber,
} from './evidence-row.ts'
import type { IndicatorRow } from './figure.ts'
import { filedFinding } from './filed-finding.ts'
import { common, type FigureFilter } from './filter.ts'
import type { Parameters } from './query-text.ts'
import type { SnapshotReader } from './snapshot.ts'

function owedReport(row: Row): OwedReport {
  return {
    unit: text(row, 'unit'),
    form: text(row, 'form'),
    period: text(row, 'period'),
    state: text(row, 'status') as OwedReport['state'],
    isCorrectedAfterDue: row['is_corrected_after_due'] === true,
    dueOn: textOrNull(row, 'due_on'),
    firstOn: textOrNull(row, 'first_on'),
  }
}

function toldNumbers(row: Row): ToldNumber[] {
  const [unit, form, field] = [text(row, 'unit'), text(row, 'form'), text(row, 'field')]
  const numbers = listOf(row, 'numbers')
  return listOf(row, 'periods').map((period, at) => ({
    ...{ unit, form, period: typeof period === 'string' ? period : '', field },
    number: Number(numbers[at]),
  }))
}

function courseStep(step: Row): CourseStep {
  return {
    period: text(step, 'period'),
    numerator: Number(step['numerator']),
    denominator: Number(step['denominator']),
    isOpen: step['is_open'] === true,
    isCarried: Number(step['carried']) > 0,
  }
}

function courseRow(row: Row): Course {
  const steps = listOf(row, 'steps').map((step) => courseStep(step as Row))
  return { indicator: text(row, 'indicator'), unit: text(row, 'unit'), steps }
}

function filedPlace(row: Row): FiledPlace {
  return {
    submission: text(row, 'submission'),
    file: text(row, 'file'),
    sheet: textOrNull(row, 'sheet'),
    cell: textOrNull(row, 'cell'),
  }
}

/** The phase that closed last before the day; undefined: none has. */
function lastClosed({ phases }: Campaign, asOf: string): Phase | undefined {
  return phases
    .filter(({ end }) => end !== null && end < asOf)
    .toSorted((a, b) => ((a.end ?? '') < (b.end ?? '') ? -1 : 1))
    .at(-1)
}

/** The window that the flags speak of: the phase asked for, or the whole campaign. */
export function inspectedWindow(
  { start, end, phases }: Campaign,
  { phase }: Pick<FigureFilter, 'phase'>,
): { readonly start: string; readonly end: string | null } {
  const asked = phases.find(({ id }) => id === phase)
  return asked === undefined ? { start, end } : { start: asked.start ?? start, end: asked.end }
}

type Indicators = (filter: FigureFilter) => Promise<IndicatorRow[]>

/** What the inspection of units rests on, as a snapshot holds it. */
export class EvidenceQuestions {
  readonly #reader: SnapshotReader
  readonly #indicators: Indicators

  constructor(reader: SnapshotReader, indicators: Indicators) {
    this.#reader = reader
    this.#indicators = indicators
  }

  /** `doubts`: the codes of the findings that bear on belief. */
  async of(campaign: Campaign, filter: FigureFilter, doubts: readonly FindingCode[]): Promise<Evidence> {
    const { end } = inspectedWindow(campaign, filter)
    const byUnit = { ...filter, by: 'unit' } as const
    const isClosed = end !== null && end < filter.asOf
    const before = isClosed || filter.phase !== undefined ? undefined : lastClosed(campaign, filter.asOf)
    const [window, closed, courses, rest] = await Promise.all([
      this.#indicators(byUnit),
      before === undefined ? [] : this.#indicators({ ...byUnit, phase: before.id }),
      this.#courses(campaign, filter),
      this.#reported(campaign, filter, doubts),
    ])
    return { ...rest, closed: isClosed ? window : closed, running: window, courses }
  }

  /** Where numbers stand, by `placeKey`; what no standing report tells has no place. */
  async places(
    campaign: Campaign,
    filter: Pick<FigureFilter, 'campaign' | 'asOf' | 'knownAt'>,
    numbers: readonly PlacedNumber[],
  ): Promise<ReadonlyMap<string, FiledPlace>> {
    const { known_at = null } = common(campaign, filter)
    const keys = [...new Set(numbers.map(placeKey))].join(',')
    const asked = { campaign: campaign.id, known_at, numbers: `[${keys}]` }
    const rows = await this.#reader.rows('number-places', asked)
    const numberOf = (row: Row): PlacedNumber => ({
      unit: text(row, 'unit'),
      form: text(row, 'form'),
      period: text(row, 'period'),
      field: text(row, 'field'),
    })
    return new Map(rows.map((row) => [placeKey(numberOf(row)), filedPlace(row)]))
  }

  async #courses(campaign: Campaign, filter: FigureFilter): Promise<Course[]> {
    const { fallingPeriods, unchangedPeriods, leastDenominator } = campaign.inspection.thresholds
    const rows = await this.#reader.rows('course-rows', {
      ...common(campaign, filter),
      with_tracked: 'false',
      tier: filter.tier ?? null,
      breakdowns: ['unit', 'period', filter.indicator ?? '*'].join(':'),
      steps: String(Math.max(fallingPeriods, unchangedPeriods)),
      least: String(leastDenominator),
    })
    return rows.map(courseRow)
  }

  async #reported(campaign: Campaign, filter: FigureFilter, doubts: readonly FindingCode[]) {
    const shared = this.#parameters(campaign, filter)
    const { known_at = null } = shared
    const [reports, numbers, findings] = await Promise.all([
      this.#reader.rows('owed-reports', shared),
      this.#reader.rows('told-numbers', shared),
      this.#reader.rows('standing-findings', {
        ...{ campaign: campaign.id, known_at, codes: doubts.join('\n') },
      }),
    ])
    return {
      reports: reports.map(owedReport),
      numbers: numbers.flatMap(toldNumbers),
      findings: findings.map(filedFinding),
    }
  }

  #parameters(campaign: Campaign, filter: FigureFilter): Parameters {
    const window = inspectedWindow(campaign, filter)
    const form = campaign.indicators.find(({ id }) => id === filter.indicator)?.form
    return {
      ...common(campaign, filter),
      form: filter.form ?? form ?? null,
      tier: filter.tier ?? null,
      start_on: filter.phase === undefined ? '0001-01-01' : window.start,
      end_on: filter.phase === undefined ? '9999-12-31' : (window.end ?? '9999-12-31'),
    }
  }
}

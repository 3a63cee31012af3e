import type { Campaign, Field, Form, ReportPeriod, Unit } from '../../etl/campaign/campaign.ts'
import type { Chance } from '../../etl/sample/chance.ts'
import { sampleValues } from '../../etl/sample/values.ts'
import { written, type Written } from './handwriting.ts'
import { bareLetters, existing, nameCounts, spelledName } from './unit-names.ts'

/** What must be said of a line, and at which of its cells. */
interface LineRemark {
  readonly code: string
  readonly at: 'name' | 'code'
}

/** A line of a table: a unit's, or one that says it is. */
export interface Line {
  readonly unit: Unit
  name: string
  code: string
  readonly cells: Map<Field, Written>
  readonly remarks: LineRemark[]
  /** False where its values must be left alone, whatever they are. */
  isTaken: boolean
  isHidden: boolean
  isSpoiled: boolean
  /** A count whose cell is merged with the one of the next line. */
  shared: Field | null
}

/** A table of a form as its sender means it. */
export interface Report {
  readonly campaign: Campaign
  readonly form: Form
  readonly period: ReportPeriod
  readonly lines: Line[]
  /** The title names the unit, and no column does. */
  readonly isSole: boolean
  /** The kind of file can merge cells. */
  readonly canMerge: boolean
}

const MOST_LINES = 9

/** Units that owe the form in the period, each told apart from all others by its name. */
function reporters(campaign: Campaign, form: Form, period: ReportPeriod): Unit[] {
  const counts = nameCounts(campaign, period)
  return existing(campaign, period).filter(
    ({ kind, name }) => form.reportedBy.includes(kind) && counts.get(bareLetters(name)) === 1,
  )
}

function lineOf(chance: Chance, report: Pick<Report, 'campaign' | 'form' | 'period'>, unit: Unit): Line {
  const { campaign, form, period } = report
  const values = sampleValues(campaign, form, unit, period)
  const cells = form.fields.map((field) => [field, written(chance, values.get(field.id) ?? null)] as const)
  const name = spelledName(chance, campaign, unit, nameCounts(campaign, period))
  const marks = { isTaken: true, isHidden: false, isSpoiled: false, shared: null }
  return { unit, name, code: unit.code, cells: new Map(cells), remarks: [], ...marks }
}

/** A sound report of some of the units that owe the form; null where none does. */
export function soundReport(
  chance: Chance,
  campaign: Campaign,
  form: Form,
  period: ReportPeriod,
  manner: Pick<Report, 'isSole' | 'canMerge'>,
): Report | null {
  const left = reporters(campaign, form, period)
  const size = Math.min(left.length, manner.isSole ? 1 : chance.between(1, MOST_LINES))
  if (size === 0) return null
  const first = chance.below(left.length - size + 1)
  const units = left.slice(first, first + size)
  const lines = units.map((unit) => lineOf(chance, { campaign, form, period }, unit))
  return { campaign, form, period, lines, ...manner }
}

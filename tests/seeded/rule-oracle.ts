import type { Indicator } from '../../etl/campaign/campaign.ts'
import type { Line, Report } from './report-lines.ts'

/** A code at the cell of a field. */
export interface FieldRemark {
  readonly code: string
  readonly field: string
}

/** In ten-thousandths, so that percentages with decimals stay exact. */
const SCALE = 10_000

/** The rules of a form over what a line truly says, told anew in plain words of this test. */
class LineOracle {
  readonly #report: Report
  readonly #values: ReadonlyMap<string, string | boolean>
  /** Values that a rule keeps out, by the rule's code. */
  readonly #impossible = new Map<string, string>()
  readonly remarks: FieldRemark[] = []

  readonly #faulty: ReadonlySet<string>

  constructor(report: Report, { cells }: Line) {
    const faulty = [...cells].filter(([, { truth }]) => truth.state === 'faulty')
    this.#faulty = new Set(faulty.map(([{ id }]) => id))
    this.#report = report
    this.#values = new Map(
      [...cells].flatMap(([{ id }, { truth }]) =>
        truth.state === 'value' ? [[id, truth.value] as const] : [],
      ),
    )
  }

  #number(field: string): number | null {
    const value = this.#values.get(field)
    return typeof value === 'string' ? Math.round(Number(value) * SCALE) : null
  }

  #sum(fields: readonly string[]): number | null {
    const numbers = fields.map((field) => this.#number(field))
    return numbers.includes(null) ? null : numbers.reduce<number>((sum, each) => sum + (each ?? 0), 0)
  }

  #say(code: string, field: string, kept: readonly string[] = []): void {
    this.remarks.push({ code, field })
    for (const each of kept) this.#impossible.set(each, code)
  }

  within(parts: readonly string[], whole: string): void {
    const [part, total] = [this.#sum(parts), this.#sum([whole])]
    if (part === null || total === null || part <= total) return
    const [first] = parts
    if (
      first !== undefined &&
      !parts.every((each) => this.#impossible.get(each) === 'cell/part-exceeds-whole')
    )
      this.#say('cell/part-exceeds-whole', first, [...parts, whole])
  }

  adding(parts: readonly string[], total: string): void {
    const [sum, typed] = [this.#sum(parts), this.#sum([total])]
    if (sum !== null && typed !== null && sum !== typed)
      this.#say('cell/sum-mismatch', total, [...parts, total])
  }

  between(field: string, from: string | null, to: string | null): void {
    const day = this.#values.get(field)
    if (typeof day !== 'string') return
    if ((from !== null && day < from) || (to !== null && day > to)) this.#say('cell/date-out-of-range', field)
  }

  past(field: string): void {
    const day = this.#values.get(field)
    if (typeof day === 'string' && day > RECEIVED_ON) this.#say('cell/date-in-future', field)
  }

  /** A ratio needs both its sides; the one that is there is told that the other is not, unless that was told. */
  pair(sides: readonly (readonly string[])[]): void {
    if (sides.flat().some((field) => this.#faulty.has(field))) return
    const isWhole = (side: readonly string[]): boolean => side.every((field) => this.#values.has(field))
    const whole = sides.filter(isWhole)
    const present = sides.flat().find((field) => this.#values.has(field))
    if (whole.length === 1 && present !== undefined) this.#say('pair/incomplete', present)
  }

  cap(parts: readonly string[], wholes: readonly string[], percent: string): void {
    const [part, whole] = [this.#sum(parts), this.#sum(wholes)]
    if (part === null || whole === null || parts.some((each) => this.#impossible.has(each))) return
    const [first] = parts
    if (part * 100 > Number(percent) * whole && first !== undefined) this.#say('cell/above-cap', first)
  }

  typedPercents(): void {
    for (const { id, typedFrom } of this.#report.form.fields) {
      if (typedFrom === null) continue
      const [part, whole, typed] = [
        this.#sum(typedFrom.numerator),
        this.#sum([typedFrom.denominator]),
        this.#sum([id]),
      ]
      if (part === null || whole === null || typed === null || whole === 0 || part > whole) continue
      if (Math.abs(typed / SCALE - (100 * part) / whole) <= 0.1) continue
      for (const field of [id, typedFrom.numerator[0] ?? id]) this.#say('cell/percent-mismatch', field)
    }
  }
}

const sideOf = ({ components }: Indicator, wanted: 'numerator' | 'denominator'): string[] =>
  components.filter(({ side }) => side === wanted).map(({ field }) => field)

function applyIndicator(oracle: LineOracle, indicator: Indicator, { unit }: Line): void {
  const [parts, wholes] = [sideOf(indicator, 'numerator'), sideOf(indicator, 'denominator')]
  if (indicator.kind === 'ratio_of_sums') {
    oracle.pair([parts, wholes])
    const [whole] = wholes
    if (whole !== undefined && wholes.length === 1 && !indicator.mayExceed) oracle.within(parts, whole)
  }
  if (indicator.kind !== 'cap' || !indicator.checkedAt.includes(unit.kind)) return
  const target =
    indicator.targets.find(({ tier }) => tier === unit.tier) ??
    indicator.targets.find(({ tier }) => tier === null)
  if (target?.operator === '<=') oracle.cap(parts, wholes, target.percent)
}

/** The day on which all the files arrive. */
export const RECEIVED_ON = '2031-06-30'

/** Days of what has happened, so that they cannot lie after the file arrived. */
export function eventFields({ form, campaign }: Report): ReadonlySet<string> {
  const named = form.rules.flatMap((rule) => (rule.kind === 'past' ? [rule.field] : []))
  const ofForm = campaign.indicators.filter((indicator) => indicator.form === form.id)
  return new Set([...named, ...ofForm.flatMap(({ schedule }) => schedule?.eventField ?? [])])
}

/** What the form's rules and the indicators over it must say of a line's values. */
export function ruleRemarks(report: Report, line: Line): FieldRemark[] {
  const oracle = new LineOracle(report, line)
  for (const rule of report.form.rules) {
    if (rule.kind === 'part_of') oracle.within([rule.part], rule.whole)
    if (rule.kind === 'sum_within') oracle.within(rule.parts, rule.whole)
    if (rule.kind === 'sums_to') oracle.adding(rule.parts, rule.total)
    if (rule.kind === 'between') oracle.between(rule.field, rule.from, rule.to)
  }
  for (const field of eventFields(report)) oracle.past(field)
  for (const indicator of report.campaign.indicators)
    if (indicator.form === report.form.id) applyIndicator(oracle, indicator, line)
  oracle.typedPercents()
  return oracle.remarks
}

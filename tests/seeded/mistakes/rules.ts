import type { Field } from '../../../etl/campaign/campaign.ts'
import type { Chance } from '../../../etl/sample/chance.ts'
import { percentOf, written } from '../handwriting.ts'
import type { Line, Report } from '../report-lines.ts'
import { eventFields, RECEIVED_ON, ruleRemarks } from '../rule-oracle.ts'
import { day, text } from '../typed.ts'
import { fieldOf, numberIn, oneOf, type Mistake } from './mistake.ts'

function setCount(chance: Chance, line: Line, field: Field, count: number): void {
  line.cells.set(field, written(chance, { kind: 'count', count }))
}

/** A sound line whose values are changed to others that can be read but not be. */
function ruleMistake(
  about: { readonly kind: number; readonly name: string; readonly code: string },
  change: (chance: Chance, report: Report, line: Line) => void,
): Mistake {
  return {
    ...about,
    spoil: (chance, report, line) => {
      const before = new Map(line.cells)
      change(chance, report, line)
      const isBroken = ruleRemarks(report, line).some(({ code }) => code === about.code)
      const changed = [...line.cells].flatMap(([field, now]) => (before.get(field) === now ? [] : [field]))
      if (isBroken && changed.length > 0) return report.form.fields
      for (const [field, was] of before) line.cells.set(field, was)
      return null
    },
  }
}

const wrongSum = ruleMistake(
  { kind: 6, name: 'grades that do not add up', code: 'cell/sum-mismatch' },
  (chance, report, line) => {
    const rule = oneOf(
      chance,
      report.form.rules.filter((each) => each.kind === 'sums_to'),
    )
    if (rule === null) return
    const part = fieldOf(report, oneOf(chance, rule.parts) ?? '')
    const count = part === null ? null : numberIn(line, part.id)
    if (part !== null && count !== null) setCount(chance, line, part, count + chance.between(1, 4))
  },
)

const partAboveWhole = ruleMistake(
  { kind: 6, name: 'a part above its whole', code: 'cell/part-exceeds-whole' },
  (chance, report, line) => {
    const rule = oneOf(
      chance,
      report.form.rules.filter((each) => each.kind === 'part_of'),
    )
    const [part, whole] = [fieldOf(report, rule?.part ?? ''), numberIn(line, rule?.whole ?? '')]
    if (part !== null && whole !== null) setCount(chance, line, part, whole + chance.between(1, 9))
  },
)

const typedPercent = ruleMistake(
  { kind: 2, name: 'a percentage that the counts do not give', code: 'cell/percent-mismatch' },
  (chance, report, line) => {
    const field = oneOf(
      chance,
      report.form.fields.filter(({ typedFrom }) => typedFrom !== null),
    )
    if (field?.typedFrom == null) return
    const parts = field.typedFrom.numerator.map((each) => numberIn(line, each))
    const whole = numberIn(line, field.typedFrom.denominator)
    if (parts.includes(null) || whole === null || whole === 0) return
    const right = Number(
      percentOf(
        parts.reduce<number>((sum, each) => sum + (each ?? 0), 0),
        whole,
      ),
    )
    const wrong = right > 60 ? right - chance.between(2, 50) / 2 : right + chance.between(2, 50) / 2
    const percent = (Math.round(wrong * 10) / 10).toString()
    const typed = text(`${percent.replace('.', ',')}%`)
    line.cells.set(field, { typed, truth: { state: 'value', value: percent }, codes: [], adds: null })
  },
)

const tooEarly = ruleMistake(
  { kind: 13, name: 'a day outside the campaign', code: 'cell/date-out-of-range' },
  (chance, report, line) => {
    const rule = oneOf(
      chance,
      report.form.rules.filter((each) => each.kind === 'between'),
    )
    const field = fieldOf(report, rule?.field ?? '')
    const from = rule?.from ?? null
    if (field === null || from === null) return
    const early = `${String(Number(from.slice(0, 4)) - chance.between(1, 3))}-06-${String(chance.between(10, 28))}`
    line.cells.set(field, {
      typed: day(early),
      truth: { state: 'value', value: early },
      codes: [],
      adds: null,
    })
  },
)

const inFuture = ruleMistake(
  { kind: 13, name: 'an event in the future', code: 'cell/date-in-future' },
  (chance, report, line) => {
    const field = fieldOf(report, oneOf(chance, [...eventFields(report)]) ?? '')
    if (field === null || line.cells.get(field)?.truth.state !== 'value') return
    const late = `${String(Number(RECEIVED_ON.slice(0, 4)) + chance.between(1, 3))}-03-${String(chance.between(10, 28))}`
    line.cells.set(field, { typed: day(late), truth: { state: 'value', value: late }, codes: [], adds: null })
  },
)

/** The two grades between which there is a limit: the best and the next. */
function cappedGrades(report: Report): readonly [best: Field, next: Field] | null {
  const cap = report.campaign.indicators.find(({ kind, form }) => kind === 'cap' && form === report.form.id)
  const sum = report.form.rules.find((rule) => rule.kind === 'sums_to')
  const capped = cap?.components.find(({ side }) => side === 'numerator')?.field
  const [best, next] = [fieldOf(report, sum?.parts[0] ?? ''), fieldOf(report, sum?.parts[1] ?? '')]
  return best === null || next === null || best.id !== capped ? null : [best, next]
}

const aboveCap = ruleMistake(
  { kind: 15, name: 'more excellent than may be', code: 'cell/above-cap' },
  (chance, report, line) => {
    const grades = cappedGrades(report)
    if (grades === null) return
    const [best, next] = grades
    const [few, many] = [numberIn(line, best.id), numberIn(line, next.id)]
    if (few === null || many === null || few >= many) return
    setCount(chance, line, best, many)
    setCount(chance, line, next, few)
  },
)

export const ruleMistakes: readonly Mistake[] = [
  wrongSum,
  partAboveWhole,
  typedPercent,
  tooEarly,
  inFuture,
  aboveCap,
]

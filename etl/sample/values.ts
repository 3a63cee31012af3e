import type { Campaign, Field, Form, ReportPeriod, Unit } from '../campaign/campaign.ts'
import { Chance } from './chance.ts'
import { conductOf, type Conduct } from './conduct.ts'

/** What a made-up unit has to say in a field; null: nothing. */
export type SampleValue =
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'answer'; readonly isYes: boolean }
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'percent'; readonly part: number; readonly whole: number }
  | { readonly kind: 'words'; readonly words: string }
  | null

export type SampleValues = ReadonlyMap<string, SampleValue>

interface Occasion {
  readonly campaign: Campaign
  readonly form: Form
  readonly unit: Unit
  readonly period: ReportPeriod
  readonly conduct: Conduct
}

/** Counts that respect the form's parts, wholes and sums. */
class Counts {
  readonly #occasion: Occasion
  readonly #known = new Map<string, number>()

  constructor(occasion: Occasion) {
    this.#occasion = occasion
  }

  of(field: string): number {
    const known = this.#known.get(field) ?? this.#make(field)
    this.#known.set(field, known)
    return known
  }

  #chance(field: string): Chance {
    const { campaign, unit, form } = this.#occasion
    return new Chance(campaign.id, unit.code, form.id, field)
  }

  #make(field: string): number {
    const { form } = this.#occasion
    for (const rule of form.rules) {
      if (rule.kind === 'sums_to' && rule.parts.includes(field))
        return this.#share(field, rule.parts, rule.total)
      if (rule.kind === 'part_of' && rule.part === field) return this.#part(field, rule.whole)
      if (rule.kind === 'sum_within' && rule.parts.includes(field))
        return this.#rest(field, rule.parts, rule.whole)
    }
    const isReached = this.#neededCount(field)
    return isReached === null ? this.#chance(field).between(12, 64) : isReached
  }

  /** What the others leave of the whole, or less. */
  #rest(field: string, parts: readonly string[], whole: string): number {
    const others = parts.filter((part) => part !== field).reduce((sum, part) => sum + this.of(part), 0)
    return Math.min(Math.max(0, this.of(whole) - others), this.#chance(field).below(3))
  }

  /** Where an indicator asks for "at least", the counts are as small as works and tasks are. */
  #neededCount(field: string): number | null {
    const { campaign, form } = this.#occasion
    const parts = form.rules.flatMap((rule) =>
      rule.kind === 'part_of' && rule.whole === field ? [rule.part] : [],
    )
    const isCounted = campaign.indicators.some(
      (indicator) =>
        indicator.form === form.id &&
        indicator.components.some(
          (each) => each.condition === 'at_least' && [field, ...parts].includes(each.field),
        ),
    )
    return isCounted ? this.#chance(field).between(1, 4) : null
  }

  #part(field: string, whole: string): number {
    const { form, conduct } = this.#occasion
    const of = this.of(whole)
    const isSplit = form.rules.some((rule) => rule.kind === 'sums_to' && rule.total === field)
    if (isSplit) return Math.max(0, of - this.#chance(field).below(3))
    const chance = this.#chance(field)
    if (of <= 4) return chance.happens(conduct.diligence) ? Math.max(1, Math.floor(of * this.#progress())) : 0
    const reached = (conduct.diligence + chance.between(-2, 5)) / 100
    return Math.min(of, Math.round(of * Math.min(1, reached) * (0.9 + 0.1 * this.#progress())))
  }

  /** From the first period of the form to its last, 0..1. */
  #progress(): number {
    const { form, period } = this.#occasion
    return (form.periods.indexOf(period) + 1) / form.periods.length
  }

  /** Grades: what the ratio counts takes most, the last part is nearly empty. */
  #share(field: string, parts: readonly string[], total: string): number {
    const { campaign, form, period, conduct } = this.#occasion
    const ratio = campaign.indicators.find(
      ({ kind, form: of, components }) =>
        kind === 'ratio_of_sums' && of === form.id && components.some((each) => each.field === total),
    )
    const counted = parts.filter((part) =>
      ratio?.components.some((c) => c.side === 'numerator' && c.field === part),
    )
    const chance = this.#chance(`${total} ${period.id}`)
    const whole = this.of(total)
    const well = Math.min(whole, Math.round((whole * (conduct.diligence - chance.between(0, 5))) / 100))
    const [best, ...others] = counted.length > 0 ? counted : parts
    const excellent = Math.floor(well / chance.between(6, 9))
    if (field === best) return others.length === 0 ? well : excellent
    if (field === others[0]) return well - excellent
    const rest = parts.filter((part) => part !== best && !others.includes(part))
    return field === rest[0] ? whole - well : 0
  }
}

/** The yes_no field that a date field belongs to: the last one before it. */
function answerBefore(form: Form, field: Field): Field | null {
  const before = form.fields.slice(0, form.fields.indexOf(field))
  return before.findLast(({ type }) => type === 'yes_no') ?? null
}

function isFirstDate(form: Form, field: Field): boolean {
  const answer = answerBefore(form, field)
  const dates = form.fields.filter((each) => each.type === 'date' && answerBefore(form, each) === answer)
  return dates[0] === field
}

function dayValue({ campaign, form, period, conduct }: Occasion, field: Field): SampleValue {
  const isDeadline = campaign.indicators.some(({ schedule }) => schedule?.deadlineField === field.id)
  const answer = answerBefore(form, field)
  if (isDeadline || answer === null) return null
  const day = conduct.eventDay(form, answer)
  if (day === null) return null
  const hasHappened = day <= period.end
  return hasHappened === isFirstDate(form, field) ? { kind: 'day', day } : null
}

function wordsValue({ campaign, form, unit, period, conduct }: Occasion, field: Field): SampleValue {
  const answer = form.fields.find(({ type }) => type === 'yes_no')
  const day = answer === undefined ? null : conduct.eventDay(form, answer)
  if (day === null || day > period.end || !/(^|\s)số/i.test(field.label.vi)) return null
  const number = new Chance(campaign.id, unit.code, field.id).between(3, 68)
  return { kind: 'words', words: `${String(number)}-KH` }
}

function valueOf(occasion: Occasion, counts: Counts, field: Field): SampleValue {
  switch (field.type) {
    case 'integer':
    case 'decimal':
    case 'money':
      return { kind: 'count', count: counts.of(field.id) }
    case 'percent': {
      if (field.typedFrom === null) return null
      const part = field.typedFrom.numerator.reduce((sum, each) => sum + counts.of(each), 0)
      const whole = counts.of(field.typedFrom.denominator)
      return whole === 0 ? null : { kind: 'percent', part, whole }
    }
    case 'yes_no': {
      const day = occasion.conduct.eventDay(occasion.form, field)
      return { kind: 'answer', isYes: day !== null && day <= occasion.period.end }
    }
    case 'date':
      return dayValue(occasion, field)
    case 'text':
      return wordsValue(occasion, field)
  }
}

/** Everything that a unit reports in a form and period, in keeping with its form's rules. */
export function sampleValues(campaign: Campaign, form: Form, unit: Unit, period: ReportPeriod): SampleValues {
  const occasion = { campaign, form, unit, period, conduct: conductOf(campaign, unit) }
  const counts = new Counts(occasion)
  return new Map(form.fields.map((field) => [field.id, valueOf(occasion, counts, field)]))
}

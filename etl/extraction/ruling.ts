import type { Campaign, Field, Form, Unit } from '../campaign/campaign.ts'
import type { Finding, FindingPlace } from '../finding/finding.ts'
import { nowhere } from '../finding/finding.ts'
import type { Circumstances } from './circumstances.ts'
import { settledFinding } from './decided.ts'
import { ONE, percentText, plain, scaled } from '../statistics/exact.ts'
import { findingAt, observedPlace } from './place.ts'
import type { Observation } from './report.ts'

export interface RuleContext {
  readonly campaign: Campaign
  readonly form: Form
  readonly file: string
  readonly unit: Unit
  /** Fields whose cells cannot be used, which has been told. */
  readonly faulty: ReadonlySet<string>
  readonly circumstances: Circumstances
}

export interface RuledReport {
  readonly observations: readonly Observation[]
  readonly findings: readonly Finding[]
}

function numberOf({ value }: Observation): bigint | null {
  if (value.type === 'yes_no' || value.type === 'date' || value.type === 'text') return null
  return scaled(value.value)
}

/** Null where one of them is no number, or there is none. */
function sumOf(numbers: readonly (bigint | null)[]): bigint | null {
  if (numbers.length === 0) return null
  return numbers.reduce((total, next) => (total === null || next === null ? null : total + next), 0n)
}

/** One report under the rules of its form; what is impossible is excluded, never changed. */
export class Ruling {
  readonly #context: RuleContext
  /** By field: one, or those of a list's items. */
  readonly #observations: Map<string, readonly Observation[]>
  readonly #findings: Finding[] = []

  constructor(context: RuleContext, observations: readonly Observation[]) {
    this.#context = context
    this.#observations = Map.groupBy(observations, ({ field }) => field)
  }

  result(): RuledReport {
    return { observations: [...this.#observations.values()].flat(), findings: this.#findings }
  }

  sum(fields: readonly string[]): bigint | null {
    return sumOf(fields.map((field) => sumOf(this.#all(field).map(numberOf))))
  }

  partOf(parts: readonly string[], whole: string): void {
    const [partValue, wholeValue] = [this.sum(parts), this.sum([whole])]
    if (partValue === null || wholeValue === null || partValue <= wholeValue) return
    if (
      parts.every((field) =>
        this.#all(field).every(({ excludedBy }) => excludedBy === 'cell/part-exceeds-whole'),
      )
    )
      return
    const params = {
      part: parts.map((field) => this.#label(field)).join(' + '),
      whole: this.#label(whole),
      partValue: plain(partValue),
      wholeValue: plain(wholeValue),
      percent: wholeValue === 0n ? null : percentText(partValue, wholeValue),
    }
    const place = this.#place(parts[0] ?? whole)
    const code = 'cell/part-exceeds-whole'
    const isTold = this.#findings.some((each) => each.code === code && each.place.cell === place.cell)
    if (isTold) for (const field of [...parts, whole]) this.#exclude(field, code)
    else this.#breaks(findingAt(place, 'error', { code, params }), [...parts, whole])
  }

  sumsTo(parts: readonly string[], total: string): void {
    const [computed, typed] = [this.sum(parts), this.sum([total])]
    if (computed === null || typed === null || computed === typed) return
    const params = { total: this.#label(total), typed: plain(typed), computed: plain(computed) }
    const place = this.#place(total)
    this.#breaks(findingAt(place, 'error', { code: 'cell/sum-mismatch', params }), [...parts, total])
  }

  between(field: string, from: string | null, to: string | null): void {
    const value = this.#all(field)[0]?.value
    if (value?.type !== 'date') return
    if (value.value >= (from ?? '') && value.value <= (to ?? '9999')) return
    const params = { label: this.#label(field), from, to }
    const place = this.#place(field)
    this.#breaks(findingAt(place, 'error', { code: 'cell/date-out-of-range', params }), [field])
  }

  /** What happened cannot have happened after the file arrived. */
  past(field: string): void {
    const value = this.#all(field)[0]?.value
    const { receivedOn } = this.#context.circumstances
    if (value?.type !== 'date' || receivedOn === null || value.value <= receivedOn) return
    const params = { label: this.#label(field), receivedOn }
    this.#breaks(findingAt(this.#place(field), 'error', { code: 'cell/date-in-future', params }), [field])
  }

  /** A share that should not pass a limit in percent is doubted, not kept out. */
  cap(parts: readonly string[], whole: readonly string[], percent: string): void {
    const [part, total, limit] = [this.sum(parts), this.sum(whole), scaled(percent)]
    if (part === null || total === null || part * 100n * ONE <= limit * total) return
    if (parts.some((field) => this.#all(field).some(({ excludedBy }) => excludedBy !== null))) return
    const params = {
      part: parts.map((field) => this.#label(field)).join(' + '),
      whole: whole.map((field) => this.#label(field)).join(' + '),
      percent: total === 0n ? null : percentText(part, total),
      limit: percentText(limit, 100n * ONE),
    }
    const place = this.#place(parts[0] ?? '')
    this.#findings.push(findingAt(place, 'warning', { code: 'cell/above-cap', params }))
  }

  /** A typed percentage is only compared; both cells are told where it is off by more than 0.1 point. */
  typedPercent(field: Field): void {
    if (field.typedFrom === null) return
    const { numerator, denominator } = field.typedFrom
    const [part, whole, typed] = [this.sum(numerator), this.sum([denominator]), this.sum([field.id])]
    if (part === null || whole === null || typed === null || whole === 0n || part > whole) return
    const gap = typed * whole - part * 100n * ONE
    const distance = gap < 0n ? -gap : gap
    if (distance * 10n <= whole * ONE) return
    const params = {
      typed: percentText(typed, 100n * ONE),
      computed: percentText(part, whole),
      points: percentText(distance, whole * 100n * ONE),
    }
    for (const cell of [field.id, numerator[0] ?? denominator]) {
      this.#findings.push(findingAt(this.#place(cell), 'warning', { code: 'cell/percent-mismatch', params }))
    }
  }

  pair(numerator: readonly string[], denominator: readonly string[]): void {
    const missing = [...numerator, ...denominator].filter((field) => !this.#observations.has(field))
    if (missing.some((field) => this.#context.faulty.has(field))) return
    const isBothMissing = [numerator, denominator].every((side) =>
      side.some((field) => missing.includes(field)),
    )
    const [absent] = missing
    const present = [...numerator, ...denominator].find((field) => this.#observations.has(field))
    if (absent === undefined || present === undefined || isBothMissing) return
    const params = { missing: this.#label(absent) }
    if (this.#findings.some(({ code, place }) => code === 'pair/incomplete' && place.field === present))
      return
    this.#findings.push(findingAt(this.#place(present), 'warning', { code: 'pair/incomplete', params }))
  }

  #all(field: string): readonly Observation[] {
    return this.#observations.get(field) ?? []
  }

  #label(field: string): string {
    return this.#context.form.fields.find(({ id }) => id === field)?.label.vi ?? field
  }

  /** Tells a broken rule and keeps the values it is about out, unless a person confirmed them. */
  #breaks(finding: Finding, fields: readonly string[]): void {
    const settled = settledFinding(this.#context.circumstances.decided, finding)
    this.#findings.push(settled)
    if (settled === finding) for (const field of fields) this.#exclude(field, finding.code)
  }

  #exclude(field: string, code: string): void {
    const excluded = this.#all(field).map((each) => ({ ...each, excludedBy: code }))
    if (excluded.length > 0) this.#observations.set(field, excluded)
  }

  #place(field: string): FindingPlace {
    const { file, unit } = this.#context
    const [observation] = this.#all(field)
    return observation === undefined
      ? { ...nowhere, file, unit: unit.code, field }
      : observedPlace(file, unit.code, observation)
  }
}

import { SAMPLE_MARK } from './mark.ts'
import type { Campaign, Field, Form, ReportPeriod, Unit } from '../campaign/campaign.ts'
import type { Mistake } from './mistake.ts'
import type { Sender } from './sender.ts'
import type { SampleValue, SampleValues } from './values.ts'

/** What a made-up sheet holds in a cell. */
export type SampleCell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'day'; readonly day: string }
  /** A share of 1, shown as a percentage; the formula is null where it was typed. */
  | { readonly kind: 'share'; readonly share: number; readonly formula: string | null }
  | null

interface SampleMerge {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

export interface SampleSheet {
  readonly name: string
  readonly rows: readonly (readonly SampleCell[])[]
  readonly merges: readonly SampleMerge[]
}

/** One unit's line of a sheet. */
export interface SampleLine {
  readonly unit: Unit
  /** As the sender spells it. */
  readonly spelled: string
  readonly values: SampleValues
  readonly mistake: Mistake | null
}

const text = (value: string): SampleCell => ({ kind: 'text', text: value })

function dotted(day: string, mark: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return [date, month, year].join(mark)
}

const columnName = (column: number): string => String.fromCharCode(65 + column)

/** Lays a form out as an office does: letterhead, title, period, header, lines, total, signatures. */
class Layout {
  readonly #sender: Sender
  readonly #form: Form
  readonly #rows: SampleCell[][] = []
  readonly #merges: SampleMerge[] = []

  constructor(sender: Sender, form: Form) {
    this.#sender = sender
    this.#form = form
  }

  sheet(campaign: Campaign, period: ReportPeriod, lines: readonly SampleLine[]): SampleSheet {
    this.#letterhead(campaign, period)
    this.#header()
    const first = this.#rows.length
    const kinds = new Set(lines.map(({ unit }) => unit.kind))
    let kind: string | null = null
    for (const [index, line] of lines.entries()) {
      if (kinds.size > 1 && line.unit.kind !== kind) {
        const label = campaign.unitKinds.find(({ id }) => id === line.unit.kind)?.label.vi ?? ''
        this.#rows.push([
          text(['I', 'II', 'III', 'IV'][[...kinds].indexOf(line.unit.kind)] ?? 'V'),
          text(label),
        ])
        kind = line.unit.kind
      }
      this.#line(index + 1, line)
    }
    if (lines.length > 1) this.#total(first, lines)
    this.#signatures()
    return { name: `Biểu ${this.#form.number}`, rows: this.#rows, merges: this.#merges }
  }

  get #before(): number {
    return this.#sender.hasCodes ? 3 : 2
  }

  #letterhead(campaign: Campaign, period: ReportPeriod): void {
    const right = Math.max(4, this.#before + this.#form.fields.length - 2)
    const pad = (left: string, other: string): SampleCell[] => [
      text(left),
      ...Array.from({ length: right - 1 }, () => null),
      text(other),
    ]
    this.#rows.push(
      pad(this.#sender.unit.name.toUpperCase(), `Biểu số ${this.#form.number}`),
      [text(`Thực hiện ${campaign.plan.document}`)],
      [text(SAMPLE_MARK)],
      [],
      [text(this.#form.title.vi.toUpperCase())],
      [text(`Kỳ báo cáo: ${period.label.vi}`)],
      [],
    )
    const width = this.#before + this.#form.fields.length - 1
    for (const top of [4, 5]) this.#merges.push({ top, left: 0, bottom: top, right: width })
  }

  #label(field: Field, index: number): string {
    const names = this.#sender.usesSynonyms ? [...field.synonyms, field.label.vi] : [field.label.vi]
    return names[index % Math.min(2, names.length)] ?? field.label.vi
  }

  #header(): void {
    const heads = ['TT', ...(this.#sender.hasCodes ? ['Mã đơn vị'] : []), 'Đơn vị']
    const labels = this.#form.fields.map((field, index) => this.#label(field, index))
    const top = this.#rows.length
    if (this.#sender.hasTwoRowHeader) {
      this.#rows.push([...heads.map(text), text('Kết quả')], [...heads.map(() => null), ...labels.map(text)])
      heads.forEach((_, left) => this.#merges.push({ top, left, bottom: top + 1, right: left }))
      const right = heads.length + labels.length - 1
      this.#merges.push({ top, left: heads.length, bottom: top, right })
    } else {
      this.#rows.push([...heads, ...labels].map(text))
    }
    if (!this.#sender.hasNumbering) return
    const letters = heads.map((_, index) => text(columnName(index)))
    this.#rows.push([...letters, ...labels.map((_, index) => text(String(index + 1)))])
  }

  #line(ordinal: number, { unit, spelled, values, mistake }: SampleLine): void {
    const row = this.#rows.length
    const cells = this.#form.fields.map((field) =>
      mistake?.field === field.id
        ? text(mistake.written)
        : this.#cell(field, values.get(field.id) ?? null, row),
    )
    const code = this.#sender.hasCodes ? [text(unit.code)] : []
    this.#rows.push([{ kind: 'number', number: ordinal }, ...code, text(spelled), ...cells])
  }

  #cell(field: Field, value: SampleValue, row: number): SampleCell {
    switch (value?.kind) {
      case undefined:
        return null
      case 'count':
        return { kind: 'number', number: value.count }
      case 'answer':
        return text(value.isYes ? this.#sender.yes : this.#sender.no)
      case 'words':
        return text(value.words)
      case 'percent': {
        const formula = this.#sender.writesFormulas ? this.#formula(field, row) : null
        return { kind: 'share', share: value.part / value.whole, formula }
      }
      case 'day': {
        const mark = { cell: null, slash: '/', dot: '.' }[this.#sender.dates]
        return mark === null ? { kind: 'day', day: value.day } : text(dotted(value.day, mark))
      }
    }
  }

  #formula({ typedFrom }: Field, row: number): string | null {
    if (typedFrom === null) return null
    const at = (id: string): string =>
      `${columnName(this.#before + this.#form.fields.findIndex((field) => field.id === id))}${String(row + 1)}`
    return `(${typedFrom.numerator.map(at).join('+')})/${at(typedFrom.denominator)}`
  }

  /** Adds up what the lines really show, so that a mistake above does not make the total wrong as well. */
  #total(first: number, lines: readonly SampleLine[]): void {
    const cells = this.#form.fields.map((field, index): SampleCell => {
      if (field.type !== 'integer') return null
      const column = this.#before + index
      const shown = this.#rows.slice(first).map((row) => row[column] ?? null)
      return {
        kind: 'number',
        number: shown.reduce((sum, cell) => sum + (cell?.kind === 'number' ? cell.number : 0), 0),
      }
    })
    const lead = Array.from({ length: this.#before - 1 }, (): SampleCell => null)
    if (lines.length > 1) this.#rows.push([...lead, text('Tổng cộng'), ...cells])
  }

  #signatures(): void {
    this.#rows.push([], [null, text('NGƯỜI LẬP BIỂU'), null, null, text('THỦ TRƯỞNG ĐƠN VỊ')])
    this.#rows.push([null, text('(Ký, ghi rõ họ tên)'), null, null, text('(Ký tên, đóng dấu)')])
  }
}

export function layOut(
  campaign: Campaign,
  sender: Sender,
  form: Form,
  period: ReportPeriod,
  lines: readonly SampleLine[],
): SampleSheet {
  return new Layout(sender, form).sheet(campaign, period, lines)
}

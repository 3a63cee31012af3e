import type { Field, Unit } from '../campaign/campaign.ts'
import type { Finding, FindingPlace } from '../finding/finding.ts'
import { foldText } from '../spelling/fold.ts'
import { amountOf, knownWords, unknownWords, type ItemAmount, type ItemValues } from './item-condition.ts'
import type { ListLayout } from './list-layout.ts'
import { findingAt, observedPlace, positionPlace } from './place.ts'
import type { Observation, ObservedValue } from './report.ts'
import type { UnitRow } from './rows.ts'
import type { Table } from './table.ts'

/** "Không có" where an item would be named says that there is none. */
const none = new Set(['0', 'khong', 'khong co', 'chua', 'chua co', 'khong phat sinh', 'chua phat sinh'])

interface Line {
  readonly row: UnitRow
  readonly values: ItemValues
}

function keyText(value: ObservedValue): string {
  return value.type === 'text' ? foldText(value.value) || value.value : String(value.value)
}

/** The lines of one unit's list, counted one by one. */
export class ItemLines {
  readonly #table: Table
  readonly #layout: ListLayout
  readonly #unit: Unit
  readonly #first = new Map<string, string>()
  readonly #lines: Line[] = []
  readonly observations: Observation[] = []
  /** What the counted lines say, but for the names of persons. */
  readonly itemValues: Observation[] = []
  readonly findings: Finding[] = []

  constructor(table: Table, layout: ListLayout, unit: Unit) {
    this.#table = table
    this.#layout = layout
    this.#unit = unit
  }

  /** A line with its values as the rules leave them. */
  take(row: UnitRow, observations: readonly Observation[]): void {
    const values = new Map(observations.map((each) => [each.field, each]))
    if (this.#isIncomplete(row, values) || this.#isRepeated(row, values)) return
    const line = { row, values }
    this.#lines.push(line)
    for (const told of unknownWords(this.#layout.list.counts, values)) this.#tellUnknown(told)
    this.#count(line)
  }

  /** Lines that leave blank what others of the list say: they lower the count beside the others. */
  tellUnsaid(): void {
    const { fields, list } = this.#layout
    for (const field of fields) {
      const counts = list.counts.filter(
        ({ where }) => where?.field === field.id && (where.kind === 'word' || where.kind === 'yes'),
      )
      const silent = this.#lines.filter(
        ({ row, values }) => !values.has(field.id) && !row.faulty.has(field.id),
      )
      if (counts.length === 0 || silent.length === this.#lines.length) continue
      const counted = counts.map((count) => this.#formLabel(count.field)).join(', ')
      for (const { row } of silent) {
        const params = { label: field.label.vi, counted }
        const remark = { code: 'row/item-unsaid', params } as const
        this.findings.push(findingAt(this.#blank(row.row, field.id), 'warning', remark))
      }
    }
  }

  #isIncomplete({ row, faulty }: UnitRow, values: ItemValues): boolean {
    const { fields, list } = this.#layout
    const missing = fields.filter(({ id, isMandatory }) => isMandatory && !values.has(id))
    const [blank] = missing.filter((field) => this.#table.header.fields.has(field))
    if (blank !== undefined && !missing.some(({ id }) => faulty.has(id))) {
      const params = { label: blank.label.vi, item: list.item.vi }
      const remark = { code: 'row/incomplete-item', params } as const
      this.findings.push(findingAt(this.#blank(row, blank.id), 'error', remark))
    }
    return missing.length > 0
  }

  #isRepeated({ row }: UnitRow, values: ItemValues): boolean {
    const mandatory = this.#layout.fields.flatMap(({ id, isMandatory }) =>
      isMandatory ? (values.get(id) ?? []) : [],
    )
    const key = JSON.stringify(mandatory.map(({ value }) => keyText(value)))
    const place = this.#naming(row, values)
    const firstCell = this.#first.get(key)
    this.#first.set(key, firstCell ?? place.cell ?? '')
    if (firstCell === undefined) return false
    const params = { item: this.#layout.list.item.vi, firstCell }
    this.findings.push(findingAt(place, 'warning', { code: 'row/duplicate-item', params }))
    return true
  }

  #count({ row: { row }, values }: Line): void {
    const { counts } = this.#layout.list
    const naming = this.#naming(row, values)
    const isNone = this.#saysNone(values)
    if (!isNone) this.#keep(values)
    for (const count of counts) {
      const field = this.#layout.counted.fields.find(({ id }) => id === count.field)
      const told = isNone ? { amount: '0', restsOn: [] } : amountOf(counts, count, values)
      if (told !== null && field !== undefined) this.observations.push(this.#observed(field, told, naming))
    }
  }

  #keep(values: ItemValues): void {
    const { personalFields } = this.#layout.list
    const open = [...values.values()].filter(({ field }) => !personalFields.includes(field))
    this.itemValues.push(...open.map((value) => ({ ...value, item: this.#lines.length })))
  }

  #observed({ id, type }: Field, { amount, restsOn }: ItemAmount, naming: FindingPlace): Observation {
    const [source = { cell: naming.cell ?? '', shown: naming.value ?? amount }] = restsOn
    return {
      ...{ field: id, item: this.#lines.length, value: { type, value: amount } as ObservedValue },
      ...{ sheet: this.#table.grid.sheet.name, cell: source.cell, shown: source.shown },
      excludedBy: restsOn.find(({ excludedBy }) => excludedBy !== null)?.excludedBy ?? null,
    }
  }

  #saysNone(values: ItemValues): boolean {
    const naming = this.#layout.fields.find(({ isMandatory, type }) => isMandatory && type === 'text')
    const value = naming === undefined ? undefined : values.get(naming.id)?.value
    return value?.type === 'text' && none.has(foldText(value.value))
  }

  #tellUnknown(told: Observation): void {
    const params = {
      label: this.#layout.fields.find(({ id }) => id === told.field)?.label.vi ?? told.field,
      known: knownWords(this.#layout.list.counts, told.field),
    }
    const place = observedPlace(this.#table.file, this.#unit.code, told)
    this.findings.push(findingAt(place, 'error', { code: 'cell/unknown-word', params }))
  }

  /** The cell that stands for a line; its value is null where it holds a person's name. */
  #naming(row: number, values: ItemValues): FindingPlace {
    const { fields, list } = this.#layout
    const told = fields.toSorted((a, b) => Number(b.isMandatory) - Number(a.isMandatory))
    const open = told.find(({ id }) => values.has(id) && !list.personalFields.includes(id))
    const observation = open === undefined ? undefined : values.get(open.id)
    if (observation !== undefined) return observedPlace(this.#table.file, this.#unit.code, observation)
    const { ordinalColumn, nameColumn, fields: columns } = this.#table.header
    const column = ordinalColumn ?? nameColumn ?? [...columns.values()][0] ?? 0
    return {
      ...positionPlace(this.#table.file, this.#table.grid.sheet, row, column, null),
      unit: this.#unit.code,
    }
  }

  #blank(row: number, id: string): FindingPlace {
    const [, column = 0] = [...this.#table.header.fields].find(([field]) => field.id === id) ?? []
    const place = positionPlace(this.#table.file, this.#table.grid.sheet, row, column, null)
    return { ...place, unit: this.#unit.code, field: id }
  }

  #formLabel(id: string): string {
    return this.#layout.counted.fields.find((field) => field.id === id)?.label.vi ?? id
  }
}

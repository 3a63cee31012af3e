import { nearestName, pathText, type DefinitionPath, type Fault } from './fault.ts'
import type { FormDefinition } from './schema.ts'

interface Named {
  readonly id: string
}

/** A form, or the list of its lines. */
export interface FieldHolder {
  readonly fields: readonly Pick<FormDefinition['fields'][number], 'id' | 'type' | 'typed_from'>[]
}

/** Gathers what the shape alone cannot tell: names that lead nowhere, dates out of order, wrong types. */
export class Checker {
  readonly faults: Fault[] = []

  reference(at: DefinitionPath, name: string | null, known: readonly Named[]): void {
    if (name === null || known.some(({ id }) => id === name)) return
    const suggestion = nearestName(
      name,
      known.map(({ id }) => id),
    )
    this.faults.push({
      at,
      code: 'definition/unknown-reference',
      params: { path: pathText(at), name, suggestion },
    })
  }

  unique(at: DefinitionPath, items: readonly Named[]): void {
    items.forEach(({ id }, index) => {
      if (items.findIndex((each) => each.id === id) === index) return
      const place = [...at, index, 'id']
      this.faults.push({
        at: place,
        code: 'definition/duplicate',
        params: { path: pathText(place), name: id },
      })
    })
  }

  /** An id that must not be one of these as well. */
  unlike(at: DefinitionPath, name: string, others: readonly Named[]): void {
    if (!others.some(({ id }) => id === name)) return
    this.faults.push({ at, code: 'definition/duplicate', params: { path: pathText(at), name } })
  }

  order(at: DefinitionPath, start: string | null, end: string | null): void {
    if (start === null || end === null || start <= end) return
    this.faults.push({ at, code: 'definition/date-order', params: { path: pathText(at), start, end } })
  }

  inside(at: DefinitionPath, date: string | null, start: string, end: string | null): void {
    if (date === null || (date >= start && (end === null || date <= end))) return
    this.faults.push({ at, code: 'definition/outside-campaign', params: { path: pathText(at), date } })
  }

  fieldOfType(
    at: DefinitionPath,
    { fields }: FieldHolder,
    name: string | null,
    expected: readonly string[],
  ): void {
    this.reference(at, name, fields)
    const field = fields.find(({ id }) => id === name)
    if (field === undefined || expected.includes(field.type)) return
    this.faults.push({
      at,
      code: 'definition/wrong-field-type',
      params: { path: pathText(at), field: field.id, type: field.type, expected },
    })
  }

  told(fault: Fault): void {
    this.faults.push(fault)
  }

  missing(at: DefinitionPath): void {
    this.faults.push({
      at,
      code: 'definition/invalid',
      params: { path: pathText(at), problem: { kind: 'missing' } },
    })
  }

  cycles(at: DefinitionPath, items: readonly { id: string; parent: string | null }[]): void {
    const parents = new Map(items.map(({ id, parent }) => [id, parent]))
    items.forEach(({ id }, index) => {
      const names = [id]
      for (let next = parents.get(id) ?? null; next !== null; next = parents.get(next) ?? null) {
        names.push(next)
        if (next === id) {
          const place = [...at, index, 'parent']
          this.faults.push({ at: place, code: 'definition/cycle', params: { path: pathText(place), names } })
          return
        }
        if (names.length > items.length) return
      }
    })
  }
}

/** Field types that hold a count or an amount. */
export const numeric = ['integer', 'decimal', 'money']

import type { ItemCount } from '../campaign/item-count.ts'
import { foldText } from '../spelling/fold.ts'
import type { Observation } from './report.ts'

/** What a line of a list says, by field. */
export type ItemValues = ReadonlyMap<string, Observation>

type Counts = readonly ItemCount[]

/** The words that a list knows in a field, in the order of the definition. */
export function knownWords(counts: Counts, field: string): string[] {
  const words = counts.flatMap(({ where }) =>
    where?.kind === 'word' && where.field === field ? [...where.words, ...where.otherWords] : [],
  )
  return [...new Set(words)]
}

/** Ticks are no letters. */
function keyOf(text: string): string {
  return foldText(text) || text.trim()
}

function isAmong(words: readonly string[], text: string): boolean {
  const key = keyOf(text)
  return words.some((word) => keyOf(word) === key)
}

/** The texts of a line that are none of the words their field knows. */
export function unknownWords(counts: Counts, line: ItemValues): Observation[] {
  const fields = new Set(counts.flatMap(({ where }) => (where?.kind === 'word' ? [where.field] : [])))
  return [...fields].flatMap((field) => {
    const told = line.get(field)
    return told?.value.type === 'text' && !isAmong(knownWords(counts, field), told.value.value) ? [told] : []
  })
}

function textOf(line: ItemValues, field: string): string | null {
  const value = line.get(field)?.value
  return value === undefined ? null : String(value.value)
}

function isOneOf(words: readonly string[], known: readonly string[], text: string | null): boolean | null {
  return text === null || !isAmong(known, text) ? null : isAmong(words, text)
}

/** Whether a line counts; null where it does not say. */
function isCounted(counts: Counts, { where }: ItemCount, line: ItemValues): boolean | null {
  if (where === null) return true
  const text = textOf(line, where.field)
  switch (where.kind) {
    case 'word':
      return isOneOf(where.words, knownWords(counts, where.field), text)
    case 'yes':
      return text === null ? null : text === 'true'
    case 'dated':
      return text === null ? null : true
    case 'not_after': {
      const limit = textOf(line, where.limit)
      return text === null || limit === null ? null : text <= limit
    }
  }
}

/** What a line adds to a field of the form, with what it rests on. */
export interface ItemAmount {
  readonly amount: string
  /** Empty: on there being a line. */
  readonly restsOn: readonly Observation[]
}

/** Null where the line says nothing of it. */
export function amountOf(counts: Counts, count: ItemCount, line: ItemValues): ItemAmount | null {
  const counted = isCounted(counts, count, line)
  if (counted === null) return null
  const { where, sum } = count
  const fields = where === null ? [] : where.kind === 'not_after' ? [where.field, where.limit] : [where.field]
  const conditions = fields.flatMap((field) => line.get(field) ?? [])
  if (sum === null || !counted) return { amount: counted ? '1' : '0', restsOn: conditions }
  const summed = line.get(sum)
  return summed === undefined
    ? null
    : { amount: String(summed.value.value), restsOn: [summed, ...conditions] }
}

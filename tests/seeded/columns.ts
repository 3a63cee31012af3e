import type { Field, Form } from '../../etl/campaign/campaign.ts'
import type { Chance } from '../../etl/sample/chance.ts'
import type { Report } from './report-lines.ts'
import { bareLetters } from './unit-names.ts'

/** The columns of a table from left to right. */
export type Column =
  | { readonly kind: 'ordinal' | 'code' | 'name'; readonly heading: string }
  | { readonly kind: 'field'; readonly field: Field; readonly heading: string }
  /** Remarks, or what the form does not ask for. */
  | { readonly kind: 'note' | 'extra'; readonly heading: string }

const SHORTEST_TELLING = 8

/** Headings that mean this field and no other of its form. */
function headingsOf(form: Form, field: Field): [string, ...string[]] {
  const others = form.fields.filter((each) => each !== field)
  const taken = new Set(others.flatMap(({ label, synonyms }) => [label.vi, ...synonyms].map(bareLetters)))
  const own = field.synonyms.filter(
    (each) => each.length >= SHORTEST_TELLING && !taken.has(bareLetters(each)),
  )
  return [field.label.vi, field.label.vi, field.label.vi.toUpperCase(), `${field.label.vi} `, ...own]
}

function shuffled<T>(chance: Chance, items: readonly T[]): T[] {
  const left = [...items]
  return items.flatMap(() => left.splice(chance.below(left.length), 1))
}

/** All columns that are mandatory and most of the others, in the form's order or another. */
function fieldColumns(chance: Chance, form: Form, needed: ReadonlySet<Field>): Column[] {
  const kept = form.fields.filter((field) => field.isMandatory || needed.has(field) || !chance.happens(15))
  const ordered = chance.happens(25) ? shuffled(chance, kept) : kept
  return ordered.map((field) => ({ kind: 'field', field, heading: chance.pick(headingsOf(form, field)) }))
}

export function tableColumns(
  chance: Chance,
  { form, isSole }: Report,
  needed: ReadonlySet<Field>,
  hasCodes: boolean,
): Column[] {
  // One heading alone could be a title.
  const ordinal = isSole || chance.happens(85)
  const code = !isSole && (hasCodes || chance.happens(40))
  const name = {
    kind: 'name',
    heading: chance.pick(['Đơn vị', 'Tên đơn vị', 'Cơ quan, đơn vị', 'ĐƠN VỊ']),
  } as const
  return [
    ...(ordinal ? [{ kind: 'ordinal', heading: chance.pick(['TT', 'STT', 'Số TT', 'S.T.T']) } as const] : []),
    ...(code ? [{ kind: 'code', heading: chance.pick(['Mã đơn vị', 'Mã ĐV', 'Mã']) } as const] : []),
    ...(isSole ? [] : [name]),
    ...fieldColumns(chance, form, needed),
    ...(chance.happens(20) ? [{ kind: 'note', heading: chance.pick(['Ghi chú', 'GC']) } as const] : []),
    ...(ordinal && chance.happens(10) ? [{ kind: 'extra', heading: 'Tình hình khác' } as const] : []),
  ]
}

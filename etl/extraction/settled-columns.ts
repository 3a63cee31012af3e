import type { Campaign, Field, Form } from '../campaign/campaign.ts'
import { foldText } from '../spelling/fold.ts'
import type { Decided } from './decided.ts'
import type { ColumnRole } from './heading.ts'
import { layoutsOf } from './list-layout.ts'

/** What a person said of a column: a field, the part it has in the table, or nothing the form asks for. */
export type SettledColumn =
  | { readonly field: Field }
  | { readonly role: Extract<ColumnRole, 'unit' | 'code'> }
  | { readonly ignored: true }

const settledOf = new WeakMap<Form, ReadonlyMap<string, SettledColumn>>()

/** A path of headings as decisions name it: as a whole, or by its lowest heading. */
function namesOf(path: readonly string[]): string[] {
  return [foldText(path.join(' / ')), foldText(path.at(-1) ?? '')]
}

/** The form knows the heading as one of the field's own, so that its header is found by it. */
function withHeading(field: Field, headings: readonly string[]): Field {
  return { ...field, synonyms: [...field.synonyms, ...headings] }
}

function settledForm(form: Form, columns: Decided['columns']): Form {
  const own = columns.filter((column) => column.form === form.id)
  if (own.length === 0) return form
  const known = {
    ...form,
    fields: settledFields(form.fields, own),
    list: form.list === null ? null : { ...form.list, fields: settledFields(form.list.fields, own) },
  }
  for (const layout of layoutsOf(known)) settledOf.set(layout, settledIn(layout, own))
  return known
}

function settledFields(fields: readonly Field[], own: Decided['columns']): Field[] {
  return fields.map((field) => {
    const told = own
      .filter(({ meaning }) => meaning === field.id)
      .flatMap(({ heading }) => heading.split(' / '))
    return told.length === 0 ? field : withHeading(field, [told.join(' '), ...told.slice(-1)])
  })
}

function settledIn({ fields }: Form, own: Decided['columns']): ReadonlyMap<string, SettledColumn> {
  const settled = own.map(({ heading, meaning }): [string, SettledColumn] => {
    const field = fields.find(({ id }) => id === meaning)
    if (field !== undefined) return [foldText(heading), { field }]
    const isRole = meaning === 'unit' || meaning === 'code'
    return [foldText(heading), isRole ? { role: meaning } : { ignored: true }]
  })
  return new Map(settled)
}

/** The campaign's forms with what people said of their columns. */
export function withSettledColumns(campaign: Campaign, { columns }: Decided): Campaign {
  if (columns.length === 0) return campaign
  return { ...campaign, forms: campaign.forms.map((form) => settledForm(form, columns)) }
}

/** What was said of a column; null where nothing was. */
export function settledColumn(form: Form, path: readonly string[]): SettledColumn | null {
  const settled = settledOf.get(form)
  if (settled === undefined) return null
  return namesOf(path).flatMap((name) => settled.get(name) ?? [])[0] ?? null
}

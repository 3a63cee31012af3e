import type { Field, Form, ItemList } from '../campaign/campaign.ts'

/** A form as its list lays it out: the fields of a line stand in place of the form's own. */
export interface ListLayout extends Form {
  /** The form into whose fields the lines are counted. */
  readonly counted: Form
  readonly list: ItemList
}

const layouts = new WeakMap<Form, ListLayout>()

/** One for all sheets, since what a header could be called is remembered by form; null where a form has no list. */
function listLayout(form: Form): ListLayout | null {
  const { list } = form
  if (list === null) return null
  const layout = layouts.get(form) ?? { ...form, fields: list.fields, rules: list.rules, list, counted: form }
  layouts.set(form, layout)
  return layout
}

/** The layouts in which a form may come, its own first. */
export function layoutsOf(form: Form): readonly Form[] {
  return [form, ...[listLayout(form)].filter((layout) => layout !== null)]
}

export function isList(form: Form): form is ListLayout {
  return 'counted' in form
}

/** The form whose fields a report has, whatever its layout. */
export function reportedForm(form: Form): Form {
  return isList(form) ? form.counted : form
}

/** A list of people: what stands in a column of unknown meaning may be a name. */
export function hasPersonal(form: Form): boolean {
  return isList(form) && form.list.personalFields.length > 0
}

/** A column of a list that holds people's names: what stands in it is never shown. */
export function isPersonal(
  { form, fields }: { readonly form: Form; readonly fields: ReadonlyMap<Field, number> },
  column: number,
): boolean {
  if (!isList(form)) return false
  return [...fields].some(([{ id }, at]) => at === column && form.list.personalFields.includes(id))
}

/** The fields without which nothing is counted, and those by which it is. */
export function neededFields({ list }: ListLayout): readonly Field[] {
  const counting = new Set(list.counts.flatMap(({ sum, where }) => [sum, where?.field]))
  return list.fields.filter(({ id, isMandatory }) => isMandatory || counting.has(id))
}

/** What is wrong with what a person filled in; `field`: the name of the field, null: all of it. */
export interface Fault {
  readonly field: string | null
  readonly message: string
}

/** A field's text without spaces around; empty where it is not there. */
export function textOf(data: FormData, name: string): string {
  const value = data.get(name)
  return typeof value === 'string' ? value.normalize('NFC').trim() : ''
}

/** Texts of a form, to be shown again where it is refused. */
export function valuesOf(data: FormData): Record<string, string> {
  const texts = [...data].flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : [],
  )
  return Object.fromEntries(texts)
}

import { fail, redirect, type RequestEvent } from '@sveltejs/kit'
import type { TaskOutput } from '@tiendo/etl/desk'
import { RefusedError, refusalText } from '@tiendo/etl/desk/refusal'
import { countText } from '#lib/format/number.ts'
import { linkWith } from '#lib/link.ts'
import type { View } from '../view.ts'
import { authorFaults, authorOf, rememberAuthor, type Author } from './author.ts'
import { valuesOf, type Fault } from './fault.ts'

type Done = TaskOutput<'undo'>

/** A form that was sent and refused: which one, why, and what was in it. */
export interface Refused {
  readonly key: string
  readonly faults: readonly Fault[]
  readonly values: Readonly<Record<string, string>>
}

const KEPT = 100
const done = new Map<string, Done>()

function remember(one: Done): void {
  done.set(one.deed.id, one)
  for (const oldest of [...done.keys()].slice(0, Math.max(0, done.size - KEPT))) done.delete(oldest)
}

/** What a deed has changed, in words; null: none is told, or it was too long ago. */
export function doneText({ locale, messages }: View, id: string | null): string | null {
  const known = id === null ? undefined : done.get(id)
  if (known === undefined) return null
  const words = messages.intake.deeds
  const { deed, reread } = known
  const count = locale === 'vi' ? countText(reread, locale).padStart(2, '0') : countText(reread, locale)
  return `${words.done[deed.kind]} ${reread === 0 ? words.nothingReread : words.reread(count)}`
}

/** The address of the page that a form was sent from, with some of its questions changed. */
export function pageOf(
  { pathname, searchParams }: URL,
  changes: Readonly<Record<string, string | null>>,
): string {
  const kept = [...searchParams].filter(([name]) => !name.startsWith('/'))
  return linkWith({ pathname, searchParams: kept }, changes)
}

export function refused(status: number, key: string, faults: readonly Fault[], data: FormData) {
  return fail(status, { refused: { key, faults, values: valuesOf(data) } satisfies Refused })
}

/** Why something cannot be done, in words; what is no refusal is thrown on. */
export function refusalOf(cause: unknown, { locale }: View): string {
  if (!(cause instanceof RefusedError)) throw cause
  return refusalText(cause.refusal, locale)
}

/** Does what a form asks for and shows the page anew, or says beside the form why not. */
export async function settle(
  event: Pick<RequestEvent, 'cookies' | 'url'>,
  view: View,
  {
    key,
    data,
    faults = [],
  }: { readonly key: string; readonly data: FormData; readonly faults?: readonly Fault[] },
  work: (author: Author) => Promise<Done>,
) {
  const author = authorOf(data)
  const missing = [...faults, ...authorFaults(author, view.locale)]
  if (missing.length > 0) return refused(400, key, missing, data)
  let one: Done
  try {
    one = await work(author)
  } catch (cause) {
    return refused(409, key, [{ field: null, message: refusalOf(cause, view) }], data)
  }
  remember(one)
  rememberAuthor(event.cookies, author, event.url)
  redirect(303, `${pageOf(event.url, { did: one.deed.id, question: null, find: null })}#done`)
}

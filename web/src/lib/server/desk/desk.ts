import { error } from '@sveltejs/kit'
import { DeskProcess } from '@tiendo/etl/desk'
import { RefusedError } from '@tiendo/etl/desk/refusal'
import type { Messages } from '#lib/messages/messages.ts'

const location = {
  store: process.env['TIENDO_STORE'] ?? 'data/store',
  campaigns: process.env['TIENDO_CAMPAIGNS'] ?? 'data/campaigns',
}

/** What only reads does not wait for what is decided, nor that for a batch of files. */
export const reader = new DeskProcess(location)
export const decider = new DeskProcess(location)
export const intake = new DeskProcess(location)

process.once('exit', () => {
  for (const desk of [reader, decider, intake]) desk.close()
})

/** What the desk refuses because there is no such thing becomes a page that says so. */
export async function found<T>(messages: Messages, asked: Promise<T>): Promise<T> {
  try {
    return await asked
  } catch (cause) {
    if (!(cause instanceof RefusedError)) throw cause
    const { refusal } = cause
    if (refusal.code === 'no-submission') error(404, messages.errors.name(refusal.id), {})
    throw cause
  }
}

import { error } from '@sveltejs/kit'
import { openStore, UnknownNameError, type FigureStore } from '@tiendo/etl/figures'
import { NoSnapshotError } from '@tiendo/etl/snapshot'
import type { Messages } from '#lib/messages/messages.ts'

let opened: FigureStore | null = null

/** The store of this process; it follows every newly published snapshot by itself. */
function figureStore(): FigureStore {
  opened ??= openStore({ store: process.env['TIENDO_STORE'] ?? 'data/store' })
  return opened
}

/** While nobody asks; the store is asked again as if it had not rested. */
export async function restStore(): Promise<void> {
  await opened?.rest()
}

/** Asks the store; a name it does not know and a missing snapshot become pages that say so. */
export async function ask<T>(messages: Messages, question: (figures: FigureStore) => Promise<T>): Promise<T> {
  try {
    return await question(figureStore())
  } catch (cause) {
    if (cause instanceof NoSnapshotError) {
      error(503, messages.errors.noSnapshot, { hint: messages.errors.noSnapshotHint })
    }
    if (cause instanceof UnknownNameError) error(404, messages.errors.name(cause.unknown), {})
    throw cause
  }
}

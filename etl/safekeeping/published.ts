import { existsSync } from 'node:fs'
import { inputsOf } from '../inputs.ts'
import type { StoreLocation } from '../store.ts'
import { examineSnapshot, type SnapshotContent } from '../warehouse/examine.ts'
import { assertions } from '../warehouse/models.ts'
import { readPointer, snapshotPath, type Pointer } from '../warehouse/publish.ts'
import { failed, notChecked, passed, problemOf, type Check, type Detail } from './check.ts'

/** The current snapshot as it was found: where there is one that can be read, its pointer and what it holds. */
export interface Published {
  readonly checks: readonly Check[]
  readonly pointer: Pointer | null
  readonly content: SnapshotContent | null
}

function missing(detail: Detail): Published {
  const checks = [
    failed('snapshot_is_current', detail),
    notChecked('snapshot_holds_its_content', 'snapshot_is_current'),
    notChecked('assertions_hold', 'snapshot_is_current'),
  ]
  return { checks, pointer: null, content: null }
}

const named = ({ snapshot }: Pointer): string => snapshot.replace('.duckdb', '')

/** `ledger`: where a copy of a sound ledger lies; null: there is none. */
function checkCurrent(pointer: Pointer, { campaigns }: StoreLocation, ledger: string | null): Check {
  const id = 'snapshot_is_current'
  if (ledger === null) return notChecked(id, 'ledger_is_sound')
  const snapshot = named(pointer)
  try {
    return inputsOf({ store: ledger, campaigns }) === pointer.inputs
      ? passed(id, { code: 'snapshot-current', params: { snapshot } })
      : failed(id, { code: 'snapshot-stale', params: { snapshot } })
  } catch (cause) {
    return failed(id, { code: 'could-not-check', params: { problem: problemOf(cause) } })
  }
}

function checkContent({ contentHash }: Pointer, content: SnapshotContent): Check[] {
  const id = 'snapshot_holds_its_content'
  const params = { expected: contentHash, found: content.contentHash }
  return [
    content.contentHash === contentHash
      ? passed(id, { code: 'content-holds', params: { hash: contentHash } })
      : failed(id, { code: 'content-differs', params }),
    content.broken.length === 0
      ? passed('assertions_hold', { code: 'assertions-hold', params: { assertions: assertions.length } })
      : failed('assertions_hold', { code: 'assertions-broken', params: { names: content.broken } }),
  ]
}

async function readContent(pointer: Pointer, location: StoreLocation, current: Check): Promise<Published> {
  try {
    const content = await examineSnapshot(snapshotPath(location.store, pointer.snapshot))
    return { checks: [current, ...checkContent(pointer, content)], pointer, content }
  } catch (cause) {
    const params = { snapshot: pointer.snapshot, problem: problemOf(cause) }
    const unreadable = failed('snapshot_holds_its_content', { code: 'snapshot-unreadable', params })
    const unheld = notChecked('assertions_hold', 'snapshot_holds_its_content')
    return { checks: [current, unreadable, unheld], pointer, content: null }
  }
}

function pointerOf(store: string): Pointer | null {
  const pointer = readPointer(store)
  if (pointer !== null && typeof (pointer as Partial<Pointer>).snapshot !== 'string')
    throw new Error('it names no snapshot')
  return pointer
}

/** Looks at the current snapshot of a store and changes nothing. */
export async function examinePublished(location: StoreLocation, ledger: string | null): Promise<Published> {
  let pointer: Pointer | null
  try {
    pointer = pointerOf(location.store)
  } catch (cause) {
    return missing({ code: 'pointer-unreadable', params: { problem: problemOf(cause) } })
  }
  if (pointer === null) return missing({ code: 'snapshot-none', params: {} })
  if (!existsSync(snapshotPath(location.store, pointer.snapshot)))
    return { ...missing({ code: 'snapshot-gone', params: { snapshot: named(pointer) } }), pointer }
  return readContent(pointer, location, checkCurrent(pointer, location, ledger))
}

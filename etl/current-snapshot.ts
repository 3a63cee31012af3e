import { existsSync } from 'node:fs'
import { inputsOf } from './inputs.ts'
import type { Progress } from './pipeline.ts'
import type { StoreLocation } from './store.ts'
import { readPointer, snapshotPath, type Pointer } from './warehouse/publish.ts'

/** The current snapshot, built first if anything it rests on has changed. */
export async function ensureSnapshot(location: StoreLocation, onProgress?: Progress): Promise<Pointer> {
  const pointer = readPointer(location.store)
  const isCurrent =
    pointer !== null &&
    existsSync(snapshotPath(location.store, pointer.snapshot)) &&
    pointer.inputs === inputsOf(location)
  if (isCurrent) return pointer
  // What reads workbooks is loaded only where something is to be read.
  const { rebuild } = await import('./pipeline.ts')
  return rebuild(location, onProgress)
}

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { examineLedger, type LedgerContent, type LedgerState } from '../archive/ledger-soundness.ts'
import type { Progress } from '../pipeline.ts'
import { LEDGER_FILE, type StoreLocation } from '../store.ts'
import { checkCompleteness, checkHashes } from './blobs.ts'
import { failed, notChecked, problemOf, type Check, type CheckId } from './check.ts'
import { checkDefinitions } from './definitions.ts'
import { checkFreezes } from './freezes.ts'
import { copyLedger, hasLedger } from './ledger-copy.ts'
import { checkLedger } from './ledger-checks.ts'
import { examinePublished, type Published } from './published.ts'
import { checkExtractions, checkRecomputed, recompute } from './recomputed.ts'

const computed = ['snapshot_recomputes', 'kept_extractions_agree', 'freezes_recompute'] as const

/** What a check cannot look at for another reason than those it looks for is told like them. */
async function attempt(id: CheckId, check: () => Check | Promise<Check>): Promise<Check> {
  try {
    return await check()
  } catch (cause) {
    return failed(id, { code: 'could-not-check', params: { problem: problemOf(cause) } })
  }
}

function ledgerState(store: string, folder: string): LedgerState | null {
  if (!hasLedger(store)) return null
  try {
    copyLedger(store, folder)
  } catch (cause) {
    return { kind: 'unreadable', problem: problemOf(cause) }
  }
  return examineLedger(join(folder, LEDGER_FILE))
}

/** One examination of a store, with a folder of its own to compute in. */
class Examination {
  readonly #location: StoreLocation
  readonly #aside: string
  readonly #onProgress: Progress | undefined

  constructor(location: StoreLocation, aside: string, onProgress?: Progress) {
    this.#location = location
    this.#aside = aside
    this.#onProgress = onProgress
  }

  async checks(): Promise<Check[]> {
    const { store, campaigns } = this.#location
    const state = ledgerState(store, this.#aside)
    const content = state?.kind === 'sound' ? state.content : null
    const hashes = await attempt('blobs_match_their_hash', () =>
      checkHashes(store, content, this.#onProgress),
    )
    const complete = await attempt('blobs_are_complete', () =>
      content === null
        ? notChecked('blobs_are_complete', 'ledger_is_sound')
        : checkCompleteness(store, content),
    )
    const definitions = await attempt('definitions_check', () => checkDefinitions(campaigns, content))
    const published = await examinePublished(this.#location, content === null ? null : this.#aside)
    return [
      ...checkLedger(store, state),
      ...[hashes, complete, definitions],
      ...published.checks,
      ...(await this.#computed(content, complete, published)),
    ]
  }

  async #computed(
    content: LedgerContent | null,
    complete: Check,
    published: Published,
  ): Promise<readonly Check[]> {
    if (content === null) return computed.map((id) => notChecked(id, 'ledger_is_sound'))
    if (!complete.ok) return computed.map((id) => notChecked(id, complete.id))
    try {
      return await this.#recomputed(content, published)
    } catch (cause) {
      const [id, ...others] = computed
      const problem = failed(id, { code: 'not-recomputed', params: { problem: problemOf(cause) } })
      return [problem, ...others.map((other) => notChecked(other, id))]
    }
  }

  async #recomputed(content: LedgerContent, published: Published): Promise<Check[]> {
    const { store } = this.#location
    const recomputed = await recompute(this.#location, this.#aside, this.#onProgress)
    return [
      checkRecomputed(published, recomputed),
      await attempt('kept_extractions_agree', () => checkExtractions(store, recomputed, content)),
      await attempt('freezes_recompute', () => checkFreezes(store, recomputed, content.freezes)),
    ]
  }
}

/** Recomputes everything that a store holds, compares, and tells what differs; the store stays as it is. */
export async function examineStore(location: StoreLocation, onProgress?: Progress): Promise<Check[]> {
  const aside = mkdtempSync(join(tmpdir(), 'tiendo-doctor-'))
  try {
    mkdirSync(join(aside, 'snapshots'))
    return await new Examination(location, aside, onProgress).checks()
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
}

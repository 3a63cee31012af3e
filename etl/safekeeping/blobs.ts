import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sha256 } from '../archive/blob-store.ts'
import type { LedgerContent } from '../archive/ledger-soundness.ts'
import type { Submission } from '../archive/submission.ts'
import type { Progress } from '../pipeline.ts'
import { blobStore } from '../store.ts'
import { failed, passed, type Check } from './check.ts'

const isBlob = (name: string): boolean =>
  /^[0-9a-f]{2}\/[0-9a-f]{64}$/.test(name) && name.slice(0, 2) === name.slice(3, 5)

const hashIn = (name: string): string => name.slice(3)

function holdsItsHash(path: string, hash: string): boolean {
  try {
    return sha256(readFileSync(path)) === hash
  } catch {
    return false
  }
}

/** "ab12… (bao-cao.csv, 2026-04-10)": a blob with the files that were received as it. */
function namedBlob(hash: string, submissions: readonly Submission[]): string {
  const sent = submissions.filter((submission) => submission.sha256 === hash)
  const files = sent.map(({ claim, receivedAt }) => `${claim.fileName}, ${receivedAt.slice(0, 10)}`)
  return files.length === 0 ? hash : `${hash} (${files.join('; ')})`
}

/** Whether the bytes of every blob have the hash that is its name. */
export function checkHashes(
  store: string,
  content: LedgerContent | null,
  onProgress?: Progress,
  only?: ReadonlySet<string>,
): Check {
  const names = blobStore(store).files()
  const blobs = names.filter((name) => isBlob(name) && (only?.has(hashIn(name)) ?? true))
  const damaged = blobs.filter((name, index) => {
    onProgress?.(index + 1, blobs.length, name)
    return !holdsItsHash(join(store, 'blobs', name), hashIn(name))
  })
  const others = names.filter((name) => !isBlob(name))
  if (damaged.length === 0)
    return passed('blobs_match_their_hash', {
      code: 'blobs-match',
      params: { blobs: blobs.length, others },
    })
  const named = damaged.map((name) => namedBlob(hashIn(name), content?.submissions ?? []))
  return failed('blobs_match_their_hash', { code: 'blobs-damaged', params: { blobs: named } })
}

/** Whether what was received is all there; more than that does no harm. */
export function checkCompleteness(store: string, { submissions }: LedgerContent): Check {
  const present = new Set(
    blobStore(store)
      .files()
      .filter(isBlob)
      .map((name) => hashIn(name)),
  )
  const wanted = new Set(submissions.map((submission) => submission.sha256))
  const missing = [...wanted].filter((hash) => !present.has(hash)).toSorted()
  if (missing.length > 0) {
    const blobs = missing.map((hash) => namedBlob(hash, submissions))
    return failed('blobs_are_complete', { code: 'blobs-missing', params: { blobs } })
  }
  return passed('blobs_are_complete', {
    code: 'blobs-complete',
    params: { submissions: submissions.length, spare: present.size - wanted.size },
  })
}

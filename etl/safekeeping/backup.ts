import {
  createReadStream,
  createWriteStream,
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { examineLedger, type LedgerContent } from '../archive/ledger-soundness.ts'
import { listCampaigns } from '../campaign/load.ts'
import { codeVersion, productVersion } from '../code-version.ts'
import { inputsOf } from '../inputs.ts'
import type { Progress } from '../pipeline.ts'
import { LEDGER_FILE, type StoreLocation } from '../store.ts'
import { readPointer } from '../warehouse/publish.ts'
import { entriesOf, type SourceEntry } from './backup-entries.ts'
import { readBackup } from './backup-reader.ts'
import { checkCompleteness, checkHashes } from './blobs.ts'
import { failed, problemOf, type Check } from './check.ts'
import { hasLedger, writeLedgerTo } from './ledger-copy.ts'
import { checkLedger } from './ledger-checks.ts'
import { FORMAT, MANIFEST, type Manifest } from './manifest.ts'
import { tarOf, type TarFile } from './tar.ts'

/** What was written, or the checks that a store failed of which no backup is made. */
export type BackedUp = { readonly manifest: Manifest } | { readonly failed: readonly Check[] }

type Copied = { readonly content: LedgerContent } | { readonly failed: readonly Check[] }

function copySoundLedger(store: string, path: string): Copied {
  if (!hasLedger(store)) return { failed: checkLedger(store, null).slice(0, 1) }
  try {
    writeLedgerTo(store, path)
  } catch (cause) {
    const params = { problem: problemOf(cause) }
    return { failed: [failed('ledger_is_sound', { code: 'ledger-unreadable', params })] }
  }
  const state = examineLedger(path)
  const faults = checkLedger(store, state).filter(({ ok }) => !ok)
  return state.kind === 'sound' && faults.length === 0 ? { content: state.content } : { failed: faults }
}

/** What a store must pass before a backup of it is worth keeping. */
function blobFaults(store: string, content: LedgerContent, onProgress?: Progress): Check[] {
  const referred = new Set(content.submissions.map(({ sha256 }) => sha256))
  const checks = [checkHashes(store, content, onProgress, referred), checkCompleteness(store, content)]
  return checks.filter(({ ok }) => !ok)
}

/** The hashes of the current snapshot, where it is of this ledger and these definitions. */
function currentHashes(store: string, aside: StoreLocation): Pick<Manifest, 'inputs' | 'contentHash'> {
  // Who opens a ledger to write turns its file into another one.
  const opened = mkdtempSync(join(aside.store, 'opened-'))
  copyFileSync(join(aside.store, LEDGER_FILE), join(opened, LEDGER_FILE))
  const pointer = readPointer(store)
  return pointer?.inputs === inputsOf({ ...aside, store: opened })
    ? { inputs: pointer.inputs, contentHash: pointer.contentHash }
    : { inputs: null, contentHash: null }
}

function filesOf(manifest: Manifest, sources: readonly SourceEntry[]): TarFile[] {
  const text = Buffer.from(JSON.stringify(manifest))
  return [
    { name: MANIFEST, size: text.length, content: () => Readable.from([text]) },
    ...sources.map(({ entry: { name, size }, path }) => ({
      ...{ name, size },
      // No more than was announced, should somebody add to it meanwhile; what differs is found by reading it back.
      content: () => (size > 0 ? createReadStream(path, { end: size - 1 }) : Readable.from([])),
    })),
  ]
}

/** Written aside, read back as a restoring would read it, and only then put where it belongs. */
async function write(
  path: string,
  manifest: Manifest,
  sources: readonly SourceEntry[],
  onProgress?: Progress,
): Promise<void> {
  const aside = `${path}.${String(process.pid)}`
  mkdirSync(dirname(path), { recursive: true })
  try {
    await pipeline(
      tarOf(filesOf(manifest, sources), new Date(manifest.createdAt)),
      createGzip(),
      createWriteStream(aside, { flush: true }),
    )
    const { findings } = await readBackup(aside, null, onProgress)
    if (findings.length > 0)
      throw new Error(`the backup was not written as it should be: ${JSON.stringify(findings)}`)
    renameSync(aside, path)
  } finally {
    rmSync(aside, { force: true })
  }
}

/** The ledger and the definitions as they are at one moment, by themselves. */
class Collected {
  readonly aside: StoreLocation

  constructor(folder: string) {
    this.aside = { store: join(folder, 'store'), campaigns: join(folder, 'campaigns') }
    for (const path of Object.values(this.aside) as string[]) mkdirSync(path)
  }

  definitions(campaigns: string): string[] {
    const listed = listCampaigns(campaigns)
    for (const { id, directory } of listed)
      cpSync(directory, join(this.aside.campaigns, id), { recursive: true })
    return listed.map(({ id }) => id)
  }

  ledger(store: string): Copied {
    return copySoundLedger(store, join(this.aside.store, LEDGER_FILE))
  }
}

async function backUp(
  { store, campaigns }: StoreLocation,
  collected: Collected,
  path: string,
  createdAt: string,
  onProgress?: Progress,
): Promise<BackedUp> {
  const copied = collected.ledger(store)
  if ('failed' in copied) return copied
  const faults = blobFaults(store, copied.content, onProgress)
  if (faults.length > 0) return { failed: faults }
  const ids = collected.definitions(campaigns)
  const sources = entriesOf(store, collected.aside, copied.content)
  const { submissions, deeds, freezes, followUps } = copied.content
  const manifest: Manifest = {
    ...{ kind: 'tiendo-backup', format: FORMAT, product: productVersion(), code: codeVersion(), createdAt },
    ...currentHashes(store, collected.aside),
    counts: {
      submissions: submissions.length,
      deeds: deeds.length,
      freezes: freezes.length,
      followUps: followUps.length,
      blobs: sources.filter(({ entry }) => entry.name.startsWith('blobs/')).length,
      campaigns: ids.length,
    },
    entries: sources.map(({ entry }) => entry),
  }
  await write(path, manifest, sources, onProgress)
  return { manifest }
}

/**
 * Writes ledger, the blobs it refers to and the definitions of campaigns into one file, the same bytes for the same
 * store and time. Others may go on receiving: what comes after the ledger was copied is not in it.
 */
export async function writeBackup(
  location: StoreLocation,
  path: string,
  createdAt: string,
  onProgress?: Progress,
): Promise<BackedUp> {
  const folder = mkdtempSync(join(tmpdir(), 'tiendo-backup-'))
  try {
    return await backUp(location, new Collected(folder), path, createdAt, onProgress)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

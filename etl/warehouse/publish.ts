import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'

/** Which snapshot is current. */
export interface Pointer {
  /** File name below `snapshots/`. */
  readonly snapshot: string
  /** Hash of everything it was built from. */
  readonly inputs: string
  readonly contentHash: string
  /** Arrival of the last file in it, ISO in UTC; null while nothing has come in. */
  readonly receivedUntil: string | null
}

const KEPT_SNAPSHOTS = 3

export function readPointer(store: string): Pointer | null {
  const path = join(store, 'current.json')
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Pointer) : null
}

export function snapshotPath(store: string, snapshot: string): string {
  return join(store, 'snapshots', snapshot)
}

/** A file to build in; whatever a killed build left behind is overwritten. */
export function asidePath(store: string): string {
  mkdirSync(join(store, 'snapshots'), { recursive: true })
  const path = join(store, 'snapshots', `.building-${String(process.pid)}.duckdb`)
  rmSync(path, { force: true })
  rmSync(`${path}.wal`, { force: true })
  return path
}

/** Names the built file for good, makes it read-only and points to it; open snapshots stay as they are. */
export function publishSnapshot(store: string, aside: string, described: Omit<Pointer, 'snapshot'>): Pointer {
  const name = `${described.inputs.slice(0, 16)}-${described.contentHash.slice(0, 8)}.duckdb`
  const path = snapshotPath(store, name)
  if (existsSync(path)) rmSync(aside)
  else {
    chmodSync(aside, 0o444)
    renameSync(aside, path)
  }
  const pointer: Pointer = { snapshot: name, ...described }
  const next = join(store, `current.${String(process.pid)}.json`)
  writeFileSync(next, JSON.stringify(pointer))
  renameSync(next, join(store, 'current.json'))
  collectOld(store, name)
  return pointer
}

/** Unlinks the oldest files; a reader that still has one open keeps reading it. */
function collectOld(store: string, current: string): void {
  const directory = join(store, 'snapshots')
  const old = readdirSync(directory).filter((name) => name.endsWith('.duckdb') && !name.startsWith('.'))
  const others = old.filter((name) => name !== current).toSorted()
  for (const name of others.slice(0, Math.max(0, others.length - KEPT_SNAPSHOTS))) {
    rmSync(join(directory, name), { force: true })
  }
}

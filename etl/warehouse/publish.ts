import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
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

/** A file to build in; what killed builds left behind goes. */
export function asidePath(store: string): string {
  mkdirSync(join(store, 'snapshots'), { recursive: true })
  collectAbandoned(store)
  const path = join(store, 'snapshots', `.building-${String(process.pid)}.duckdb`)
  rmSync(path, { force: true })
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
  const others = readdirSync(directory).filter((name) => !name.startsWith('.') && name !== current)
  const oldestFirst = others
    .map((name) => ({ path: join(directory, name), age: statSync(join(directory, name)).mtimeMs }))
    .toSorted((a, b) => a.age - b.age)
  for (const { path } of oldestFirst.slice(0, Math.max(0, others.length - KEPT_SNAPSHOTS))) rmSync(path)
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** Removes what builds that were killed left half done. */
function collectAbandoned(store: string): void {
  const directory = join(store, 'snapshots')
  for (const name of readdirSync(directory)) {
    const pid = /^\.building-(\d+)\.duckdb/.exec(name)?.[1]
    if (pid !== undefined && !isRunning(Number(pid))) rmSync(join(directory, name), { force: true })
  }
}

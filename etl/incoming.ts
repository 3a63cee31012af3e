import { closeSync, existsSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import Papa from 'papaparse'
import { archivedFiles } from './archived-files.ts'

/** The intake register that may lie beside reports: `file,received_at`. */
export const INTAKE_REGISTER = 'received.csv'

/** A file as it came in. */
export interface IncomingFile {
  /** As named by the person who imports it; in an archive, the archive's path goes before. */
  readonly path: string
  /** ISO instant, as given. */
  readonly receivedAt: string
  readonly bytes: () => Uint8Array
}

type Register = ReadonlyMap<string, string>

function registerIn(text: string): Register {
  const { data } = Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: true,
  })
  return new Map(
    data.flatMap(({ file, received_at: at }) =>
      file === undefined || at === undefined || Number.isNaN(Date.parse(at))
        ? []
        : [[file.normalize('NFC'), at]],
    ),
  )
}

function registerOf(folder: string): Register {
  const path = join(folder, INTAKE_REGISTER)
  return existsSync(path) ? registerIn(readFileSync(path, 'utf8')) : new Map()
}

function isReport(path: string): boolean {
  const name = basename(path)
  return (
    name !== INTAKE_REGISTER && !name.startsWith('.') && !name.startsWith('~$') && !path.includes('__MACOSX/')
  )
}

/** Whether a file may be an archive, so that others need not be read before their turn. */
function isZip(path: string): boolean {
  const file = openSync(path, 'r')
  const first = Buffer.alloc(2)
  readSync(file, first)
  closeSync(file)
  return first.toString('latin1') === 'PK'
}

/** A file on disk; an archive of files is what lies in it. */
function fileAt(path: string, receivedAt: string): IncomingFile[] {
  const archived = isZip(path) ? archivedFiles(readFileSync(path)) : null
  if (archived === null) return [{ path, receivedAt, bytes: () => readFileSync(path) }]
  const list = archived.find(({ name }) => name === INTAKE_REGISTER)
  const register =
    list === undefined ? new Map<string, string>() : registerIn(new TextDecoder().decode(list.bytes()))
  return archived
    .filter(({ name }) => isReport(name))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, bytes }) => ({
      path: join(path, name),
      receivedAt: register.get(name.normalize('NFC')) ?? receivedAt,
      bytes,
    }))
}

function filesBelow(folder: string, receivedAt: string): IncomingFile[] {
  const register = registerOf(folder)
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter(isReport)
    .toSorted()
    .flatMap((path) => fileAt(path, register.get(relative(folder, path).normalize('NFC')) ?? receivedAt))
}

/** Files, everything below folders and in archives; the intake register beside them gives the time of arrival. */
export function incomingFiles(paths: readonly string[], receivedAt: string): IncomingFile[] {
  return paths.flatMap((path) => {
    if (statSync(path).isDirectory()) return filesBelow(path, receivedAt)
    return fileAt(path, registerOf(dirname(path)).get(basename(path).normalize('NFC')) ?? receivedAt)
  })
}

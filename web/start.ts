import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { progressBar } from '../etl/commands/progress.ts'
import { ensureSnapshot } from '../etl/current-snapshot.ts'
import { isEmptyStore, loadSamples } from '../etl/sample-loading.ts'
import { alone } from './build-lock.ts'
import { answerThisMachine, PROTOCOL_HEADER } from './this-machine.ts'
import { UPLOAD_LIMIT } from './src/lib/upload-limit.ts'

/** `npm start`: builds what has changed, fills an empty store with made-up reports, serves on this machine. */

const web = fileURLToPath(new URL('.', import.meta.url))
const repository = join(web, '..')
const stampFile = join(web, 'build/.stamp')

/** Bytes of a form beside its files. */
const FORM_FIELDS = 1024 * 1024

const loopback = new Set(['127.0.0.1', '::1', 'localhost'])

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

/** A sentence to the person who started it, instead of a stack. */
class StartError extends Error {}

/** Hash of everything the built pages depend on. */
function sourceStamp(): string {
  const sources = readdirSync(join(web, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
  const others = ['package-lock.json', 'web/package.json', 'web/vite.config.ts'].map((name) =>
    join(repository, name),
  )
  const hash = createHash('sha256')
  for (const path of [...sources.toSorted(), ...others])
    hash.update(path.slice(repository.length)).update(readFileSync(path))
  return hash.digest('hex')
}

function buildPages(): void {
  const stamp = sourceStamp()
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return
  const started = performance.now()
  say('Dựng trang web … / building the pages …')
  const vite = join(repository, 'node_modules/vite/bin/vite.js')
  const { status, stdout, stderr } = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: web,
    encoding: 'utf8',
  })
  if (status !== 0) throw new StartError(`The pages could not be built:\n${stdout}\n${stderr}`)
  writeFileSync(stampFile, stamp)
  say(`  ${((performance.now() - started) / 1000).toFixed(1)} s`)
}

async function fillStore(store: string, campaigns: string): Promise<void> {
  const location = { store, campaigns }
  if (isEmptyStore(location)) {
    say('Kho trống: nạp báo cáo minh họa … / empty store: loading made-up reports …')
    await loadSamples(location, progressBar())
    return
  }
  await ensureSnapshot(location, progressBar())
}

function isFree(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
      .once('error', () => {
        resolve(false)
      })
      .once('listening', () =>
        probe.close(() => {
          resolve(true)
        }),
      )
      .listen(port, host)
  })
}

/** What is compiled, read and drawn for a first page is done before the first visitor comes. */
async function openOnce(address: string, campaigns: string): Promise<void> {
  const folders = readdirSync(campaigns, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  for (const { name } of folders) {
    await fetch(`${address}/c/${encodeURIComponent(name)}`)
      .then((response) => response.arrayBuffer())
      .catch(() => null)
  }
}

async function start(): Promise<void> {
  const host = process.env['HOST'] ?? '127.0.0.1'
  const port = process.env['PORT'] ?? '3000'
  if (!loopback.has(host)) {
    throw new StartError(
      `HOST=${host}: without accounts the pages are only for the person at this machine (127.0.0.1, ::1, localhost).`,
    )
  }
  if (!/^\d{1,5}$/.test(port)) throw new StartError(`PORT=${port} is no port number.`)
  if (!(await isFree(host, Number(port)))) {
    throw new StartError(`Port ${port} on ${host} is in use; choose another: PORT=3001 npm start`)
  }
  const store = process.env['TIENDO_STORE'] ?? join(repository, 'data/store')
  const campaigns = process.env['TIENDO_CAMPAIGNS'] ?? join(repository, 'data/campaigns')
  await alone(web, buildPages)
  await fillStore(store, campaigns)
  Object.assign(process.env, {
    ...{ HOST: host, PORT: port, TIENDO_STORE: store, TIENDO_CAMPAIGNS: campaigns },
    ...{ BODY_SIZE_LIMIT: String(UPLOAD_LIMIT + FORM_FIELDS), PROTOCOL_HEADER },
  })
  const { server } = (await import(new URL('build/index.js', import.meta.url).href)) as { server: Server }
  answerThisMachine(server, loopback)
  const address = `http://${host.includes(':') ? `[${host}]` : host}:${port}`
  say(`Tiến độ: ${address}  (Ctrl-C: dừng / stop)`)
  await openOnce(address, campaigns)
}

try {
  await start()
} catch (error) {
  if (!(error instanceof StartError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}

import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { alone } from '../../web/build-lock.ts'

const repository = fileURLToPath(new URL('../..', import.meta.url))

/** A campaign that nobody who built the pages knew of, among the bundled ones. */
export const ownCampaign = 'nong-dan-thi-dua'

export interface RunningServer {
  readonly url: string
  readonly store: string
  readonly campaigns: string
  readonly stop: () => Promise<void>
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok
  } catch {
    return false
  }
}

async function untilItAnswers(server: ChildProcess, url: string): Promise<void> {
  const said: string[] = []
  for (const stream of [server.stdout, server.stderr]) {
    stream?.on('data', (part: Buffer) => said.push(part.toString()))
  }
  while (!(await answers(url))) {
    if (server.exitCode !== null) throw new Error(`the server ended by itself: ${said.join('')}`)
    await setTimeout(100)
  }
}

async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return
  const ended = once(server, 'exit')
  server.kill('SIGKILL')
  await ended
}

function campaignsIn(folder: string): string {
  const campaigns = join(folder, 'campaigns')
  cpSync(join(repository, 'data/campaigns'), campaigns, { recursive: true })
  const own = join(repository, 'tests/golden/26-a-plan-of-ones-own')
  for (const name of ['campaign.yaml', 'units.csv', 'events.csv'])
    cpSync(join(own, name), join(campaigns, ownCampaign, name))
  return campaigns
}

export interface Launched {
  readonly url: string
  readonly pid: number
  readonly stop: () => Promise<void>
}

/** A program that serves on a port, once it answers. */
export async function launch(
  program: string,
  environment: Readonly<Record<string, string>>,
): Promise<Launched> {
  const port = String(await freePort())
  const url = `http://127.0.0.1:${port}`
  const server = spawn(process.execPath, [join(repository, program)], {
    // Vitest speaks of a test; the pages are built as they are served.
    env: { ...process.env, NODE_ENV: 'production', PORT: port, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  try {
    await untilItAnswers(server, url)
  } catch (error) {
    await stop(server)
    throw error
  }
  return { url, pid: server.pid ?? 0, stop: () => stop(server) }
}

/**
 * `npm start` over a store of its own. With a folder for `samples`, the first that is started leaves what it has loaded
 * there, and those after it begin with a copy.
 */
export async function startServer(samples: string | null = null): Promise<RunningServer> {
  const folder = mkdtempSync(join(tmpdir(), 'tiendo-web-'))
  const store = join(folder, 'store')
  const campaigns = campaignsIn(folder)
  const start = () => launch('web/start.ts', { TIENDO_STORE: store, TIENDO_CAMPAIGNS: campaigns })
  const removed = (): void => {
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    const server = await (samples === null ? start() : startWith(samples, store, start))
    const end = async (): Promise<void> => {
      await server.stop()
      removed()
    }
    return { url: server.url, store, campaigns, stop: end }
  } catch (error) {
    removed()
    throw error
  }
}

function startWith(samples: string, store: string, start: () => Promise<Launched>): Promise<Launched> {
  const loaded = join(samples, 'store')
  return alone(samples, async () => {
    if (existsSync(loaded)) {
      cpSync(loaded, store, { recursive: true })
      return start()
    }
    const first = await start()
    cpSync(store, loaded, { recursive: true })
    return first
  })
}

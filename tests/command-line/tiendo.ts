import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import { commandInThread } from './thread-of-commands.ts'

const repository = fileURLToPath(new URL('../..', import.meta.url))
const golden = join(repository, 'tests/golden')

export interface Answered {
  readonly status: number | null
  /** The one JSON document on stdout. */
  readonly json: Readonly<Record<string, unknown>>
  readonly stderr: string
}

const QUIET = '--disable-warning=ExperimentalWarning'
const MOST_OUTPUT = 64_000_000

function answered(stdout: string, status: number | null, stderr: string): Answered {
  return { status, json: stdout === '' ? {} : (JSON.parse(stdout) as Answered['json']), stderr }
}

/** A store of its own and the command line over it; both vanish with the test, or when `atEnd` says. */
export class Desk {
  readonly folder: string
  readonly store: string
  readonly campaigns: string

  constructor(atEnd: (vanish: () => void) => void = onTestFinished) {
    this.folder = mkdtempSync(join(tmpdir(), 'tiendo-test-'))
    this.store = join(this.folder, 'store')
    this.campaigns = join(this.folder, 'campaigns')
    mkdirSync(this.campaigns)
    atEnd(() => {
      rmSync(this.folder, { recursive: true, force: true })
    })
  }

  /** The golden campaign with a registry of communes below one province. */
  withCommunes(communes: Readonly<Record<string, string>>): this {
    const lines = Object.entries(communes).map(([code, name]) => `${code},${name},commune_committee,P`)
    const units = ['code,name,kind,parent', 'P,Tỉnh Mẫu,province_committee,', ...lines].join('\n')
    this.file('golden/units.csv', `${units}\n`)
    return this.withGoldenCampaign(join(this.folder, 'files/golden'))
  }

  /** The golden campaign with what a case's folder has of its own: registry, events, definition. */
  withGoldenCampaign(folder: string): this {
    const copied = (name: string): void => {
      const own = join(folder, name)
      const from = existsSync(own) ? own : join(golden, name)
      if (existsSync(from)) cpSync(from, join(this.campaigns, 'golden', name))
    }
    for (const name of ['campaign.yaml', 'units.csv', 'events.csv']) copied(name)
    return this
  }

  withCampaign(id: string, definition: string, registry: string): this {
    mkdirSync(join(this.campaigns, id))
    writeFileSync(join(this.campaigns, id, 'campaign.yaml'), definition)
    writeFileSync(join(this.campaigns, id, 'units.csv'), registry)
    return this
  }

  /** A campaign that comes with the product. */
  withBundledCampaign(id: string): this {
    cpSync(join(repository, 'data/campaigns', id), join(this.campaigns, id), { recursive: true })
    return this
  }

  /** A file in the test's own folder; gives its path. */
  file(name: string, content: string | Uint8Array): string {
    const path = join(this.folder, 'files', name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, content)
    return path
  }

  run(command: string | readonly string[]): Answered {
    const { status, stdout, stderr } = commandInThread(this.#asked(command))
    return answered(stdout, status, stderr)
  }

  /** The command in a process of its own, as a person gives it. */
  runAlone(command: string | readonly string[]): Answered {
    const { status, stdout, stderr } = spawnSync(process.execPath, this.#words(command), {
      encoding: 'utf8',
      maxBuffer: MOST_OUTPUT,
    })
    return answered(stdout, status, stderr)
  }

  /** The command as a process of its own, to be killed. */
  start(command: string | readonly string[]): ChildProcess {
    return spawn(process.execPath, this.#words(command), { stdio: 'ignore' })
  }

  #words(command: string | readonly string[]): string[] {
    return [QUIET, join(repository, 'etl/cli.ts'), ...this.#asked(command)]
  }

  #asked(command: string | readonly string[]): string[] {
    const words = typeof command === 'string' ? command.split(' ') : command
    return [...words, '--store', this.store, '--campaigns', this.campaigns, '--json']
  }
}

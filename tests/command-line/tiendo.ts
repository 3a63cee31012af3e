import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

const repository = fileURLToPath(new URL('../..', import.meta.url))
const golden = join(repository, 'tests/golden')

export interface Answered {
  readonly status: number | null
  /** The one JSON document on stdout. */
  readonly json: Readonly<Record<string, unknown>>
  readonly stderr: string
}

/** A store of its own and the command line over it; both vanish with the test. */
export class Desk {
  readonly folder: string
  readonly store: string
  readonly campaigns: string

  constructor() {
    this.folder = mkdtempSync(join(tmpdir(), 'tiendo-test-'))
    this.store = join(this.folder, 'store')
    this.campaigns = join(this.folder, 'campaigns')
    mkdirSync(this.campaigns)
    onTestFinished(() => {
      rmSync(this.folder, { recursive: true, force: true })
    })
  }

  /** The golden campaign with the registry of a case. */
  withGoldenCampaign(units: string): this {
    cpSync(join(golden, 'campaign.yaml'), join(this.campaigns, 'golden/campaign.yaml'))
    cpSync(units, join(this.campaigns, 'golden/units.csv'))
    return this
  }

  run(command: string | readonly string[], environment: NodeJS.ProcessEnv = {}): Answered {
    const words = typeof command === 'string' ? command.split(' ') : command
    const places = ['--store', this.store, '--campaigns', this.campaigns, '--json']
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', join(repository, 'etl/cli.ts'), ...words, ...places],
      { encoding: 'utf8', env: { ...process.env, ...environment } },
    )
    return { status, json: stdout === '' ? {} : (JSON.parse(stdout) as Answered['json']), stderr }
  }
}

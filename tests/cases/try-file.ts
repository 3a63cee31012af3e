/** A process of its own: one file through what `import --dry-run` does, for each campaign; told as JSON on stdout. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { incomingFiles } from '../../etl/incoming.ts'
import { receiveFiles } from '../../etl/receive.ts'
import { loadCampaigns } from '../../etl/store.ts'

export interface Tried {
  readonly campaign: string
  /** One for each file: an archive may hold several. */
  readonly outcomes: readonly string[]
  readonly reports: number
  readonly observations: number
  /** `code Sheet!Cell`. */
  readonly findings: readonly string[]
  readonly seconds: number
}

const [path = '', campaigns = '', only = ''] = process.argv.slice(2)
const store = join(mkdtempSync(join(tmpdir(), 'tiendo-case-')), 'store')
const loaded = loadCampaigns(campaigns).filter(({ campaign }) => only === '' || campaign.id === only)

const tried = loaded.map((each): Tried => {
  const started = performance.now()
  const received = receiveFiles({
    location: { store, campaigns },
    loaded: each,
    files: incomingFiles([path], '2026-11-25T00:00:00.000Z'),
    claim: { unit: null, form: null, period: null },
    isDryRun: true,
  })
  return {
    campaign: each.campaign.id,
    outcomes: received.map(({ outcome }) => outcome),
    reports: received.reduce((sum, { versions }) => sum + versions.length, 0),
    observations: received.reduce((sum, { observations }) => sum + observations, 0),
    findings: received.flatMap(({ findings }) =>
      findings.map(({ code, place }) => `${code} ${place.sheet ?? ''}!${place.cell ?? ''}`),
    ),
    seconds: (performance.now() - started) / 1000,
  }
})

if (existsSync(store)) throw new Error('a dry run left something behind')
rmSync(join(store, '..'), { recursive: true, force: true })
console.log(JSON.stringify({ tried, megabytes: process.resourceUsage().maxRSS / 1024 }))

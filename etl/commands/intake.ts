import { existsSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Campaign } from '../campaign/campaign.ts'
import { loadCampaign } from '../campaign/load.ts'
import { findingRow } from '../figures/store.ts'
import { incomingFiles } from '../incoming.ts'
import { ensureSnapshot } from '../current-snapshot.ts'
import { rebuild } from '../pipeline.ts'
import { receiveFiles, type IncomingClaim, type ReceivedFile } from '../receive.ts'
import { writeSampleReports } from '../sample/write.ts'
import { readPointer, type Pointer } from '../warehouse/publish.ts'
import { answer, tableLines, type Answer } from './answer.ts'
import { campaignNamed } from './campaign-named.ts'
import { instant, operand, UsageError, type Invocation } from './options.ts'
import { progressBar } from './progress.ts'

function described(
  { path, sha256, outcome, submission: sent, versions, observations, findings }: ReceivedFile,
  { locale }: Invocation,
) {
  return {
    path,
    sha256,
    outcome,
    /** What `annotate`, `withdraw` and the decisions call it; null for a duplicate, which is not kept. */
    submission: outcome === 'duplicate' ? null : sent.id,
    submissions: versions.map(({ submission, report, version }) => ({
      id: submission.id,
      unit: report.unit,
      form: report.form,
      period: report.period,
      version,
    })),
    observations,
    findings: findings.map((finding) => findingRow(finding, locale)),
  }
}

/** What the person at the desk says of the files; a name the campaign does not have is refused. */
function claimOf({ option }: Invocation, { units, forms }: Campaign): IncomingClaim {
  const claim = {
    unit: option('unit') ?? null,
    form: option('form') ?? null,
    period: option('period') ?? null,
  }
  const owners = forms.filter(({ id }) => claim.form === null || id === claim.form)
  if (claim.unit !== null && !units.some(({ code }) => code === claim.unit)) {
    throw new UsageError(`--unit: no unit ${claim.unit}`)
  }
  if (owners.length === 0) {
    throw new UsageError(
      `--form is one of ${forms.map(({ id }) => id).join(', ')}, not ${String(claim.form)}`,
    )
  }
  const periods = [...new Set(owners.flatMap((form) => form.periods.map(({ id }) => id)))]
  if (claim.period !== null && !periods.includes(claim.period)) {
    throw new UsageError(`--period is one of ${periods.join(', ')}, not ${claim.period}`)
  }
  return claim
}

export async function importCommand(invocation: Invocation): Promise<Answer> {
  const { location, option, has, now } = invocation
  const loaded = campaignNamed(invocation)
  const paths = invocation.operands.slice(1)
  if (paths.length === 0) throw new UsageError('import needs at least one file or folder')
  const absent = paths.filter((path) => !existsSync(path))
  if (absent.length > 0) throw new UsageError(`no such file or folder: ${absent.join(', ')}`)
  const received = receiveFiles({
    location,
    loaded,
    files: incomingFiles(paths, instant('received-at', option('received-at') ?? now)),
    claim: claimOf(invocation, loaded.campaign),
    isDryRun: has('dry-run'),
    onProgress: progressBar(),
  })
  const pointer = has('dry-run') ? readPointer(location.store) : await ensureSnapshot(location, progressBar())
  return imported(invocation, received, pointer)
}

/** What came of files that were received: as one document, and line by line. */
export function imported(
  invocation: Invocation,
  received: readonly ReceivedFile[],
  pointer: Pointer | null,
  more: object = {},
): Answer {
  const files = received.map((file) => described(file, invocation))
  const isClean = files.every(
    ({ outcome, findings }) =>
      (outcome === 'accepted' || outcome === 'partial') &&
      findings.every(({ severity }) => severity !== 'error'),
  )
  const lines = files.flatMap((file) => [
    `${file.outcome.padEnd(9)} ${file.path} (${String(file.submissions.length)} reports, ${String(file.observations)} values)`,
    ...file.findings.map(
      (f) => `  ${f.severity} ${f.sheet ?? ''}${f.cell === null ? '' : `!${f.cell}`} ${f.message} ${f.hint}`,
    ),
  ])
  return answer(
    { files, snapshot: pointer?.snapshot.replace('.duckdb', '') ?? null, ...more },
    lines,
    isClean ? 0 : 3,
  )
}

export async function buildCommand({ location }: Invocation): Promise<Answer> {
  const started = performance.now()
  const { snapshot, contentHash } = await rebuild(location, progressBar())
  const seconds = Math.round(performance.now() - started) / 1000
  const built = { snapshot: snapshot.replace('.duckdb', ''), contentHash, seconds }
  return answer(built, [`${built.snapshot} in ${String(seconds)} s, content ${contentHash}`])
}

function definitionFolder(invocation: Invocation): string {
  const name = operand(invocation, 0, 'a campaign or a campaign.yaml')
  const bundled = join(invocation.location.campaigns, name)
  if (existsSync(bundled)) return bundled
  if (!existsSync(name)) throw new UsageError(`no campaign and no file ${name}`)
  return statSync(name).isDirectory() ? name : dirname(name)
}

export function checkCommand(invocation: Invocation): Promise<Answer> {
  const { findings } = loadCampaign(definitionFolder(invocation))
  const rows = findings.map((finding) => findingRow(finding, invocation.locale))
  const isOk = rows.every(({ severity }) => severity !== 'error')
  const lines = rows.map((f) => [`${f.file ?? ''}:${String(f.row ?? '')}`, f.severity, f.message, f.hint])
  return Promise.resolve(
    answer(
      { ok: isOk, findings: rows },
      isOk ? ['ok', ...tableLines(lines)] : tableLines(lines),
      isOk ? 0 : 3,
    ),
  )
}

export function sampleCommand(invocation: Invocation): Promise<Answer> {
  const { campaign } = campaignNamed(invocation)
  const folder = invocation.option('output') ?? `sample-${campaign.id}`
  const files = writeSampleReports(campaign, folder)
  return Promise.resolve(answer({ folder, files }, [`${String(files.length)} files in ${folder}`]))
}

import { existsSync, statSync } from 'node:fs'
import { writeBackup } from '../safekeeping/backup.ts'
import { toldCheck } from '../safekeeping/told-check.ts'
import { answer, type Answer } from './answer.ts'
import { toldChecks } from './doctor.ts'
import { UsageError, type Invocation } from './options.ts'
import { progressBar } from './progress.ts'

function outputOf({ option, has }: Invocation): string {
  const path = option('output')
  if (path === undefined) throw new UsageError('backup needs -o FILE.tar.gz')
  if (!existsSync(path)) return path
  if (statSync(path).isDirectory()) throw new UsageError(`${path} is a folder; -o names a file`)
  if (has('force')) return path
  throw new UsageError(`${path} is there already; name another file, or overwrite it with --force`)
}

/** `backup -o F [--force]`: ledger, blobs and definitions in one file. */
export async function backupCommand(invocation: Invocation): Promise<Answer> {
  const { location, locale, now } = invocation
  const file = outputOf(invocation)
  const backedUp = await writeBackup(location, file, now, progressBar())
  if ('failed' in backedUp)
    return toldChecks(
      backedUp.failed.map((check) => toldCheck(check, locale)),
      { file: null },
    )
  const { createdAt, contentHash, counts } = backedUp.manifest
  const bytes = statSync(file).size
  const told = Object.entries(counts).map(([name, count]) => `${String(count)} ${name}`)
  return answer({ file, bytes, createdAt, contentHash, ...counts }, [
    `${file}: ${String(bytes)} bytes; ${told.join(', ')}`,
  ])
}

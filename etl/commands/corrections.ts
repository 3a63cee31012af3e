import { existsSync } from 'node:fs'
import { compareFiles, effectsOf, type CellChange, type Effect } from '../desk/comparison.ts'
import { readCampaign } from '../desk/received.ts'
import { replaceFile } from '../desk/replacing.ts'
import { openStore } from '../figures/store.ts'
import { incomingFiles } from '../incoming.ts'
import { ensureSnapshot } from '../current-snapshot.ts'
import { localDay } from '../warehouse/calendar.ts'
import { answer, tableLines, type Answer } from './answer.ts'
import { authorOf } from './deeds.ts'
import { imported } from './intake.ts'
import { instant, operand, UsageError, type Invocation } from './options.ts'
import { progressBar } from './progress.ts'
import { submissionNamed } from './submission-named.ts'

/** `replace SUBMISSION FILE --by WHO --reason WHY`: the file is withdrawn and another taken for what it was sent for. */
export async function replaceCommand(invocation: Invocation): Promise<Answer> {
  const { location, option, now } = invocation
  const id = operand(invocation, 0, 'a submission')
  const path = operand(invocation, 1, 'a file')
  if (!existsSync(path)) throw new UsageError(`no such file: ${path}`)
  const { loaded } = submissionNamed(location, id)
  const files = incomingFiles([path], instant('received-at', option('received-at') ?? now))
  const replacing = { id, files, name: path, author: authorOf(invocation) }
  const { withdrawal, received } = replaceFile(location, loaded, replacing)
  const pointer = await ensureSnapshot(location, progressBar())
  return imported(invocation, received, pointer, { withdrawal })
}

function shownCell(cell: CellChange['before']): string | null {
  return cell === null ? null : `${cell.shown} (${cell.sheet}!${cell.cell})`
}

function shownSum({ numerator, denominator }: Effect['before']): string {
  return `${String(numerator ?? '—')}/${String(denominator ?? '—')}`
}

/** `compare SUBMISSION SUBMISSION [--as-of DAY]`: cell by cell, with the effect on the figures above. */
export async function compareCommand(invocation: Invocation): Promise<Answer> {
  const { location, option, now } = invocation
  const ids = [operand(invocation, 0, 'a submission'), operand(invocation, 1, 'another submission')] as const
  const [left, right] = [submissionNamed(location, ids[0]), submissionNamed(location, ids[1])]
  const { loaded } = right
  const { id: campaign } = loaded.campaign
  if (left.submission.campaign !== campaign) throw new UsageError('the two were sent for different campaigns')
  const [before, after] = [left.submission, right.submission].toSorted((a, b) =>
    a.receivedAt < b.receivedAt ? -1 : 1,
  )
  if (before === undefined || after === undefined) throw new UsageError('compare needs two submissions')
  const received = readCampaign(location, loaded)
  const [earlier, later] = [before, after].map(({ id }) => received.find((each) => each.submission.id === id))
  if (earlier === undefined || later === undefined) throw new UsageError('compare needs two submissions')
  const compared = compareFiles(loaded.campaign, earlier, later)
  await ensureSnapshot(location, progressBar())
  const figures = openStore(location)
  const moments = { before: before.id, after: after.id, asOf: option('as-of') ?? localDay(now) }
  const effects = await effectsOf(loaded.campaign, figures, compared.changes, moments)
  figures.close()
  const lines = [
    ...compared.changes.map((change) => [
      change.unit,
      change.period,
      change.field,
      shownCell(change.before),
      shownCell(change.after),
    ]),
    ...effects.map((effect) => [
      effect.node,
      effect.period,
      effect.indicator,
      shownSum(effect.before),
      shownSum(effect.after),
    ]),
  ]
  return answer({ before, after, ...compared, effects }, tableLines(lines))
}

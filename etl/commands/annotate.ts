import { writeFileSync } from 'node:fs'
import { annotated } from '../annotation/annotate.ts'
import { findingRow } from '../figures/store.ts'
import { extractSubmission } from '../extracted.ts'
import { receivedSubmission } from '../readings.ts'
import { blobStore, loadCampaigns, openLedger } from '../store.ts'
import { answer, type Answer } from './answer.ts'
import { operand, UsageError, type Invocation } from './options.ts'

/** The sender's own file with every faulty cell marked: `annotate SUBMISSION -o F.xlsx`. */
export function annotateCommand(invocation: Invocation): Promise<Answer> {
  const { location, locale, option } = invocation
  const id = operand(invocation, 0, 'a submission')
  const output = option('output')
  if (output === undefined) throw new UsageError('annotate needs -o FILE.xlsx')
  const ledger = openLedger(location.store)
  const submission = ledger.submissions().find((each) => each.id === id)
  const deeds = ledger.deeds()
  ledger.close()
  const loaded = loadCampaigns(location.campaigns).find(
    ({ campaign }) => campaign.id === submission?.campaign,
  )
  if (submission === undefined || loaded === undefined) throw new UsageError(`no submission ${id}`)
  const { extraction } = receivedSubmission(submission, deeds, (decisions) =>
    extractSubmission(location, loaded, submission, decisions),
  )
  const findings = extraction.findings.map((finding) => findingRow(finding, locale, id))
  if (extraction.reports.length === 0 && findings.every(({ sheet }) => sheet === null)) {
    const reasons = findings.map(({ message }) => message).join(' ')
    throw new UsageError(
      `${submission.claim.fileName} cannot be opened, so no cell can be marked. ${reasons}`,
    )
  }
  writeFileSync(output, annotated(blobStore(location.store).get(submission.sha256), findings))
  const marked = new Set(
    findings.flatMap(({ sheet, cell }) => (cell === null ? [] : [`${sheet ?? ''}!${cell}`])),
  )
  const told = { file: output, submission: id, findings: findings.length, cells: marked.size }
  return Promise.resolve(answer(told, [`${String(marked.size)} cells marked in ${output}`]))
}

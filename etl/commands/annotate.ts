import { writeFileSync } from 'node:fs'
import { markedCopy } from '../desk/marked-copy.ts'
import { readCampaign } from '../desk/received.ts'
import { findingRow } from '../figures/store.ts'
import { answer, type Answer } from './answer.ts'
import { operand, UsageError, type Invocation } from './options.ts'
import { submissionNamed } from './submission-named.ts'

/** The sender's own file with every faulty cell marked: `annotate SUBMISSION -o F.xlsx`. */
export function annotateCommand(invocation: Invocation): Promise<Answer> {
  const { location, locale, option } = invocation
  const id = operand(invocation, 0, 'a submission')
  const output = option('output')
  if (output === undefined) throw new UsageError('annotate needs -o FILE.xlsx')
  const { submission, loaded } = submissionNamed(location, id)
  const read = readCampaign(location, loaded).find((each) => each.submission.id === id)
  const extraction = read?.extraction ?? { reports: [], findings: [] }
  const findings = extraction.findings.map((finding) => findingRow(finding, locale, id))
  const { sha256, claim } = submission
  const marking = { file: claim.fileName, sha256, findings, hasReports: extraction.reports.length > 0 }
  writeFileSync(output, markedCopy(location, marking))
  const marked = new Set(
    findings.flatMap(({ sheet, cell }) => (cell === null ? [] : [`${sheet ?? ''}!${cell}`])),
  )
  const told = { file: output, submission: id, findings: findings.length, cells: marked.size }
  return Promise.resolve(answer(told, [`${String(marked.size)} cells marked in ${output}`]))
}

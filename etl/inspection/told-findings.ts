import type { FindingCode } from '../finding/finding.ts'
import type { FiledFinding } from '../figures/filed-finding.ts'
import { about, type Flag } from './flag.ts'

/** What was found in a file already and bears on whether its figures can be believed. */
export const doubtCodes: readonly FindingCode[] = [
  'cell/above-cap',
  'cell/above-hundred-percent',
  'cell/cumulative-falls',
  'cell/exceeds-other-form',
  'cell/part-exceeds-whole',
  'cell/percent-mismatch',
  'cell/sum-mismatch',
  'cell/total-mismatch',
]

/** `units`: those that are inspected; a finding without a unit is of the one that sent its file. */
export function findingFlags(findings: readonly FiledFinding[], units: ReadonlySet<string>): Flag[] {
  return findings.flatMap(({ submission, sender, finding }): Flag[] => {
    const { code, severity, place } = finding
    const unit = place.unit ?? sender
    if (unit === null || !units.has(unit) || severity === 'info') return []
    return [
      {
        ...{ unit, code: 'value/finding', subject: about({ field: place.field }) },
        numbers: { finding: code },
        place: { submission, file: place.file ?? '', sheet: place.sheet, cell: place.cell },
      },
    ]
  })
}

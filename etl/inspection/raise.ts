import type { Campaign } from '../campaign/campaign.ts'
import type { Evidence } from '../figures/evidence-row.ts'
import { copyFlags } from './copies.ts'
import { courseFlags } from './course.ts'
import type { Flag } from './flag.ts'
import { outlierFlags } from './outliers.ts'
import { peerFlags } from './peers.ts'
import { missedFlags, reportFlags } from './reports.ts'
import type { InspectionThresholds } from '../campaign/inspection-schema.ts'
import { elapsedShare, scheduleFlags, targetFlags } from './targets.ts'
import { tenfoldFlags } from './tenfold.ts'
import { findingFlags } from './told-findings.ts'
import { allFullFlags, lastDigitFlags } from './whole-units.ts'

export interface Inspected {
  readonly evidence: Evidence
  readonly asOf: string
  /** The campaign, or the phase that is asked for. */
  readonly window: { readonly start: string; readonly end: string | null }
}

/** A slip of a digit is told once, not also as a value far from the others. */
function withoutDoubles(flags: readonly Flag[]): Flag[] {
  const keyOf = ({ unit, subject }: Flag): string => JSON.stringify([unit, subject])
  const tenfold = new Set(flags.filter(({ code }) => code === 'value/tenfold').map(keyOf))
  return flags.filter((flag) => flag.code !== 'value/outlier' || !tenfold.has(keyOf(flag)))
}

/** Every flag that the rules raise, of all units. */
export function raiseFlags(
  campaign: Campaign,
  { evidence, asOf, window }: Inspected,
  thresholds: InspectionThresholds,
): Flag[] {
  const { forms } = campaign
  const { reports, closed, running, courses, numbers, findings } = evidence
  const elapsed = elapsedShare(window.start, window.end, asOf)
  const asked = new Set(reports.map(({ unit }) => unit))
  return withoutDoubles([
    ...reportFlags(reports, asOf),
    ...missedFlags(forms, reports, thresholds),
    ...targetFlags(campaign, closed, thresholds),
    ...scheduleFlags(campaign, running, elapsed, thresholds),
    ...peerFlags(campaign, running, thresholds),
    ...courseFlags(campaign, courses, thresholds),
    ...outlierFlags(forms, numbers, thresholds),
    ...tenfoldFlags(forms, numbers, thresholds),
    ...copyFlags(forms, numbers, thresholds),
    ...allFullFlags(campaign, running, { reports, numbers }, thresholds),
    ...lastDigitFlags(numbers, thresholds),
    ...findingFlags(findings, asked),
  ])
}

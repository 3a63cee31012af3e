import type { Campaign, Unit } from '../campaign/campaign.ts'
import { spellingKey } from '../extraction/decided.ts'
import { UnitMatcher } from '../extraction/unit-match.ts'
import type { Finding } from '../finding/finding.ts'
import type { ReceivedSubmission } from '../readings.ts'

/** Where something waits for a person. */
export interface WaitingPlace {
  readonly submission: string
  readonly file: string
  readonly sheet: string | null
  readonly cell: string | null
}

export interface Candidate {
  readonly code: string
  readonly name: string
  /** The name of the unit above; null at the root. */
  readonly parent: string | null
}

/** A spelling that is no unit's, or several units'. */
export interface WaitingSpelling {
  readonly written: string
  readonly state: 'unknown' | 'ambiguous'
  /** The likeliest first. */
  readonly candidates: readonly Candidate[]
  readonly places: readonly WaitingPlace[]
}

/** A column that a form asks for and a file seems not to have, beside those of its headings that were not recognised. */
export interface WaitingColumn {
  readonly form: string
  readonly field: string
  readonly sender: string | null
  readonly headings: readonly string[]
  readonly place: WaitingPlace
}

interface Told {
  readonly submission: ReceivedSubmission
  readonly finding: Finding
}

function placeOf({ submission: { submission }, finding: { place } }: Told): WaitingPlace {
  return { submission: submission.id, file: submission.claim.fileName, sheet: place.sheet, cell: place.cell }
}

function candidateOf(campaign: Campaign, { code, name, parent }: Unit): Candidate {
  return { code, name, parent: campaign.units.find((unit) => unit.code === parent)?.name ?? null }
}

function candidatesOf(campaign: Campaign, matcher: UnitMatcher, written: string): Candidate[] {
  const match = matcher.match(written, { reports: () => true, scopes: [], types: new Set() })
  const units = match.state === 'ambiguous' ? match.candidates : matcher.likeliest(written)
  return units.map((unit) => candidateOf(campaign, unit))
}

/** Two files may mean two units of one name; a spelling that nobody has is one question for all of them. */
function questionKey({ submission, finding }: Told): string {
  const scope = finding.code === 'row/ambiguous-unit' ? submission.submission.id : ''
  return JSON.stringify([finding.code, scope, spellingKey(finding.place.value ?? '')])
}

/** The spellings that wait for a person, those that most files wait for first. */
export function waitingSpellings(
  campaign: Campaign,
  received: readonly ReceivedSubmission[],
): WaitingSpelling[] {
  const told = received.flatMap((submission) =>
    submission.extraction.findings
      .filter(({ code }) => code === 'row/unknown-unit' || code === 'row/ambiguous-unit')
      .map((finding) => ({ submission, finding })),
  )
  const matcher = new UnitMatcher(campaign)
  return [...Map.groupBy(told, questionKey).values()]
    .flatMap((same): WaitingSpelling[] => {
      const [first] = same
      if (first === undefined || first.finding.place.value === null) return []
      const written = first.finding.place.value
      const state = first.finding.code === 'row/ambiguous-unit' ? 'ambiguous' : 'unknown'
      return [
        { written, state, candidates: candidatesOf(campaign, matcher, written), places: same.map(placeOf) },
      ]
    })
    .toSorted((a, b) => b.places.length - a.places.length || (a.written < b.written ? -1 : 1))
}

/** The mandatory columns that files seem not to have. */
export function waitingColumns(received: readonly ReceivedSubmission[]): WaitingColumn[] {
  return received.flatMap((submission) =>
    submission.extraction.findings.flatMap((finding): WaitingColumn[] => {
      const { code, place } = finding
      const layout = submission.layouts.find(({ sheet }) => sheet === place.sheet)
      if (code !== 'sheet/missing-column' || layout === undefined || place.field === null) return []
      const headings = layout.columns
        .filter(({ meaning }) => meaning === 'none')
        .map(({ heading }) => heading)
      const { sender } = submission
      return [
        { form: layout.form, field: place.field, sender, headings, place: placeOf({ submission, finding }) },
      ]
    }),
  )
}

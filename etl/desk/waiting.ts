import type { Campaign, Unit } from '../campaign/campaign.ts'
import { UnitMatcher } from '../extraction/unit-match.ts'
import type { Finding } from '../finding/finding.ts'
import type { ReceivedSubmission } from '../readings.ts'
import { questionOf } from './question.ts'

/** Where something waits for a person. */
interface WaitingPlace {
  readonly submission: string
  readonly file: string
  readonly sheet: string | null
  readonly cell: string | null
}

interface Candidate {
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

/** Which column of a file holds which field of a form: one of the fields, under one of the headings. */
export interface WaitingColumn {
  readonly form: string
  readonly sender: string | null
  /** The field that seems missing, or those that a heading could mean. */
  readonly fields: readonly string[]
  /** The headings that mean nothing yet, or the one that could mean several fields. */
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

function questionKey({ submission: { submission, sender }, finding }: Told): string | null {
  return questionOf({ submission: submission.id, sender, finding })
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

function fieldsAsked({ forms }: Campaign, form: string, { code, params, place }: Finding): string[] | null {
  if (code === 'sheet/missing-column') return place.field === null ? null : [place.field]
  if (code !== 'column/ambiguous') return null
  const known = forms.find(({ id }) => id === form)
  const fields = [...(known?.fields ?? []), ...(known?.list?.fields ?? [])]
  return fields.filter(({ label }) => params.meanings.includes(label.vi)).map(({ id }) => id)
}

/** The columns that files seem not to have, and those that could mean several fields. */
export function waitingColumns(campaign: Campaign, received: readonly ReceivedSubmission[]): WaitingColumn[] {
  return received.flatMap((submission) =>
    submission.extraction.findings.flatMap((finding): WaitingColumn[] => {
      const { layouts, sender } = submission
      const layout = layouts.find(({ sheet }) => sheet === finding.place.sheet)
      const fields = layout === undefined ? null : fieldsAsked(campaign, layout.form, finding)
      if (layout === undefined || fields === null) return []
      const unread = layout.columns.filter(({ meaning }) => meaning === 'none').map(({ heading }) => heading)
      const headings = finding.code === 'column/ambiguous' ? [finding.params.label] : unread
      return [{ form: layout.form, sender, fields, headings, place: placeOf({ submission, finding }) }]
    }),
  )
}

import { deed, inForce, type LedgerDeed } from '../archive/deed.ts'
import type { Extraction } from '../extraction/report.ts'
import type { ReceivedSubmission } from '../readings.ts'
import { openLedger, type LoadedCampaign, type StoreLocation } from '../store.ts'
import { campaignLedger, readCampaign, type CampaignLedger } from './received.ts'
import { RefusedError, type Refusal } from './refusal.ts'

/** Who decides, why, and when (ISO instant). */
export interface Author {
  readonly by: string
  readonly reason: string
  readonly at: string
}

interface Deciding extends CampaignLedger {
  readonly location: StoreLocation
  readonly loaded: LoadedCampaign
}

function refuse(refusal: Refusal): never {
  throw new RefusedError(refusal)
}

function deciding(location: StoreLocation, loaded: LoadedCampaign, { by, reason }: Author): Deciding {
  if (by.trim() === '') refuse({ code: 'blank', what: 'author' })
  if (reason.trim() === '') refuse({ code: 'blank', what: 'reason' })
  return { location, loaded, ...campaignLedger(location, loaded.campaign.id) }
}

function record({ location }: Deciding, done: LedgerDeed): LedgerDeed {
  const ledger = openLedger(location.store)
  ledger.append([{ kind: 'deed', deed: done }])
  ledger.close()
  return done
}

/** A file that stands, as it is read now. */
function standing(desk: Deciding, id: string): ReceivedSubmission {
  const read = readCampaign(desk.location, desk.loaded).find(({ submission }) => submission.id === id)
  if (read === undefined) refuse({ code: 'no-submission', id })
  return read.isWithdrawn ? refuse({ code: 'withdrawn', id }) : read
}

/** The file counts no more; the one before it, if any, stands again. */
export function withdraw(
  location: StoreLocation,
  loaded: LoadedCampaign,
  submission: string,
  author: Author,
): LedgerDeed {
  const desk = deciding(location, loaded, author)
  standing(desk, submission)
  const campaign = loaded.campaign.id
  return record(desk, deed({ kind: 'withdrawal', campaign, submission, ...author }))
}

/** Whether a cell has a value that a person can say is right, though a rule or check doubts it. */
export function doubtAt(
  { findings, reports }: Extraction,
  sheet: string,
  cell: string,
): 'none' | 'no-value' | 'doubted' {
  const doubts = findings.filter(
    ({ place, severity }) => severity !== 'info' && place.cell === cell && (place.sheet ?? '') === sheet,
  )
  if (doubts.length === 0) return 'none'
  const hasValue = reports.some(({ observations }) =>
    observations.some((each) => each.sheet === sheet && each.cell === cell),
  )
  return hasValue || doubts.every(({ severity }) => severity === 'warning') ? 'doubted' : 'no-value'
}

/** The value of a doubted cell is right: it enters the figures as it was sent. */
export function confirmValue(
  location: StoreLocation,
  loaded: LoadedCampaign,
  place: { readonly submission: string; readonly sheet: string; readonly cell: string },
  author: Author,
): LedgerDeed {
  const desk = deciding(location, loaded, author)
  const { extraction } = standing(desk, place.submission)
  const cell = place.sheet === '' ? place.cell : `${place.sheet}!${place.cell}`
  const doubt = doubtAt(extraction, place.sheet, place.cell)
  if (doubt === 'none') refuse({ code: 'nothing-doubted', cell })
  if (doubt === 'no-value') refuse({ code: 'no-value', cell })
  return record(desk, deed({ kind: 'confirmation', campaign: loaded.campaign.id, ...place, ...author }))
}

/** The same of several cells at once, with one reason; the last deed stands for all. */
export function confirmValues(
  location: StoreLocation,
  loaded: LoadedCampaign,
  places: readonly Parameters<typeof confirmValue>[2][],
  author: Author,
): LedgerDeed {
  const confirmed = places.map((place) => confirmValue(location, loaded, place, author)).at(-1)
  return confirmed ?? refuse({ code: 'nothing-doubted', cell: '' })
}

/** A spelling means a unit, in one file or (`submission` null) in all of the campaign. */
export function decideSpelling(
  location: StoreLocation,
  loaded: LoadedCampaign,
  spelling: { readonly written: string; readonly unit: string; readonly submission: string | null },
  author: Author,
): LedgerDeed {
  const desk = deciding(location, loaded, author)
  const { written, unit, submission } = spelling
  if (written.trim() === '') refuse({ code: 'blank', what: 'spelling' })
  if (!loaded.campaign.units.some(({ code }) => code === unit)) refuse({ code: 'no-unit', unit })
  const isKnown = submission === null || desk.submissions.some(({ id }) => id === submission)
  if (!isKnown) refuse({ code: 'no-submission', id: submission })
  return record(desk, deed({ kind: 'spelling', campaign: loaded.campaign.id, ...spelling, ...author }))
}

const roles = ['unit', 'code', 'none']

/** A column means a field, for one sender or (`sender` null) for everybody. */
export function decideColumn(
  location: StoreLocation,
  loaded: LoadedCampaign,
  column: {
    readonly form: string
    readonly heading: string
    readonly meaning: string
    readonly sender: string | null
  },
  author: Author,
): LedgerDeed {
  const desk = deciding(location, loaded, author)
  const { forms, units, id } = loaded.campaign
  const form = forms.find((each) => each.id === column.form)
  if (form === undefined) refuse({ code: 'no-form', form: column.form, forms: forms.map((each) => each.id) })
  if (column.heading.trim() === '') refuse({ code: 'blank', what: 'heading' })
  const fields = [...form.fields, ...(form.list?.fields ?? [])]
  const meanings = [...fields.map((field) => field.id), ...roles]
  if (!meanings.includes(column.meaning)) refuse({ code: 'no-meaning', meaning: column.meaning, meanings })
  const { sender } = column
  if (sender !== null && !units.some(({ code }) => code === sender)) refuse({ code: 'no-unit', unit: sender })
  return record(desk, deed({ kind: 'column', campaign: id, ...column, ...author }))
}

/** An earlier decision or withdrawal counts no more. */
export function undo(
  location: StoreLocation,
  loaded: LoadedCampaign,
  id: string,
  author: Author,
): LedgerDeed {
  const desk = deciding(location, loaded, author)
  if (!desk.deeds.some((each) => each.id === id)) refuse({ code: 'no-deed', id })
  if (!inForce(desk.deeds, author.at).some((each) => each.id === id)) refuse({ code: 'undone', id })
  return record(desk, deed({ kind: 'undoing', campaign: loaded.campaign.id, deed: id, ...author }))
}

import { inForce, type LedgerDeed } from '../archive/deed.ts'
import { confirmValue, decideColumn, decideSpelling, undo, withdraw, type Author } from '../desk/deciding.ts'
import { campaignLedger, readCampaign } from '../desk/received.ts'
import { RefusedError } from '../desk/refusal.ts'
import { waitingColumns, waitingSpellings } from '../desk/waiting.ts'
import { ensureSnapshot } from '../current-snapshot.ts'
import { loadCampaigns, openLedger, type LoadedCampaign } from '../store.ts'
import { answer, tableLines, type Answer } from './answer.ts'
import { campaignNamed } from './campaign-named.ts'
import { instant, operand, UsageError, type Invocation } from './options.ts'
import { progressBar } from './progress.ts'
import { submissionNamed } from './submission-named.ts'

/** Who decides, why and when, as the call says. */
export function authorOf({ option, now }: Invocation): Author {
  return {
    by: option('by') ?? '',
    reason: option('reason') ?? '',
    at: instant('at', option('at') ?? now),
  }
}

async function told(invocation: Invocation, deed: LedgerDeed): Promise<Answer> {
  const { snapshot } = await ensureSnapshot(invocation.location, progressBar())
  const line = `${deed.kind} ${deed.id}; take it back with: undo ${deed.id} --by … --reason …`
  return answer({ deed, snapshot: snapshot.replace('.duckdb', '') }, [line])
}

/** `withdraw SUBMISSION --by WHO --reason WHY`: the file counts no more. */
export async function withdrawCommand(invocation: Invocation): Promise<Answer> {
  const id = operand(invocation, 0, 'a submission')
  const { loaded } = submissionNamed(invocation.location, id)
  return told(invocation, withdraw(invocation.location, loaded, id, authorOf(invocation)))
}

/** "Biểu 03!C7", or "C7" where the file has but one sheet with findings there. */
function placeNamed(invocation: Invocation, loaded: LoadedCampaign, submission: string, written: string) {
  const [, sheet, cell = written] = /^(.*)!([A-Z]+\d+)$/.exec(written) ?? []
  if (sheet !== undefined) return { submission, sheet: sheet.replace(/^'(.*)'$/, '$1'), cell }
  const received = readCampaign(invocation.location, loaded)
  const read = received.find((each) => each.submission.id === submission)
  const findings = read?.extraction.findings ?? []
  const sheets = new Set(findings.flatMap(({ place }) => (place.cell === cell ? [place.sheet ?? ''] : [])))
  const [only = '', ...others] = sheets
  if (others.length > 0) throw new UsageError(`${cell} is on several sheets: ${[...sheets].join(', ')}`)
  return { submission, sheet: only, cell }
}

/** `confirm SUBMISSION CELL --by WHO --reason WHY`: a doubted value is right. */
export async function confirmCommand(invocation: Invocation): Promise<Answer> {
  const id = operand(invocation, 0, 'a submission')
  const { loaded } = submissionNamed(invocation.location, id)
  const place = placeNamed(invocation, loaded, id, operand(invocation, 1, 'a cell such as "Biểu 03!C7"'))
  return told(invocation, confirmValue(invocation.location, loaded, place, authorOf(invocation)))
}

/**
 * `decide CAMPAIGN --spelling TEXT --unit CODE [--submission ID]`, or
 * `decide CAMPAIGN --form ID --column HEADING --meaning FIELD|unit|code|none [--unit SENDER]`.
 */
export async function decideCommand(invocation: Invocation): Promise<Answer> {
  const { option, location } = invocation
  const loaded = campaignNamed(invocation)
  const [written, heading] = [option('spelling'), option('column')]
  const author = authorOf(invocation)
  if (written !== undefined) {
    const [unit, submission] = [option('unit') ?? '', option('submission') ?? null]
    return told(invocation, decideSpelling(location, loaded, { written, unit, submission }, author))
  }
  if (heading === undefined)
    throw new UsageError('decide needs --spelling and --unit, or --column and --meaning')
  const column = {
    ...{ form: option('form') ?? '', heading },
    ...{ meaning: option('meaning') ?? '', sender: option('unit') ?? null },
  }
  return told(invocation, decideColumn(location, loaded, column, author))
}

/** `undo DEED --by WHO --reason WHY`. */
export async function undoCommand(invocation: Invocation): Promise<Answer> {
  const id = operand(invocation, 0, 'a decision')
  const { location } = invocation
  const ledger = openLedger(location.store)
  const deed = ledger.deeds().find((each) => each.id === id)
  ledger.close()
  const loaded = loadCampaigns(location.campaigns).find(({ campaign }) => campaign.id === deed?.campaign)
  if (loaded === undefined) throw new RefusedError({ code: 'no-deed', id })
  return told(invocation, undo(location, loaded, id, authorOf(invocation)))
}

/** `decisions CAMPAIGN`: what waits for a person, and what was decided. */
export function decisionsCommand(invocation: Invocation): Promise<Answer> {
  const { location, now } = invocation
  const loaded = campaignNamed(invocation)
  const { deeds } = campaignLedger(location, loaded.campaign.id)
  const received = readCampaign(location, loaded)
  const force = new Set(inForce(deeds, now).map(({ id }) => id))
  const spellings = waitingSpellings(loaded.campaign, received)
  const columns = waitingColumns(loaded.campaign, received)
  const decided = deeds
    .toSorted((a, b) => (a.at < b.at ? -1 : 1))
    .map((deed) => ({ ...deed, isInForce: force.has(deed.id) }))
  const lines = [
    ...spellings.map(({ written, state, candidates, places }) => [
      `${String(places.length)} ×`,
      state,
      written,
      candidates.map(({ code, name }) => `${name} (${code})`).join('; '),
    ]),
    ...columns.map(({ form, fields, headings, place }) => [
      place.file,
      form,
      fields.join(' / '),
      headings.join('; '),
    ]),
    ...decided.map(({ at, id, kind, by, reason, isInForce }) => [
      at,
      id,
      isInForce ? kind : `${kind} (undone)`,
      `${by}: ${reason}`,
    ]),
  ]
  return Promise.resolve(answer({ spellings, columns, decisions: decided }, tableLines(lines)))
}

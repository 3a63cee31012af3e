import type { Campaign, Form, ReportPeriod, Unit } from '../campaign/campaign.ts'
import { existsIn } from '../campaign/lifetime.ts'
import { addDays } from '../campaign/periods.ts'
import type { FindingCode } from '../finding/finding.ts'
import { foldText } from '../spelling/fold.ts'
import { Chance } from './chance.ts'
import { encodeFile } from './encode.ts'
import { layOut, type SampleLine, type SampleSheet } from './layout.ts'
import { makeMistake } from './mistake.ts'
import { sendersOf, type Sender } from './sender.ts'
import { sampleValues } from './values.ts'
import { withWorks } from './works.ts'

/** A made-up file as it would arrive. */
export interface SampleFile {
  readonly path: string
  readonly bytes: Uint8Array
  /** ISO instant in UTC. */
  readonly receivedAt: string
  /** The mistakes in it, for tests: what must be found, and of which unit. */
  readonly mistakes: readonly { readonly unit: string; readonly code: FindingCode }[]
}

interface Sending {
  readonly campaign: Campaign
  readonly sender: Sender
  readonly period: ReportPeriod
  readonly forms: readonly Form[]
  /** 1 for the first sending, 2 for its correction. */
  readonly version: 1 | 2
}

/** A name that no unit has. */
function misspelt(name: string): string {
  return `${name.slice(0, Math.max(3, name.length - 3))}zz`
}

function lineOf({ campaign, sender, period, version }: Sending, form: Form, unit: Unit): SampleLine[] {
  const chance = new Chance(campaign.id, unit.code, form.id, period.id, 'line')
  const isForgotten = chance.happens(3)
  const isMistaken = chance.happens(isCorrected(campaign, sender, period) ? 30 : 4)
  const isMisspelt = chance.happens(0.7) && !sender.hasCodes
  if (isForgotten && version === 1) return []
  const values = sampleValues(campaign, form, unit, period)
  const mistake = isMistaken && version === 1 ? makeMistake(chance, form, values) : null
  const spelled = isMisspelt && version === 1 ? misspelt(unit.name) : unit.name
  return [{ unit, spelled, values, mistake }]
}

function linesOf(sending: Sending, form: Form): SampleLine[] {
  const { sender, period } = sending
  const owing = sender.covers.filter((unit) => form.reportedBy.includes(unit.kind) && existsIn(unit, period))
  return owing.flatMap((unit) => lineOf(sending, form, unit))
}

function mistakesOf(lines: readonly SampleLine[]): SampleFile['mistakes'] {
  return lines.flatMap(({ unit, spelled, mistake }) => [
    ...(spelled === unit.name ? [] : [{ unit: unit.code, code: 'row/unknown-unit' as const }]),
    ...(mistake === null || spelled !== unit.name ? [] : [{ unit: unit.code, code: mistake.code }]),
  ])
}

function isCorrected(campaign: Campaign, sender: Sender, period: ReportPeriod): boolean {
  return new Chance(campaign.id, sender.unit.code, period.id, 'correction').happens(5)
}

function receivedAt({ campaign, sender, period, forms, version }: Sending): string | null {
  const chance = new Chance(
    campaign.id,
    sender.unit.code,
    period.id,
    forms.map(({ id }) => id).join(),
    'arrival',
  )
  const due = forms[0]?.periods.find(({ id }) => id === period.id)?.dueOn ?? period.end
  const isNever = chance.happens(4)
  const isLate = chance.happens(8)
  if (isNever || (version === 2 && !isCorrected(campaign, sender, period))) return null
  const offset = isLate ? chance.between(1, 20) : -chance.between(0, 9)
  const day = addDays(due, version === 2 ? Math.max(offset, 0) + chance.between(2, 12) : offset)
  if (day > (campaign.sampleReportsUntil ?? '')) return null
  const time = `${String(chance.between(8, 16)).padStart(2, '0')}:${String(chance.between(10, 59))}`
  return new Date(`${day}T${time}:00+07:00`).toISOString()
}

function fileName({ sender, period, forms, version }: Sending): string {
  const place = foldText(sender.unit.name).replaceAll(' ', '-')
  const form = forms.length === 1 ? `bieu-${forms[0]?.number ?? ''}` : 'bao-cao'
  const suffix = version === 2 ? '_sua' : ''
  const extension = sender.format.startsWith('csv') ? 'csv' : sender.format
  return `${place}/${form}-${place}-${period.id}${suffix}.${extension}`
}

function fileOf(sending: Sending): SampleFile[] {
  const at = receivedAt(sending)
  const tables = sending.forms
    .map((form) => ({ form, lines: linesOf(sending, form) }))
    .filter(({ lines }) => lines.length > 0)
  if (at === null || tables.length === 0) return []
  const { campaign, sender, period } = sending
  const sheets = tables
    .map((table) => withWorks(campaign, sender, table))
    .map(({ form, lines }): SampleSheet => layOut(campaign, sender, form, period, lines))
  const mistakes = tables.flatMap(({ lines }) => mistakesOf(lines))
  return [{ path: fileName(sending), bytes: encodeFile(sheets, sender.format), receivedAt: at, mistakes }]
}

/** The forms that fall due together: a workbook holds one sheet for each, a CSV one form. */
function occasions(campaign: Campaign, sender: Sender): { period: ReportPeriod; forms: Form[] }[] {
  const owed = campaign.forms.filter((form) =>
    sender.covers.some(({ kind }) => form.reportedBy.includes(kind)),
  )
  const each = owed.flatMap((form) => form.periods.map((period) => ({ period, form })))
  const together = Map.groupBy(each, ({ period, form }) =>
    sender.format.startsWith('csv') ? `${period.id} ${form.id}` : period.id,
  )
  return [...together.values()].flatMap((group) => {
    const period = group[0]?.period
    return period === undefined ? [] : [{ period, forms: group.map(({ form }) => form) }]
  })
}

function again(campaign: Campaign, file: SampleFile): SampleFile[] {
  if (!new Chance(campaign.id, file.path, 'again').happens(1)) return [file]
  const copy = file.path.replace(/\.(\w+)$/, ' (1).$1')
  const later = new Date(Date.parse(file.receivedAt) + 3_600_000).toISOString()
  return [file, { ...file, path: copy, receivedAt: later }]
}

/** The made-up reports of a campaign: the same bytes on every run. */
export function sampleReports(campaign: Campaign): SampleFile[] {
  return sendersOf(campaign).flatMap((sender) =>
    occasions(campaign, sender).flatMap((occasion) =>
      ([1, 2] as const).flatMap((version) =>
        fileOf({ campaign, sender, version, ...occasion }).flatMap((file) => again(campaign, file)),
      ),
    ),
  )
}

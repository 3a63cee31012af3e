import { UPLOAD_LIMIT } from '#lib/upload-limit.ts'
import type { View } from '../view.ts'
import { textOf, type Fault } from './fault.ts'
import { unitNamed, unitsLike } from './unit-named.ts'

/** What a person sends, and says of it. */
export interface Upload {
  readonly files: readonly File[]
  readonly claim: {
    readonly unit: string | null
    readonly form: string | null
    readonly period: string | null
  }
  /** ISO instant. */
  readonly receivedAt: string
}

/** What was sent, or null where it was more than the server takes. */
export async function sentForm(request: Request): Promise<FormData | null> {
  try {
    return await request.formData()
  } catch {
    return null
  }
}

export function filesIn(data: FormData): File[] {
  return data.getAll('files').filter((value): value is File => value instanceof File && value.name !== '')
}

export function fileFaults(files: readonly File[], { messages }: View): Fault[] {
  const size = files.reduce((sum, file) => sum + file.size, 0)
  if (files.length === 0) return [{ field: 'files', message: messages.intake.upload.noFiles }]
  if (size > UPLOAD_LIMIT) return [{ field: 'files', message: messages.intake.upload.tooMuch }]
  return []
}

/** The code of the unit that is meant, or why none is. */
function claimedUnit(view: View, written: string): { code: string | null; faults: Fault[] } {
  const unit = written === '' ? null : unitNamed(view.campaign, written)
  if (unit !== null || written === '') return { code: unit?.code ?? null, faults: [] }
  const like = unitsLike(view, written).map(({ name, code }) => `${name} (${code})`)
  const message = view.messages.intake.upload.unknownUnit(written, like.join('; '))
  return { code: null, faults: [{ field: 'unit', message }] }
}

function periodFault({ campaign, messages }: View, form: string, period: string): Fault[] {
  const owners = campaign.forms.filter(({ id }) => form === '' || id === form)
  const isKnown = period === '' || owners.some(({ periods }) => periods.some(({ id }) => id === period))
  return isKnown ? [] : [{ field: 'period', message: messages.intake.upload.otherPeriod }]
}

/** A day and minute in Vietnam, as the field gives it, as an instant; null: it is none, or still to come. */
function instantOf(written: string, now: Date): string | null {
  if (written === '') return now.toISOString()
  const instant = new Date(`${written}+07:00`)
  const isPast = !Number.isNaN(instant.getTime()) && instant.getTime() <= now.getTime()
  return isPast ? instant.toISOString() : null
}

const blankIsNull = (text: string): string | null => (text === '' ? null : text)

/** What was sent, or what is wrong with it. */
export function uploadIn(data: FormData, view: View): Upload | Fault[] {
  const { campaign, messages } = view
  const files = filesIn(data)
  const unit = claimedUnit(view, textOf(data, 'unit'))
  const form = campaign.forms.find(({ id }) => id === textOf(data, 'form'))?.id ?? ''
  const period = textOf(data, 'period')
  const receivedAt = instantOf(textOf(data, 'received'), new Date())
  const faults = [...fileFaults(files, view), ...unit.faults, ...periodFault(view, form, period)]
  if (receivedAt === null) return [...faults, { field: 'received', message: messages.intake.upload.notYet }]
  const claim = { unit: unit.code, form: blankIsNull(form), period: blankIsNull(period) }
  return faults.length > 0 ? faults : { files, claim, receivedAt }
}

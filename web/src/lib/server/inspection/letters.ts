import { error } from '@sveltejs/kit'
import type { FigureStore } from '@tiendo/etl/figures'
import {
  addressees,
  letterFiles,
  letterTo,
  listDocx,
  listXlsx,
  type LetterFile,
} from '@tiendo/etl/letter-files'
import { attachment } from '../attachment.ts'
import { dayOf, filterOf, unitOf, type View } from '../view.ts'
import { asked, inspectionQuery, isFound } from './query.ts'
import { inspected } from './remembered.ts'

const types = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
} as const

/** Days that units get to answer, where nobody says another day. */
const DAYS = 10

/** The day by which letters ask for an answer unless another is chosen, as ISO. */
export function letterDue({ today }: Pick<View, 'today'>): string {
  const due = new Date(`${today}T00:00:00Z`)
  due.setUTCDate(due.getUTCDate() + DAYS)
  return due.toISOString().slice(0, 10)
}

function sent(view: View, name: string, { bytes }: LetterFile, ending: keyof typeof types): Response {
  return attachment(view, name, new Uint8Array(bytes), types[ending], ending)
}

/** The list of units to ask, a letter to one of them, or all letters, as the page is narrowed. */
export async function letterDownload(
  view: View,
  figures: FigureStore,
  file: string,
  address: URLSearchParams,
): Promise<Response> {
  const { campaign, messages, asOf, isSample, node } = view
  const query = inspectionQuery(address, view)
  const inspection = await inspected(figures, { ...filterOf(view), ...asked(query) })
  const units = inspection.units.filter(({ unit, flags }) => isFound(unit.name, flags, query))
  const terms = { asOf, isSample, dueOn: dayOf(address.get('due'), messages) ?? letterDue(view) }
  switch (file) {
    case 'list.docx':
      return sent(view, 'don-vi-can-don-doc', await listDocx(campaign, units, terms), 'docx')
    case 'list.xlsx':
      return sent(view, 'don-vi-can-don-doc', listXlsx(campaign, units, terms), 'xlsx')
    case 'letters.zip': {
      const per = addressees.find((each) => each === address.get('per')) ?? 'unit'
      const all = (await letterFiles(campaign, units, terms, { per, node: node.code })).at(-1)
      return all === undefined ? error(404, messages.errors.page, {}) : sent(view, 'cong-van', all, 'zip')
    }
    case 'letter.docx': {
      const { code } = unitOf(campaign, address.get('unit'), messages)
      const listed = inspection.units.find(({ unit }) => unit.code === code)
      if (listed === undefined) error(404, messages.inspection.letters.none, {})
      return sent(view, `cong-van_${code}`, await letterTo(campaign, listed, terms), 'docx')
    }
    default:
      return error(404, messages.errors.page, {})
  }
}

import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { Campaign, Field, Form } from '../../../etl/campaign/campaign.ts'
import { loadCampaign } from '../../../etl/campaign/load.ts'
import { columnLetter } from '../../../etl/reader/address.ts'
import { capsOf } from '../../../etl/workbook/caps.ts'
import { columnOf } from '../../../etl/workbook/form-columns.ts'

export function bundled(id: string): Campaign {
  const { campaign } = loadCampaign(join(import.meta.dirname, '../../../data/campaigns', id))
  if (campaign === null) throw new Error(`${id} has faults`)
  return campaign
}

export const FORM_SHEET = 'xl/worksheets/sheet1.xml'

/** The text of a part of a workbook. */
export function part(bytes: Uint8Array, path: string): string {
  const content = unzipSync(bytes)[path]
  if (content === undefined) throw new Error(`no ${path}`)
  return strFromU8(content)
}

function withPart(bytes: Uint8Array, path: string, change: (xml: string) => string): Uint8Array {
  return zipSync({ ...unzipSync(bytes), [path]: strToU8(change(part(bytes, path))) })
}

/** Enough to be divided by three wholes one inside another. */
const LARGEST_WHOLE = 4800

/** A count that keeps every cap: the smallest of its shares of its wholes. */
function countOf(campaign: Campaign, form: Form, id: string): number {
  const shares = capsOf(campaign, form)
    .filter(({ parts, whole }) => parts.includes(id) && whole !== id)
    .map(({ parts, whole }) => countOf(campaign, form, whole) / parts.length)
  return Math.floor(Math.min(LARGEST_WHOLE, ...shares))
}

const serial = (day: string): number => (Date.parse(day) - Date.UTC(1899, 11, 30)) / 86_400_000
const text = (value: string): string => `t="inlineStr"><is><t>${value}</t></is></c>`

function written(campaign: Campaign, form: Form, { id, type }: Field): string {
  switch (type) {
    case 'integer':
      return `><v>${String(countOf(campaign, form, id))}</v></c>`
    case 'decimal':
    case 'money':
      return '><v>1234.5</v></c>'
    case 'percent':
      return '><v>0.5</v></c>'
    case 'date':
      return `><v>${String(serial(campaign.start) + 30)}</v></c>`
    case 'yes_no':
      return text('x')
    case 'text':
      return text('12/2026')
  }
}

function shareOf(campaign: Campaign, form: Form, { typedFrom }: Field): string {
  const count = (id: string): number => countOf(campaign, form, id)
  const part = typedFrom?.numerator.reduce((sum, id) => sum + count(id), 0) ?? 0
  return String(part / count(typedFrom?.denominator ?? ''))
}

/** Fills every open cell of a template's lines as a person with Excel would; formulas get their results. */
export function filledIn(bytes: Uint8Array, campaign: Campaign, form: Form): Uint8Array {
  return withPart(bytes, FORM_SHEET, (xml) =>
    form.fields.reduce((filled, field) => {
      const letter = columnLetter(columnOf(form, field.id))
      const open = new RegExp(`<c r="(${letter}\\d+)" s="(\\d+)"/>`, 'g')
      const computed = new RegExp(`(<c r="${letter}\\d+" s="\\d+") t="str">(<f>[^<]*</f>)<v>–</v>`, 'g')
      return filled
        .replace(open, (whole, address: string, style: string) =>
          isLine(xml, address) ? `<c r="${address}" s="${style}" ${written(campaign, form, field)}` : whole,
        )
        .replace(computed, `$1>$2<v>${shareOf(campaign, form, field)}</v>`)
    }, xml),
  )
}

/** A line begins with its number; the room for signatures does not. */
function isLine(xml: string, address: string): boolean {
  const row = /\d+$/.exec(address)?.[0] ?? ''
  return new RegExp(`<c r="A${row}" s="\\d+"><v>`).test(xml)
}

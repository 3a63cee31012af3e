import type { Campaign, Field, Form } from '../campaign/campaign.ts'
import { capsOf, type Cap } from './caps.ts'
import { BLANK_MEANS, boundsOf, boundsText, capTexts, fieldTexts } from './field-words.ts'
import type { Accepted, CellRange, Validation } from './workbook.ts'

/** Excel refuses a validation with a longer formula. */
const LONGEST_FORMULA = 255
/** Larger counts are taken for slips of the hand when the report is read. */
const LARGEST = '999999999999'

/** The address of a field's cell in the first row that is filled in. */
type AddressOf = (field: string) => string

export interface Entered {
  readonly campaign: Campaign
  readonly form: Form
  readonly addressOf: AddressOf
}

function capFormula({ parts, whole }: Cap, addressOf: AddressOf): string {
  const total = addressOf(whole)
  return `OR(${total}="",SUM(${parts.map(addressOf).join(',')})<=${total})`
}

/** A number that is at most its wholes, as far as one formula can say it. */
function capped({ campaign, form, addressOf }: Entered, { id, type }: Field): Accepted | null {
  const caps = capsOf(campaign, form).filter(({ parts }) => parts.includes(id))
  if (caps.length === 0) return null
  const cell = addressOf(id)
  const isNumber = [
    `ISNUMBER(${cell})`,
    `${cell}>=0`,
    ...(type === 'integer' ? [`${cell}=INT(${cell})`] : []),
  ]
  const conditions = [...isNumber, ...caps.map((cap) => capFormula(cap, addressOf))]
  const formula = `AND(${conditions.join(',')})`
  return formula.length > LONGEST_FORMULA ? null : { kind: 'custom', formula }
}

const serial = (day: string): string => String((Date.parse(day) - Date.UTC(1899, 11, 30)) / 86_400_000)

function acceptedBy(entered: Entered, field: Field): Accepted {
  switch (field.type) {
    case 'integer':
      return capped(entered, field) ?? { kind: 'whole', least: '0', most: LARGEST }
    case 'decimal':
    case 'money':
      return capped(entered, field) ?? { kind: 'decimal', least: '0', most: LARGEST }
    case 'percent':
      return { kind: 'decimal', least: '0', most: '100' }
    case 'date': {
      const { from, to } = boundsOf(entered.campaign, entered.form, field)
      return { kind: 'date', least: serial(from), most: to === null ? null : serial(to) }
    }
    case 'yes_no':
      return { kind: 'list', source: '"x,Chưa"' }
    case 'text':
      return { kind: 'anything' }
  }
}

/** Days outside the campaign may be right, such as a plan of the year before; days against a rule are not. */
function isAdvice({ campaign, form }: Entered, field: Field): boolean {
  return field.type === 'date' && !boundsOf(campaign, form, field).isRule
}

function refusalText({ campaign, form }: Entered, field: Field): string {
  if (field.type === 'date')
    return `Cần một ngày ${boundsText(boundsOf(campaign, form, field))}. Ghi ngày/tháng/năm.`
  const [first = '', ...others] = fieldTexts(campaign, form, field)
  const caps = capTexts(campaign, form, field)
  return [first, ...others.filter((text) => caps.includes(text))].join(' ')
}

/** What a field's cells accept, and what is said beside them. */
export function fieldValidation(entered: Entered, field: Field, range: CellRange): Validation {
  const { campaign, form } = entered
  const isComputed = field.typedFrom !== null
  const sentences = [
    ...(field.isMandatory ? ['Bắt buộc.'] : []),
    ...(isComputed ? [] : [BLANK_MEANS]),
    ...fieldTexts(campaign, form, field),
  ]
  return {
    range,
    accepted: isComputed ? { kind: 'anything' } : acceptedBy(entered, field),
    prompt: { title: field.label.vi, text: sentences.join(' ') },
    refusal: { title: 'Cần kiểm tra lại', text: refusalText(entered, field) },
    isAdvice: isAdvice(entered, field),
  }
}
